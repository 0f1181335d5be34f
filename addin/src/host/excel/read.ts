import { failure, success, type Area, type CellBlock, type CellValue, type HostResult } from '../ports';

/** More cells than this are not read at once: the pane would stand still. */
const MOST_CELLS = 200_000;

function areaOf(range: Excel.Range): Area {
  return {
    sheet: range.worksheet.name,
    row: range.rowIndex,
    column: range.columnIndex,
    rowCount: range.rowCount,
    columnCount: range.columnCount,
  };
}

/** The selected cells as far as something stands in them. */
export async function readSelection(context: Excel.RequestContext): Promise<HostResult<CellBlock>> {
  const used = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
  used.load('rowIndex, columnIndex, rowCount, columnCount, worksheet/name');
  await context.sync();
  if (used.isNullObject) return failure('empty');
  return readValues(context, used);
}

/** The cells of an area. */
export async function readArea(context: Excel.RequestContext, area: Area): Promise<HostResult<CellBlock>> {
  const range = context.workbook.worksheets
    .getItem(area.sheet)
    .getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
  range.load('rowIndex, columnIndex, rowCount, columnCount, worksheet/name');
  await context.sync();
  return readValues(context, range);
}

async function readValues(context: Excel.RequestContext, range: Excel.Range): Promise<HostResult<CellBlock>> {
  const area = areaOf(range);
  if (area.rowCount * area.columnCount > MOST_CELLS) return failure('too_large', { limit: MOST_CELLS });
  range.load('values');
  await context.sync();
  return success({ ...area, values: range.values as CellValue[][] });
}
