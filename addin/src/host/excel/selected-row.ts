import { failure, success, type Area, type CellValue, type HostResult, type RowInRegion } from '../ports';
import { regionRows } from '../region';
import { failureOf } from './failures';

/** How far up a table's header is looked for where Excel does not tell the block of cells. */
const LOOK_UP = 2_000;

/** The selected row in the block of filled cells around the selected cell. */
export async function readSelectedRow(
  context: Excel.RequestContext,
  topRows: number,
): Promise<HostResult<RowInRegion>> {
  const cell = context.workbook.getSelectedRange().getCell(0, 0);
  cell.load('rowIndex');
  await context.sync();
  const region = (await surroundingRegion(context, cell)) ?? (await regionByUsedRange(context, cell));
  if (!region) return failure('empty');
  return readRow(context, region, cell.rowIndex, topRows);
}

/** The block of filled cells as Excel sees it; undefined on sheets whose protection forbids to ask. */
async function surroundingRegion(
  context: Excel.RequestContext,
  cell: Excel.Range,
): Promise<Area | undefined> {
  try {
    const around = cell.getSurroundingRegion();
    around.load('rowIndex, columnIndex, rowCount, columnCount, worksheet/name');
    await context.sync();
    return {
      sheet: around.worksheet.name,
      row: around.rowIndex,
      column: around.columnIndex,
      rowCount: around.rowCount,
      columnCount: around.columnCount,
    };
  } catch (error) {
    if (failureOf(error).code === 'protected') return undefined;
    throw error;
  }
}

/** The same from the used part of the sheet: the rows without a blank one between them and the selected cell. */
async function regionByUsedRange(
  context: Excel.RequestContext,
  cell: Excel.Range,
): Promise<Area | undefined> {
  const used = cell.worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex, columnIndex, rowCount, columnCount, worksheet/name');
  await context.sync();
  if (used.isNullObject) return undefined;
  const selected = cell.rowIndex - used.rowIndex;
  if (selected < 0 || selected >= used.rowCount) return undefined;
  const first = Math.max(0, selected - LOOK_UP);
  const above = used.getRow(first).getAbsoluteResizedRange(selected - first + 1, used.columnCount);
  above.load('values');
  await context.sync();
  const rowCount = regionRows(above.values as CellValue[][]);
  return {
    sheet: used.worksheet.name,
    row: cell.rowIndex - rowCount + 1,
    column: used.columnIndex,
    rowCount,
    columnCount: used.columnCount,
  };
}

async function readRow(
  context: Excel.RequestContext,
  region: Area,
  row: number,
  topRows: number,
): Promise<HostResult<RowInRegion>> {
  const { sheet, column, columnCount } = region;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const rows = (first: number, count: number): Excel.Range =>
    worksheet.getRangeByIndexes(first, column, count, columnCount);
  const top = rows(region.row, Math.min(topRows, region.rowCount));
  const selected = rows(row, 1);
  top.load('values');
  selected.load('values');
  await context.sync();
  const values = (selected.values as CellValue[][])[0] ?? [];
  if (values.every((value) => value === '')) return failure('empty');
  return success({ region, row, top: top.values as CellValue[][], values });
}
