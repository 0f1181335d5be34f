import type { Engine } from './engine';
import { blockAddress, sheetPrefix } from './engine';
import { type Area, parseReference } from './excel/address';
import type { Sheet } from './excel/sheet';
import { CellError, type CellValue } from './excel/value';
import type { Workbook } from './excel/workbook';
import { constant, findCalls, qualify } from './formula';
import type { FunctionCatalogue } from './metadata';

/** Where an argument comes from. */
export type Source =
  | { readonly kind: 'missing' }
  | { readonly kind: 'constant'; readonly value: CellValue }
  | { readonly kind: 'area'; readonly sheet: Sheet; readonly area: Area; readonly spill: boolean }
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'expression'; readonly slot: Slot };

/** A call of one of the add-in's functions; its result stands in a block of the scratch sheet. */
export interface Call {
  readonly id: string;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly sources: readonly Source[];
  /** The arguments of the last call, to tell whether another is due. */
  key?: string;
  matrix: readonly (readonly CellValue[])[];
  block: { row: number; height: number; width: number };
  /** The formulas that name the block. */
  readonly slots: Slot[];
}

/** A formula in the engine, with calls of the add-in's functions replaced by the blocks of their results. */
export interface Slot {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly pieces: readonly (string | Call)[];
}

/** A formula of the workbook. */
export interface Formula {
  readonly sheet: Sheet;
  readonly slot: Slot;
  /** The sentence that belongs to an error in the formula's cell or spill. */
  message(error: CellError, down: number, across: number): string;
}

const RESULTS = '_gn_results';
const EXPRESSIONS = '_gn_expressions';
/** Room for what an expression may spill on its scratch sheet. */
const EXPRESSION_ROWS = 2000;
const EXPRESSION_COLUMNS = 60;
const EXPRESSIONS_ACROSS = 250;

