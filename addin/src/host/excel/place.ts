import { cellName, filledCells, fitsSheet } from '../address';
import { failure, success, type Area, type HostResult, type Placement } from '../ports';

/** How many filled cells a refusal names before it says that there are more. */
const NAMED_CELLS = 5;

/** Writes into cells that are blank and not merged, and refuses otherwise. */
export async function placeCells(
  context: Excel.RequestContext,
  placement: Placement,
  canSeeMerges: boolean,
): Promise<HostResult<Area>> {
  const start = await startOf(context, placement);
  const width = Math.max(...placement.cells.map((row) => row.length));
  const area: Area = {
    ...start,
    rowCount: Math.max(placement.cells.length, placement.reserve?.rowCount ?? 0),
    columnCount: Math.max(width, placement.reserve?.columnCount ?? 0),
  };
  if (!fitsSheet(area)) return failure('outside', { cell: cellName(start.row, start.column) });

  const sheet = context.workbook.worksheets.getItem(start.sheet);
  const reserved = sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
  reserved.load('formulas');
  const merged = canSeeMerges ? reserved.getMergedAreasOrNullObject() : undefined;
  merged?.load('isNullObject');
  await context.sync();
  const filled = filledCells(area, reserved.formulas as unknown[][], NAMED_CELLS);
  if (filled.count > 0) {
    const more = filled.count > filled.names.length ? ', …' : '';
    return failure('filled', { cells: filled.names.join(', ') + more, count: filled.count });
  }
  if (merged && !merged.isNullObject) return failure('merged', { cell: cellName(start.row, start.column) });

  const target = sheet.getRangeByIndexes(area.row, area.column, placement.cells.length, width);
  target.formulas = placement.cells.map((row) => [...row]);
  if (placement.headerRows > 0) {
    const header = sheet.getRangeByIndexes(area.row, area.column, placement.headerRows, width);
    header.format.font.bold = true;
    header.format.wrapText = true;
    header.format.verticalAlignment = 'Center';
    header.format.horizontalAlignment = 'Center';
  }
  placement.widths?.forEach((points, index) => {
    sheet.getRangeByIndexes(area.row, area.column + index, 1, 1).format.columnWidth = points;
  });
  await context.sync();
  return success(area);
}

async function startOf(
  context: Excel.RequestContext,
  placement: Placement,
): Promise<{ sheet: string; row: number; column: number }> {
  if (placement.at) return placement.at;
  const cell = context.workbook.getSelectedRange().getCell(0, 0);
  cell.load('rowIndex, columnIndex, worksheet/name');
  await context.sync();
  return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
}
