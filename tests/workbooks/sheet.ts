import ExcelJS from 'exceljs';

/** What a cell of a table holds before it becomes one of exceljs. */
export type Entry = string | number | boolean | null | { readonly formula: string };

export const ILLUSTRATIVE = 'SỐ LIỆU MINH HỌA - KHÔNG PHẢI SỐ LIỆU THẬT';

/** Nothing here tells the time: the same script makes the same bytes. */
const MADE = new Date(Date.UTC(2026, 0, 5));

export function newBook(title: string): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  book.creator = 'tests/workbooks/make.ts';
  book.lastModifiedBy = book.creator;
  book.title = title;
  book.created = MADE;
  book.modified = MADE;
  return book;
}

/** A formula, without the `=`, as files hold it. */
export function formula(text: string): { readonly formula: string } {
  return { formula: text };
}

export function put(sheet: ExcelJS.Worksheet, range: string, value: Entry): ExcelJS.Cell {
  const [first = range] = range.split(':');
  if (range.includes(':')) sheet.mergeCells(range);
  const cell = sheet.getCell(first);
  cell.value = value as ExcelJS.CellValue;
  return cell;
}

/** Texts of a header: bold, centred, wrapped, framed; a range is merged. */
export function head(sheet: ExcelJS.Worksheet, texts: Readonly<Record<string, string | number>>): void {
  for (const [range, text] of Object.entries(texts)) {
    const cell = put(sheet, range, text);
    cell.font = { bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = { top: { style: 'thin' }, left: { style: 'thin' }, right: { style: 'thin' } };
  }
}

/** A formula that spills over a range, written as Excel saves it; what was spilled is stale until something recalculates. */
export function spill(sheet: ExcelJS.Worksheet, ref: string, text: string): void {
  const [first = ref] = ref.split(':');
  sheet.getCell(first).value = {
    formula: text,
    shareType: 'array',
    ref,
    result: 'chưa tính',
  } as ExcelJS.CellValue;
}

/** Writes rows from a cell on; null leaves a cell empty. */
export function fill(
  sheet: ExcelJS.Worksheet,
  top: number,
  left: number,
  rows: readonly (readonly Entry[])[],
): void {
  rows.forEach((row, down) => {
    row.forEach((entry, across) => {
      if (entry !== null) sheet.getCell(top + down, left + across).value = entry as ExcelJS.CellValue;
    });
  });
}

export interface Letterhead {
  readonly office: string;
  readonly title: string;
  readonly note?: string;
  /** The last column of the table, as a letter. */
  readonly last: string;
  /** Where the left half ends and the right one begins. */
  readonly halves: readonly [string, string];
}

/** Rows 1 to 6 of a sheet as offices print them: office and motto, title, what the figures are, and a free row. */
export function letterhead(
  sheet: ExcelJS.Worksheet,
  { office, title, note, last, halves }: Letterhead,
): void {
  const bold = { bold: true };
  put(sheet, `A1:${halves[0]}1`, office).font = bold;
  put(sheet, `${halves[1]}1:${last}1`, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').font = bold;
  put(sheet, `${halves[1]}2:${last}2`, 'Độc lập - Tự do - Hạnh phúc').font = { ...bold, underline: true };
  put(sheet, `A4:${last}4`, title).font = { ...bold, size: 14 };
  put(sheet, `A5:${last}5`, ILLUSTRATIVE).font = { ...bold, color: { argb: 'FFC00000' } };
  if (note !== undefined) put(sheet, `A6:${last}6`, note).font = { italic: true };
  for (const address of ['A1', `${halves[1]}1`, `${halves[1]}2`, 'A4', 'A5'])
    sheet.getCell(address).alignment = { horizontal: 'center', wrapText: true };
}

/** Widths of columns: names wide, the rest narrow. */
export function widths(sheet: ExcelJS.Worksheet, named: Readonly<Record<string, number>>): void {
  for (const [column, width] of Object.entries(named)) sheet.getColumn(column).width = width;
}

/** Letters of a column from 1. */
export function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** A .xlsx is a zip archive, and every entry has the time it was packed: all get the first of January 1980. */
export async function stableBytes(book: ExcelJS.Workbook): Promise<Uint8Array> {
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength - 22;
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error('no zip archive without a comment');
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const local = view.getUint32(entry + 42, true);
    view.setUint32(entry + 12, 0x00210000, true);
    view.setUint32(local + 10, 0x00210000, true);
    entry += 46 + [28, 30, 32].reduce((sum, at) => sum + view.getUint16(entry + at, true), 0);
  }
  return bytes;
}
