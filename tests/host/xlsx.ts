import ExcelJS from 'exceljs';
import { columnIndex, parseReference } from './excel/address';
import { dateSerial } from './excel/number-format';
import type { Cell, Sheet } from './excel/sheet';
import { CellError, type CellValue, isErrorCode } from './excel/value';
import { Workbook } from './excel/workbook';

/** Loads an .xlsx (a path or its bytes) as the workbook of a host: values, formulas, formats of numbers, merges, names. */
export async function loadXlsx(file: string | Uint8Array): Promise<Workbook> {
  const source = new ExcelJS.Workbook();
  // exceljs asks for its own Buffer type; any bytes will do.
  await (typeof file === 'string'
    ? source.xlsx.readFile(file)
    : source.xlsx.load(file as unknown as ExcelJS.Buffer));
  const names = source.worksheets.map((sheet) => sheet.name);
  const workbook = new Workbook(...names);
  for (const from of source.worksheets) {
    loadSheet(from, workbook.sheet(from.name), source.properties.date1904);
  }
  for (const { name, ranges } of source.definedNames.model) {
    if (ranges.length === 1) workbook.names.set(name, `=${ranges[0] ?? ''}`);
  }
  // Declared as always there, but missing where the file has no views.
  const views = source.views as ExcelJS.WorkbookView[] | undefined;
  const active = workbook.sheets[views?.[0]?.activeTab ?? 0];
  if (active) workbook.activate(active);
  return workbook;
}

/** What exceljs keeps of a worksheet but does not declare. */
interface Undeclared {
  readonly sheetProtection?: { readonly sheet?: boolean } | null;
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function loadSheet(from: ExcelJS.Worksheet, to: Sheet, date1904: boolean): void {
  to.visibility = VISIBILITY[from.state];
  from.eachRow({ includeEmpty: false }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      // exceljs shows a merged area's value in all its cells; Excel has it in the first only.
      const merged = cell.isMerged && cell.master !== cell;
      const locked = cell.protection as { locked?: boolean } | undefined;
      const style = {
        ...(cell.numFmt && { numberFormat: cell.numFmt }),
        ...(locked?.locked === false && { locked: false }),
      };
      const value = merged ? null : valueOf(cell.value, date1904);
      const formula = merged ? undefined : formulaOf(cell);
      if (value === null && formula === undefined && Object.keys(style).length === 0) return;
      const place = to.ensure(Number(cell.row) - 1, columnIndex(cell.address.replace(/\d+/g, '')));
      place.value ??= value;
      Object.assign(place, style);
      if (formula !== undefined) place.formula = formula;
    });
  });
  for (const [row, column, cell] of [...to.cells()]) {
    if (cell.formula !== undefined) markSpilled(from.getCell(row + 1, column + 1), to, row, column);
  }
  for (const address of from.model.merges) {
    const merged = parseReference(address);
    if (merged) to.merges.push(merged.area);
  }
  const { sheetProtection } = from as unknown as Undeclared;
  to.protected = sheetProtection?.sheet === true;
}

/** The formula as Excel shows it: newer functions lose the prefix that files give them; the add-in's keep theirs. */
function formulaOf(cell: ExcelJS.Cell): string | undefined {
  const { formula } = cell;
  if (typeof formula !== 'string' || formula === '') return undefined;
  const shown = formula
    .replace(/_xlfn\.ANCHORARRAY\(([^()]+)\)/g, '$1#')
    .replace(/_xlfn\.SINGLE\(([^()]+)\)/g, '@$1')
    .replace(/_xlfn\.(_xlws\.)?|_xlpm\./g, '');
  return `=${shown}`;
}

/** The cells of an array formula but the first hold spilled values, not values of their own. */
function markSpilled(cell: ExcelJS.Cell, sheet: Sheet, row: number, column: number): void {
  const { shareType, ref } = cell.value as { shareType?: string; ref?: string };
  const array = shareType === 'array' && ref !== undefined ? parseReference(ref)?.area : undefined;
  if (!array) return;
  for (const [at, across, spilled] of sheet.cells(array)) {
    if (at !== row || across !== column) (spilled as Cell).spilledFrom = { row, column };
  }
}

function valueOf(value: ExcelJS.CellValue | undefined, date1904: boolean): CellValue {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'object') return value;
  if (value instanceof Date) return dateSerial(value) - (date1904 ? 1462 : 0);
  if ('error' in value) return new CellError(isErrorCode(value.error) ? value.error : '#VALUE!');
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return linkText(value);
  return 'result' in value ? valueOf(value.result, date1904) : null;
}

/** exceljs declares the text of a link to be a string, but gives rich text where there is some. */
function linkText({ text }: ExcelJS.CellHyperlinkValue): CellValue {
  return valueOf(text as ExcelJS.CellValue, false);
}
