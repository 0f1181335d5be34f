import { type Argument, type BlankCells, marshal } from './arguments';
import type { CallResult, Invocation, PendingCall } from './custom-functions';
import { resultMatrix } from './custom-functions';
import { Engine } from './engine';
import {
  type Area,
  bounding,
  cellArea,
  formatAddress,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
} from './excel/address';
import { CellError, type CellValue } from './excel/value';
import type { Workbook } from './excel/workbook';
import { type Call, type Formula, FormulaPlan, type Source } from './formula-plan';
import type { FunctionCatalogue } from './metadata';

export interface RecalculationOptions {
  /** How long to wait for a function before its cell stays #BUSY!. */
  readonly timeoutMs?: number;
  readonly blankCells?: BlankCells;
}

export interface RecalculationReport {
  /** How often functions were called and their results put in: one for independent cells, more for chains. */
  readonly rounds: number;
  /** Calls of functions in all. */
  readonly calls: number;
  /** Cells whose formula the engine cannot read: their values are not what Excel would show. */
  readonly unread: readonly string[];
}

type Start = (invocations: readonly Invocation[]) => Promise<PendingCall[]>;

/** Chains longer than this are taken for circles. */
const MOST_ROUNDS = 100;

/**
 * Recalculates a workbook: ordinary formulas by the engine, the add-in's functions by office.js, in turn until nothing
 * changes. A function is not called while an argument still waits for another one, as in Excel.
 */
export async function recalculate(
  workbook: Workbook,
  functions: FunctionCatalogue,
  start: Start,
  options: RecalculationOptions,
): Promise<RecalculationReport> {
  const engine = new Engine();
  try {
    return await settle(engine, workbook, functions, start, options);
  } finally {
    engine.dispose();
  }
}

async function settle(
  engine: Engine,
  workbook: Workbook,
  functions: FunctionCatalogue,
  start: Start,
  options: RecalculationOptions,
): Promise<RecalculationReport> {
  const plan = new FormulaPlan(workbook, functions, engine);
  const reader = new ArgumentReader(plan, engine);
  let calls = 0;
  let rounds = 0;
  engine.evaluate();
  for (;;) {
    const due = dueCalls(plan, reader.read(plan.calls), functions, options.blankCells ?? 'null');
    if (due.length === 0) break;
    if (++rounds > MOST_ROUNDS)
      throw new Error(`The functions are still not settled after ${String(MOST_ROUNDS)} rounds`);
    const asked = due.filter((each) => each.invocation !== undefined);
    calls += asked.length;
    const pending = await start(
      asked.map((each) => withTimeout(each.invocation as Invocation, options.timeoutMs)),
    );
    const results = await Promise.all(pending.map(({ result }) => result));
    asked.forEach((each, index) => {
      const result: CallResult = results[index] ?? { error: '#BUSY!', message: '' };
      plan.putResult(each.call, resultMatrix(result));
    });
    for (const each of due) if (each.answer) plan.putResult(each.call, [[each.answer]]);
    engine.evaluate();
  }
  writeBack(workbook, plan, engine);
  const unread = plan.formulas.filter(({ slot }) => engine.isUnread(slot.sheet, slot.row, slot.column));
  const address = ({ sheet, slot }: Formula): string =>
    formatAddress(sheet.name, cellArea(slot.row, slot.column));
  return { rounds, calls, unread: unread.map(address) };
}

interface DueCall {
  readonly call: Call;
  readonly invocation?: Invocation;
  /** What Excel answers without calling the function. */
  readonly answer?: CellError;
}

function dueCalls(
  plan: FormulaPlan,
  evaluated: ReadonlyMap<Call, readonly Argument[]>,
  functions: FunctionCatalogue,
  blankCells: BlankCells,
): DueCall[] {
  const due: DueCall[] = [];
  for (const call of plan.calls) {
    const given = evaluated.get(call) ?? [];
    if (given.some(isBusy)) continue;
    const key = JSON.stringify(given);
    if (call.key === key) continue;
    call.key = key;
    const description = functions.describe(call.id);
    const marshalled = marshal(given, description, { blankCells, allowsErrors: functions.allowsErrors });
    if ('error' in marshalled) {
      due.push({ call, answer: marshalled.error });
      continue;
    }
    const { cancelable, requiresParameterAddresses } = description?.options ?? {};
    due.push({
      call,
      invocation: {
        name: call.id,
        args: marshalled.args,
        options: {
          address: formatAddress(call.sheet.name, cellArea(call.row, call.column)),
          errorsAsInput: marshalled.errorsAsInput,
          ...(cancelable && { cancelable }),
          ...(requiresParameterAddresses && { parameterAddresses: call.sources.map(sourceAddress) }),
        },
      },
    });
  }
  return due;
}

function withTimeout(invocation: Invocation, timeoutMs: number | undefined): Invocation {
  return timeoutMs === undefined
    ? invocation
    : { ...invocation, options: { ...invocation.options, timeoutMs } };
}

function sourceAddress(source: Source): string {
  return source.kind === 'area' ? formatAddress(source.sheet.name, source.area) : '';
}

