import { type Area, bounding, cellArea, columnCount, intersect, mapArea, rowCount } from './address';
import { type CellValue, enteredValue, plainValue, type PlainValue } from './value';

/** The anchor of a spilled array, by row and column from 0. */
export interface Anchor {
  readonly row: number;
  readonly column: number;
}

/** Properties of a format, by their path below `Range.format`: `fill/color`, `font/bold`, `wrapText`. */
export type Format = Record<string, unknown>;

export interface Cell {
  value: CellValue;
  /** With the `=`; of a spilled array only the anchor has one. */
  formula?: string;
  spilledFrom?: Anchor;
  numberFormat?: string;
  format?: Format;
  /** False where protection leaves the cell open; a cell is locked unless told otherwise. */
  locked?: boolean;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** A worksheet: its cells by row and column from 0. A cell that was never written does not exist. */
export class Sheet {
  readonly id: string;
  readonly merges: Area[] = [];
  visibility: Visibility = 'Visible';
  protected = false;
  tabColor = '';
  readonly #rows = new Map<number, Map<number, Cell>>();

  constructor(
    public name: string,
    number: number,
  ) {
    this.id = `{00000000-0001-0000-${String(number).padStart(4, '0')}-000000000000}`;
  }

  /** The cell, or undefined when nothing was ever written there. */
  cell(row: number, column: number): Cell | undefined {
    return this.#rows.get(row)?.get(column);
  }

  /** The cell, made when it does not exist. */
  ensure(row: number, column: number): Cell {
    let cells = this.#rows.get(row);
    if (!cells) this.#rows.set(row, (cells = new Map()));
    let cell = cells.get(column);
    if (!cell) cells.set(column, (cell = { value: null }));
    return cell;
  }

  value(row: number, column: number): CellValue {
    return this.cell(row, column)?.value ?? null;
  }

  /** What `Range.formulas` shows: the formula, or the value where there is none. */
  formula(row: number, column: number): PlainValue {
    const cell = this.cell(row, column);
    return cell?.formula ?? plainValue(cell?.value ?? null);
  }

  numberFormat(row: number, column: number): string {
    return this.cell(row, column)?.numberFormat ?? 'General';
  }

  /**
   * Writes as through `Range.values` or `Range.formulas`: a text with `=` is a formula, other texts are read as if typed.
   * A new formula has no value until the workbook is recalculated.
   */
  enter(row: number, column: number, input: PlainValue): void {
    const cell = this.ensure(row, column);
    if (cell.formula !== undefined) this.clearSpill(row, column);
    delete cell.formula;
    delete cell.spilledFrom;
    if (typeof input === 'string' && input.startsWith('=') && input.length > 1) {
      cell.formula = input;
      cell.value = null;
    } else {
      cell.value = typeof input === 'string' ? enteredValue(input, this.numberFormat(row, column)) : input;
    }
  }

  /** Removes the values that the array in this anchor had spilled. */
  clearSpill(row: number, column: number): void {
    for (const [, , cell] of this.cells()) {
      if (cell.spilledFrom?.row === row && cell.spilledFrom.column === column) {
        delete cell.spilledFrom;
        cell.value = null;
      }
    }
  }

  /** Clears values and formulas of an area, formats too when asked. */
  clear(area: Area, what: 'contents' | 'formats' | 'all'): void {
    for (const [row, column, cell] of this.cells(area)) {
      if (what !== 'formats') {
        if (cell.formula !== undefined) this.clearSpill(row, column);
        cell.value = null;
        delete cell.formula;
        delete cell.spilledFrom;
      }
      if (what !== 'contents') {
        delete cell.numberFormat;
        delete cell.format;
      }
    }
  }

  /** Every cell that exists, in no particular order. */
  *cells(area?: Area): Generator<[row: number, column: number, cell: Cell]> {
    for (const [row, cells] of this.#rows) {
      if (area && (row < area.top || row > area.bottom)) continue;
      for (const [column, cell] of cells) {
        if (!area || (column >= area.left && column <= area.right)) yield [row, column, cell];
      }
    }
  }

  /** The area of the cells with something in them, undefined when there are none. */
  used(valuesOnly: boolean, within?: Area): Area | undefined {
    let area: Area | undefined;
    for (const [row, column, cell] of this.cells(within)) {
      const formatted = cell.numberFormat !== undefined || cell.format !== undefined;
      if (cell.value !== null || cell.formula !== undefined || (!valuesOnly && formatted)) {
        area = bounding(area, cellArea(row, column));
      }
    }
    return area;
  }

  /** The region around an area that is bounded by blank rows and columns, as Ctrl+A selects it. */
  region(area: Area): Area {
    let region = area;
    for (;;) {
      const around = {
        top: Math.max(region.top - 1, 0),
        left: Math.max(region.left - 1, 0),
        bottom: region.bottom + 1,
        right: region.right + 1,
      };
      const used = this.used(true, around);
      const grown = used ? bounding(region, used) : region;
      if (rowCount(grown) === rowCount(region) && columnCount(grown) === columnCount(region)) return region;
      region = grown;
    }
  }

  values(area: Area): PlainValue[][] {
    return mapArea(area, (row, column) => plainValue(this.value(row, column)));
  }

  /** The first locked cell of an area when the sheet is protected. */
  lockedCell(area: Area): Anchor | undefined {
    if (!this.protected) return undefined;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (this.cell(row, column)?.locked !== false) return { row, column };
      }
    }
    return undefined;
  }

  /** Merges an area; as in Excel only the upper left value stays. */
  merge(area: Area): void {
    this.unmerge(area);
    this.merges.push(area);
    for (const [row, column] of this.cells(area)) {
      if (row !== area.top || column !== area.left) this.clear(cellArea(row, column), 'contents');
    }
  }

  /** Takes apart every merged area that touches this one. */
  unmerge(area: Area): void {
    const kept = this.merges.filter((merged) => !intersect(merged, area));
    this.merges.splice(0, this.merges.length, ...kept);
  }
}
