import { readFileSync } from 'node:fs';
import { initSync, Model } from '@ironcalc/wasm';
import { type Area, columnCount, formatAddress, mapArea, quoteSheet } from './excel/address';
import { CellError, type CellValue, isErrorCode } from './excel/value';

/** What stands in the engine for a result that is not there yet: an error that no formula makes by itself. */
const BUSY = '#N/IMPL!';
const PROBE = '_gn_probe';
const NUMBER = 1;
const TEXT = 2;
const LOGICAL = 4;
const ERROR = 16;

/**
 * The engine shows numbers with 15 digits only, but functions and cells get whole doubles in Excel. A double cut in two
 * halves of 26 bits (Veltkamp) survives 15 digits, so cells are read as two halves.
 */
const SPLIT = 2 ** 27 + 1;

let loaded = false;

function load(): void {
  if (loaded) return;
  initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  loaded = true;
}

/** IronCalc as Excel's own calculation: ordinary formulas, spilling arrays. Rows and columns from 0. */
export class Engine {
  readonly #model: Model;
  readonly #sheets: string[] = [];
  readonly #probe: number;

  constructor() {
    load();
    this.#model = new Model('host', 'en', 'Asia/Ho_Chi_Minh', 'en');
    // Every input would recalculate everything otherwise.
    this.#model.pauseEvaluation();
    this.#probe = this.addSheet(PROBE);
  }

  addSheet(name: string): number {
    if (this.#sheets.length > 0) this.#model.newSheet();
    const index = this.#sheets.length;
    this.#model.renameSheet(index, name);
    this.#sheets.push(name);
    return index;
  }

  /** Defines a name for what stands behind the `=`; false when the engine knows no such names (constants, formulas). */
  define(name: string, formula: string): boolean {
    try {
      this.#model.newDefinedName(name, undefined, formula.replace(/^=/, ''));
      return true;
    } catch {
      return false;
    }
  }

  /** Puts a value or, as a text with `=`, a formula into a cell. */
  set(sheet: number, row: number, column: number, input: CellValue | { readonly formula: string }): void {
    this.#model.setUserInput(sheet, row + 1, column + 1, inputText(input));
  }

  evaluate(): void {
    this.#model.evaluate();
  }

  /** Gives the engine's memory back; JavaScript does not do it by itself. */
  dispose(): void {
    this.#model.free();
  }

  /** Rows and columns of the array that spills from a cell; one by one when none does. */
  spill(sheet: number, row: number, column: number): { rows: number; columns: number } {
    const structure = this.#model.getCellArrayStructure(sheet, row + 1, column + 1);
    if (typeof structure === 'object' && 'DynamicAnchor' in structure) {
      const [columns, rows] = structure.DynamicAnchor;
      return { rows, columns };
    }
    return { rows: 1, columns: 1 };
  }

  /** Whether a cell's value is not its own but spilled into it. */
  isSpilled(sheet: number, row: number, column: number): boolean {
    const structure = this.#model.getCellArrayStructure(sheet, row + 1, column + 1);
    return typeof structure === 'object' && 'DynamicChild' in structure;
  }

  /** Whether a formula has a syntax or a function that the engine does not know. */
  isUnread(sheet: number, row: number, column: number): boolean {
    return this.#model.getFormattedCellValue(sheet, row + 1, column + 1) === '#ERROR!';
  }

  /** Reads areas, numbers to the last bit. Costs one evaluation when there are numbers. */
  read(areas: readonly { readonly sheet: number; readonly area: Area }[]): CellValue[][][] {
    const numbers = this.exactNumbers(areas.filter(({ sheet, area }) => this.hasNumber(sheet, area)));
    return areas.map(({ sheet, area }) =>
      mapArea(area, (row, column) => this.value(sheet, row, column, () => numbers(sheet, row, column))),
    );
  }

  private value(sheet: number, row: number, column: number, number: () => number): CellValue {
    const type = this.#model.getCellType(sheet, row + 1, column + 1);
    const content = this.#model.getCellContent(sheet, row + 1, column + 1);
    if (content === '' && type !== TEXT) return null;
    if (type === NUMBER) return number();
    const shown = this.#model.getFormattedCellValue(sheet, row + 1, column + 1);
    if (type === LOGICAL) return shown === 'TRUE';
    if (type !== ERROR) return shown;
    if (shown === BUSY) return new CellError('#BUSY!');
    return new CellError(isErrorCode(shown) ? shown : '#VALUE!');
  }

  private hasNumber(sheet: number, area: Area): boolean {
    return mapArea(area, (row, column) => this.#model.getCellType(sheet, row + 1, column + 1))
      .flat()
      .includes(NUMBER);
  }

  private exactNumbers(
    areas: readonly { readonly sheet: number; readonly area: Area }[],
  ): (sheet: number, row: number, column: number) => number {
    const places = new Map<string, { row: number; column: number; width: number; area: Area }[]>();
    let column = 0;
    for (const { sheet, area } of areas) {
      const width = columnCount(area);
      const source = formatAddress(this.#sheets[sheet] ?? '', area, '$');
      const high = `${source}*${String(SPLIT)}-(${source}*${String(SPLIT)}-${source})`;
      // The anchor of a spill shows its formula, not its value: a row of its own goes first.
      this.set(this.#probe, 0, column, { formula: `=VSTACK(0,${high})` });
      this.set(this.#probe, 0, column + width, { formula: `=VSTACK(0,${source}-(${high}))` });
      places.set(String(sheet), [...(places.get(String(sheet)) ?? []), { row: 1, column, width, area }]);
      column += 2 * width;
    }
    if (column > 0) this.evaluate();
    const numbers = new Map<string, number>();
    for (const [sheet, probes] of places) {
      for (const probe of probes) {
        mapArea(probe.area, (row, at) => {
          const probeRow = probe.row + row - probe.area.top;
          const probeColumn = probe.column + at - probe.area.left;
          const high = half(this.#model.getCellContent(this.#probe, probeRow + 1, probeColumn + 1));
          const low = half(
            this.#model.getCellContent(this.#probe, probeRow + 1, probeColumn + probe.width + 1),
          );
          numbers.set(`${sheet} ${String(row)} ${String(at)}`, high + low);
        });
      }
    }
    for (let used = 0; used < column; used++) this.set(this.#probe, 0, used, null);
    return (sheet, row, at) => numbers.get(`${String(sheet)} ${String(row)} ${String(at)}`) ?? NaN;
  }
}

/** Rounds the 15 digits back to the 26 bits they stand for. */
function half(content: string): number {
  const value = Number(content);
  const scaled = value * SPLIT;
  return Number.isFinite(scaled) ? scaled - (scaled - value) : value;
}

function inputText(input: CellValue | { readonly formula: string }): string {
  if (input === null) return '';
  if (input instanceof CellError) return ['#BUSY!', '#CONNECT!'].includes(input.code) ? BUSY : input.code;
  if (typeof input === 'object') return input.formula;
  if (typeof input === 'string') return `'${input}`;
  return typeof input === 'boolean' ? String(input).toUpperCase() : String(input);
}

/** `'Biểu 1'!`: what goes before a reference. */
export function sheetPrefix(name: string): string {
  return `${quoteSheet(name)}!`;
}

/** The address of a block on a scratch sheet. */
export function blockAddress(
  sheet: string,
  row: number,
  column: number,
  height: number,
  width: number,
): string {
  return formatAddress(
    sheet,
    { top: row, left: column, bottom: row + height - 1, right: column + width - 1 },
    '$',
  );
}