/** The workbook in the engine: values and formulas, with the add-in's functions taken out of the formulas. */
export class FormulaPlan {
  readonly calls: Call[] = [];
  readonly formulas: Formula[] = [];
  readonly #sheets = new Map<Sheet, number>();
  readonly #byIndex = new Map<number, Sheet>();
  readonly #results: number;
  readonly #expressions: number;
  #nextRow = 0;
  #nextExpression = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly functions: FunctionCatalogue,
    private readonly engine: Engine,
  ) {
    for (const sheet of workbook.sheets) {
      const index = engine.addSheet(sheet.name);
      this.#sheets.set(sheet, index);
      this.#byIndex.set(index, sheet);
    }
    this.#results = engine.addSheet(RESULTS);
    this.#expressions = engine.addSheet(EXPRESSIONS);
    for (const [name, formula] of workbook.names) engine.define(name, formula);
    for (const sheet of workbook.sheets) this.addCells(sheet);
  }

  engineSheet(sheet: Sheet): number {
    return this.#sheets.get(sheet) ?? -1;
  }

  /** The sheet of the workbook, undefined for a scratch sheet. */
  workbookSheet(index: number): Sheet | undefined {
    return this.#byIndex.get(index);
  }

  /** Puts a result in; a result of another shape gets a new block, and the formulas that name it are written anew. */
  putResult(call: Call, matrix: readonly (readonly CellValue[])[]): void {
    call.matrix = matrix;
    const height = matrix.length;
    const width = matrix[0]?.length ?? 1;
    if (height !== call.block.height || width !== call.block.width) {
      call.block = this.allocate(height, width);
      for (const slot of call.slots) this.write(slot);
    }
    matrix.forEach((line, row) => {
      line.forEach((value, column) => {
        this.engine.set(this.#results, call.block.row + row, column, value);
      });
    });
  }

  private addCells(sheet: Sheet): void {
    const index = this.engineSheet(sheet);
    for (const [row, column, cell] of sheet.cells()) {
      if (cell.spilledFrom) continue;
      if (cell.formula === undefined) {
        if (cell.value !== null) this.engine.set(index, row, column, cell.value);
        continue;
      }
      const pieces = this.takeApart(cell.formula, { sheet, row, column });
      const slot = this.addSlot(index, row, column, pieces);
      this.formulas.push({
        sheet,
        slot,
        message: (error, down, across) => messageOf(pieces, error, down, across),
      });
    }
  }

  private takeApart(formula: string, at: Pick<Call, 'sheet' | 'row' | 'column'>): (string | Call)[] {
    const pieces: (string | Call)[] = [];
    let from = 0;
    for (const { id, start, end, args } of findCalls(formula, (name) => this.functions.find(name))) {
      pieces.push(formula.slice(from, start));
      const call: Call = {
        id,
        ...at,
        sources: args.map((arg) => this.source(arg, at)),
        matrix: [[new CellError('#BUSY!')]],
        block: this.allocate(1, 1),
        slots: [],
      };
      this.engine.set(this.#results, call.block.row, 0, new CellError('#BUSY!'));
      this.calls.push(call);
      pieces.push(call);
      from = end;
    }
    pieces.push(formula.slice(from));
    return pieces;
  }

  private source(text: string, at: Pick<Call, 'sheet' | 'row' | 'column'>): Source {
    if (text === '') return { kind: 'missing' };
    const value = constant(text);
    if (value !== undefined) return { kind: 'constant', value };
    const area = this.areaSource(text, at.sheet);
    if (area) return area;
    const pieces = this.takeApart(text, at);
    const [before, call, after] = pieces;
    if (pieces.length === 3 && before === '' && after === '' && typeof call === 'object')
      return { kind: 'call', call };
    const prefix = sheetPrefix(at.sheet.name);
    const moved = pieces.map((piece) => (typeof piece === 'string' ? qualify(piece, prefix) : piece));
    const number = this.#nextExpression++;
    const row = Math.floor(number / EXPRESSIONS_ACROSS) * EXPRESSION_ROWS;
    const column = (number % EXPRESSIONS_ACROSS) * EXPRESSION_COLUMNS;
    return { kind: 'expression', slot: this.addSlot(this.#expressions, row, column, ['=', ...moved]) };
  }

  private areaSource(text: string, sheet: Sheet): Source | undefined {
    const reference = parseReference(text);
    if (reference) {
      const found = reference.sheet === undefined ? sheet : this.workbook.findSheet(reference.sheet);
      return found && { kind: 'area', sheet: found, area: reference.area, spill: reference.spill };
    }
    const named = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(text) ? this.workbook.find(text) : undefined;
    return named && { kind: 'area', ...named, spill: false };
  }

  private addSlot(sheet: number, row: number, column: number, pieces: readonly (string | Call)[]): Slot {
    const slot: Slot = { sheet, row, column, pieces };
    for (const piece of pieces) if (typeof piece === 'object') piece.slots.push(slot);
    this.write(slot);
    return slot;
  }

  private write({ sheet, row, column, pieces }: Slot): void {
    const formula = pieces
      .map((piece) =>
        typeof piece === 'string'
          ? piece
          : blockAddress(RESULTS, piece.block.row, 0, piece.block.height, piece.block.width),
      )
      .join('');
    try {
      this.engine.set(sheet, row, column, { formula });
    } catch (error) {
      throw new Error(`The calculation engine refuses ${formula}: ${String(error)}`, { cause: error });
    }
  }

  private allocate(height: number, width: number): Call['block'] {
    const row = this.#nextRow;
    this.#nextRow += height;
    return { row, height, width };
  }
}

/** The sentence of the call that made an error: of the same element when the formula is nothing but the call. */
function messageOf(
  pieces: readonly (string | Call)[],
  error: CellError,
  down: number,
  across: number,
): string {
  const calls = pieces.filter((piece) => typeof piece === 'object');
  const [only] = calls;
  const alone = pieces.every((piece) => typeof piece === 'object' || /^[=@+\s()]*$/.test(piece));
  if (only && alone && calls.length === 1) {
    const value = only.matrix[down]?.[across];
    return value instanceof CellError && value.code === error.code ? value.message : '';
  }
  for (const { matrix } of calls) {
    const found = matrix.flat().find((value) => value instanceof CellError && value.code === error.code);
    if (found instanceof CellError) return found.message;
  }
  return '';
}
