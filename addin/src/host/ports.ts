/**
 * What the pages need of the program they live in. Only `host/excel` implements it with Office.js; everything else, and every test, sees
 * these interfaces.
 */

/** A cell's value as Excel gives it; "" for a blank. */
export type CellValue = string | number | boolean;

/** Why something could not be done in the workbook. Each code has a sentence: `host.<code>` in the texts. */
export type HostCode =
  | 'protected'
  | 'editing'
  | 'no_selection'
  | 'empty'
  | 'merged'
  | 'filled'
  | 'too_large'
  | 'outside'
  | 'unavailable'
  | 'unknown';

export interface HostFailure {
  readonly ok: false;
  readonly code: HostCode;
  /** What the sentence of the code names: cells, limits. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a port gives: the value, or the failure as a value. Nothing throws. */
export type HostResult<T> = { readonly ok: true; readonly value: T } | HostFailure;

/** A rectangle of cells on one sheet, counted from 0. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Cells with what stands in them. */
export interface CellBlock extends Area {
  readonly values: readonly (readonly CellValue[])[];
}

/** The filled block around the selected cell: its first rows and the one selected row, so that a table of any length is cheap to look at. */
export interface RowInRegion {
  readonly region: Area;
  /** Row of the selection, from 0 on the sheet. */
  readonly row: number;
  readonly top: readonly (readonly CellValue[])[];
  readonly values: readonly CellValue[];
}

/** What to put into cells: formulas (en-US notation) or texts, a row at a time from the upper left cell on. */
export interface Placement {
  /** Where to put the upper left cell; the selected cell when absent. */
  readonly at?: { readonly sheet: string; readonly row: number; readonly column: number };
  readonly cells: readonly (readonly string[])[];
  /** Size of the area that must be blank, where it is more than the cells (arrays that spill). */
  readonly reserve?: { readonly rowCount: number; readonly columnCount: number };
  /** How many of the rows are a header, to be set off. */
  readonly headerRows: number;
  /** Widths of the columns in points, where they matter. */
  readonly widths?: readonly number[];
}

/** The workbook in front of the user. */
export interface WorkbookPort {
  /** The selected cells, cut down to those with something in them. */
  selection(): Promise<HostResult<CellBlock>>;
  /** The selected row within the block of filled cells around it; `top` holds at most `topRows` of the block's first rows. */
  selectedRow(topRows: number): Promise<HostResult<RowInRegion>>;
  /** The cells of an area. */
  read(area: Area): Promise<HostResult<CellBlock>>;
  /** Writes into blank cells only; fails with `filled` naming the cells that are not. Gives the area written. */
  place(placement: Placement): Promise<HostResult<Area>>;
  /** Calls back whenever the selection moves; gives the function that ends it. */
  onSelectionChanged(listener: () => void): Promise<HostResult<() => Promise<void>>>;
}

/** What the host can do. */
export interface HostAbilities {
  /** Whether there is a workbook at all: false in a plain browser. */
  readonly workbook: boolean;
  readonly customFunctions: boolean;
  readonly sharedRuntime: boolean;
}

/** The program the pane lives in. */
export interface HostPort {
  readonly abilities: HostAbilities;
  /** Language of the program's menus, e.g. "vi-VN". */
  readonly displayLanguage: string;
  readonly workbook: WorkbookPort;
}

/** A value that is there. */
export function success<T>(value: T): HostResult<T> {
  return { ok: true, value };
}

/** A failure with what its sentence names. */
export function failure(code: HostCode, params: HostFailure['params'] = {}): HostFailure {
  return { ok: false, code, params };
}