function isBusy(argument: Argument): boolean {
  return (
    argument.kind === 'cells' &&
    argument.cells.flat().some((value) => value instanceof CellError && value.code === '#BUSY!')
  );
}

/** Reads what the arguments of calls are at this moment. */
class ArgumentReader {
  constructor(
    private readonly plan: FormulaPlan,
    private readonly engine: Engine,
  ) {}

  read(calls: readonly Call[]): Map<Call, Argument[]> {
    const areas = calls.flatMap((call) => call.sources).map((source) => this.areaOf(source));
    const computed = this.readComputed(areas.filter((area) => area !== undefined));
    let next = 0;
    return new Map(
      calls.map((call) => [
        call,
        call.sources.map((source) => this.argument(source, areas[next++], computed)),
      ]),
    );
  }

  private argument(source: Source, at: EngineArea | undefined, computed: Computed): Argument {
    if (source.kind === 'missing') return { kind: 'missing' };
    if (source.kind === 'constant') return { kind: 'cells', cells: [[source.value]] };
    if (source.kind === 'call') return { kind: 'cells', cells: source.call.matrix };
    return { kind: 'cells', cells: at ? computed(at) : [[null]] };
  }

  private areaOf(source: Source): EngineArea | undefined {
    if (source.kind === 'expression') {
      const { sheet, row, column } = source.slot;
      const { rows, columns } = this.engine.spill(sheet, row, column);
      return { sheet, area: { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 } };
    }
    if (source.kind !== 'area') return undefined;
    const sheet = this.plan.engineSheet(source.sheet);
    const { top, left } = source.area;
    if (source.spill) {
      const { rows, columns } = this.engine.spill(sheet, top, left);
      return { sheet, area: { top, left, bottom: top + rows - 1, right: left + columns - 1 } };
    }
    // Of whole columns and rows only the used part is passed on; the rest would be a million blanks.
    const whole = source.area.bottom === MAX_ROWS - 1 || source.area.right === MAX_COLUMNS - 1;
    const used = whole
      ? (intersect(source.area, source.sheet.used(true) ?? source.area) ?? cellArea(top, left))
      : source.area;
    return { sheet, area: whole ? bounding(cellArea(top, left), used) : source.area };
  }

  /** Constants come from the workbook; only sheets with computed cells among the arguments are read from the engine. */
  private readComputed(areas: readonly EngineArea[]): Computed {
    const boxes = new Map<number, Area>();
    for (const { sheet, area } of areas) {
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          if (this.constantAt(sheet, row, column) === undefined)
            boxes.set(sheet, bounding(boxes.get(sheet), cellArea(row, column)));
        }
      }
    }
    const places = [...boxes].map(([sheet, area]) => ({ sheet, area }));
    const read = this.engine.read(places);
    return ({ sheet, area }) => {
      const index = places.findIndex((place) => place.sheet === sheet);
      const box = places[index]?.area;
      const values: CellValue[][] = [];
      for (let row = area.top; row <= area.bottom; row++) {
        const line: CellValue[] = [];
        for (let column = area.left; column <= area.right; column++) {
          const known = this.constantAt(sheet, row, column);
          line.push(
            known !== undefined
              ? known
              : box
                ? (read[index]?.[row - box.top]?.[column - box.left] ?? null)
                : null,
          );
        }
        values.push(line);
      }
      return values;
    };
  }

  /** The value of a cell that is not computed; undefined when the engine has to be asked. */
  private constantAt(engineSheet: number, row: number, column: number): CellValue | undefined {
    const sheet = this.plan.workbookSheet(engineSheet);
    if (!sheet) return undefined;
    const cell = sheet.cell(row, column);
    if (cell?.formula !== undefined) return undefined;
    if (cell && cell.spilledFrom === undefined && cell.value !== null) return cell.value;
    return this.engine.isSpilled(engineSheet, row, column) ? undefined : null;
  }
}

interface EngineArea {
  readonly sheet: number;
  readonly area: Area;
}

type Computed = (at: EngineArea) => CellValue[][];

/** Puts the engine's values into the workbook: formulas' values, spilled arrays, errors with their sentences. */
function writeBack(workbook: Workbook, plan: FormulaPlan, engine: Engine): void {
  for (const sheet of workbook.sheets) {
    for (const [, , cell] of sheet.cells()) {
      if (!cell.spilledFrom) continue;
      delete cell.spilledFrom;
      cell.value = null;
    }
  }
  const areas = plan.formulas.map(({ slot: { sheet, row, column } }) => {
    const { rows, columns } = engine.spill(sheet, row, column);
    return { sheet, area: { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 } };
  });
  const values = engine.read(areas);
  plan.formulas.forEach((formula, index) => {
    const { row, column } = formula.slot;
    values[index]?.forEach((line, down) => {
      line.forEach((value, across) => {
        const cell = formula.sheet.ensure(row + down, column + across);
        cell.value =
          value instanceof CellError
            ? new CellError(value.code, formula.message(value, down, across))
            : value;
        if (down > 0 || across > 0) cell.spilledFrom = { row, column };
      });
    });
  });
}
