import { failure, type HostPort, type HostResult, type WorkbookPort } from '../ports';
import { excelWorkbook } from './workbook';

/** ExcelApi below which the pane does not work: what the manifest asks for. */
const EXCEL_API = '1.9';

/** Waits for Office and gives the program the page lives in. Touches no global of Office before it is called. */
export async function connectHost(): Promise<HostPort> {
  if (typeof Office === 'undefined') return outsideExcel(navigator.language);
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return outsideExcel(navigator.language);
  const { requirements } = Office.context;
  const supports = (name: string, version: string): boolean => requirements.isSetSupported(name, version);
  return {
    abilities: {
      workbook: supports('ExcelApi', EXCEL_API),
      customFunctions: supports('CustomFunctionsRuntime', '1.1'),
      sharedRuntime: supports('SharedRuntime', '1.1'),
    },
    displayLanguage: Office.context.displayLanguage,
    workbook: excelWorkbook(),
  };
}

/** A host without a workbook: the page opened in a browser. */
export function outsideExcel(displayLanguage: string): HostPort {
  const unavailable = <T>(): Promise<HostResult<T>> => Promise.resolve(failure('unavailable'));
  const workbook: WorkbookPort = {
    selection: unavailable,
    selectedRow: unavailable,
    read: unavailable,
    place: unavailable,
    onSelectionChanged: unavailable,
  };
  return {
    abilities: { workbook: false, customFunctions: false, sharedRuntime: false },
    displayLanguage,
    workbook,
  };
}
