import type { Area } from './ports';

/** Letters of a column counted from 0: A, B, …, XFD. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "C6" of a cell counted from 0. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B4:H5", without the sheet; a single cell as "B4". */
export function areaName(area: Omit<Area, 'sheet'>): string {
  const first = cellName(area.row, area.column);
  const last = cellName(area.row + area.rowCount - 1, area.column + area.columnCount - 1);
  return first === last ? first : `${first}:${last}`;
}

/** "$B$4:$H$5": the same wherever the formula stands. */
export function absoluteName(area: Omit<Area, 'sheet'>): string {
  return areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** Name of the sheet as a formula writes it: 'Biểu 1'. */
export function sheetReference(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** The last row and column an Excel sheet has, counted from 0. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** Whether an area lies on the sheet. */
export function fitsSheet(area: Omit<Area, 'sheet'>): boolean {
  return area.row + area.rowCount - 1 <= LAST_ROW && area.column + area.columnCount - 1 <= LAST_COLUMN;
}

/** Names of the cells of a block that hold something, at most `limit` of them. */
export function filledCells(
  area: Omit<Area, 'sheet' | 'rowCount' | 'columnCount'>,
  formulas: readonly (readonly unknown[])[],
  limit: number,
): { readonly names: readonly string[]; readonly count: number } {
  const names: string[] = [];
  let count = 0;
  formulas.forEach((row, rowIndex) => {
    row.forEach((cell, columnIndex) => {
      if (cell === '' || cell === null) return;
      count += 1;
      if (names.length < limit) names.push(cellName(area.row + rowIndex, area.column + columnIndex));
    });
  });
  return { names, count };
}
