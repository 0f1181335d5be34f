export { type CallOptions, type CallResult, type PendingCall } from './custom-functions';
export { CellError, type CellValue, type PlainValue } from './excel/value';
export { Workbook } from './excel/workbook';
export { type ExcelHost, type HostOptions, startHost } from './host';
export { type RecalculationOptions, type RecalculationReport } from './recalculation';
export { ADDIN_ORIGIN, type RouteHandler } from './routes';
export { loadXlsx } from './xlsx';
