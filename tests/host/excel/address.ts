/** A rectangle of cells on one sheet; rows and columns count from 0, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An area as it stands in a formula or an API call: perhaps with a sheet, perhaps the spill of a cell (`B2#`). */
export interface Reference {
  readonly sheet: string | undefined;
  readonly area: Area;
  readonly spill: boolean;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const CORNER = String.raw`\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})`;
const SHEET = String.raw`(?:(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!)?`;
const CELLS = new RegExp(`^${SHEET}${CORNER}(?::${CORNER})?(#?)$`, 'u');
const COLUMNS = new RegExp(String.raw`^${SHEET}\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$`, 'u');
const ROWS = new RegExp(String.raw`^${SHEET}\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$`, 'u');

/** `A` is 0, `Z` 25, `AA` 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** 0 is `A`, 26 is `AA`. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Reads `B4`, `$A$1:C3`, `A:C`, `2:5`, `Sheet1!B4`, `'Biểu 1'!B4#`; undefined when it is no such reference. */
export function parseReference(text: string): Reference | undefined {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, quoted, plain, column1 = '', row1 = '', column2 = column1, row2 = row1, spill] = cells;
    return reference(
      quoted,
      plain,
      columnIndex(column1),
      +row1 - 1,
      columnIndex(column2),
      +row2 - 1,
      spill === '#',
    );
  }
  const columns = COLUMNS.exec(text);
  if (columns) {
    const [, quoted, plain, first = '', last = ''] = columns;
    return reference(quoted, plain, columnIndex(first), 0, columnIndex(last), MAX_ROWS - 1);
  }
  const rows = ROWS.exec(text);
  if (rows) {
    const [, quoted, plain, first = '', last = ''] = rows;
    return reference(quoted, plain, 0, +first - 1, MAX_COLUMNS - 1, +last - 1);
  }
  return undefined;
}

function reference(
  quoted: string | undefined,
  plain: string | undefined,
  column1: number,
  row1: number,
  column2: number,
  row2: number,
  spill = false,
): Reference | undefined {
  const area = {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
  if (area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) return undefined;
  return { sheet: quoted?.replaceAll("''", "'") ?? plain, area, spill };
}

/** A sheet's name as it must stand before the `!`. */
export function quoteSheet(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !parseReference(name) && !/^r\d*c\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `B4`, `A1:C3`, and `A:C` or `2:5` for whole columns and rows, as Excel writes addresses. */
export function formatArea(area: Area, mark = ''): string {
  const column = (index: number): string => mark + columnLetters(index);
  const row = (index: number): string => mark + String(index + 1);
  if (area.top === 0 && area.bottom === MAX_ROWS - 1) return `${column(area.left)}:${column(area.right)}`;
  if (area.left === 0 && area.right === MAX_COLUMNS - 1) return `${row(area.top)}:${row(area.bottom)}`;
  const first = column(area.left) + row(area.top);
  const last = column(area.right) + row(area.bottom);
  return first === last ? first : `${first}:${last}`;
}

/** `Sheet1!B4`, `'Biểu 1'!A1:C3`. */
export function formatAddress(sheet: string, area: Area, mark = ''): string {
  return `${quoteSheet(sheet)}!${formatArea(area, mark)}`;
}

/** The area of one cell. */
export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export function intersect(one: Area, other: Area): Area | undefined {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** The smallest area that holds both. */
export function bounding(one: Area | undefined, other: Area): Area {
  if (!one) return other;
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

/** Builds a matrix of the area's shape. */
export function mapArea<T>(area: Area, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: columnCount(area) }, (_, column) => make(area.top + row, area.left + column)),
  );
}
