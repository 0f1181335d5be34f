import { success, type HostResult, type WorkbookPort } from '../ports';
import { attempt, failureOf } from './failures';
import { placeCells } from './place';
import { readArea, readSelection } from './read';
import { readSelectedRow } from './selected-row';

/** The workbook through the genuine Office.js. */
export function excelWorkbook(): WorkbookPort {
  return {
    selection: () => attempt(readSelection),
    selectedRow: (topRows) => attempt((context) => readSelectedRow(context, topRows)),
    read: (area) => attempt((context) => readArea(context, area)),
    place: (placement) =>
      attempt((context) =>
        placeCells(context, placement, Office.context.requirements.isSetSupported('ExcelApi', '1.13')),
      ),
    onSelectionChanged,
  };
}

/** Listens on all sheets (ExcelApi 1.9). */
function onSelectionChanged(listener: () => void): Promise<HostResult<() => Promise<void>>> {
  return attempt(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(() => {
      listener();
      return Promise.resolve();
    });
    await context.sync();
    return success(async () => {
      try {
        await Excel.run(handler.context, async (sameContext) => {
          handler.remove();
          await sameContext.sync();
        });
      } catch (error) {
        // The workbook may be on its way out; there is nobody left to tell.
        failureOf(error);
      }
    });
  });
}
