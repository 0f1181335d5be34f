/** The errors that a cell can show. */
export type ErrorCode =
  | '#N/A'
  | '#VALUE!'
  | '#REF!'
  | '#DIV/0!'
  | '#NUM!'
  | '#NAME?'
  | '#NULL!'
  | '#SPILL!'
  | '#CALC!'
  | '#BUSY!'
  | '#CONNECT!';

const ERROR_CODES: ReadonlySet<string> = new Set<ErrorCode>([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#CONNECT!',
]);

/** An error in a cell, with the sentence that Excel shows when hovering over the error's flag. */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    readonly message = '',
  ) {}
}

/** What a cell holds; null is a blank. */
export type CellValue = number | string | boolean | CellError | null;

/** What `Range.values` shows: a blank is '', an error is its code. */
export type PlainValue = number | string | boolean;

export function isErrorCode(text: string): text is ErrorCode {
  return ERROR_CODES.has(text);
}

/** A cell's value as `Range.values` shows it. */
export function plainValue(value: CellValue): PlainValue {
  if (value === null) return '';
  return value instanceof CellError ? value.code : value;
}

/** Equal as cells: two errors are equal when code and message are. */
export function sameValue(one: CellValue, other: CellValue): boolean {
  if (one instanceof CellError && other instanceof CellError) {
    return one.code === other.code && one.message === other.message;
  }
  return one === other;
}

/**
 * What Excel makes of a text that is typed or written through `Range.values`: numbers, logical values and errors are
 * recognised, unless the cell is formatted as text or the text starts with an apostrophe. So a unit code `00123`
 * becomes 123, as in Excel. Dates are not recognised.
 */
export function enteredValue(text: string, numberFormat: string): CellValue {
  if (text === '') return null;
  if (numberFormat === '@') return text;
  if (text.startsWith("'")) return text.slice(1);
  if (/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text.trim())) return Number(text);
  if (/^[+-]?\d+(\.\d*)?%$/.test(text.trim())) return Number(text.trim().slice(0, -1)) / 100;
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
  return isErrorCode(upper) ? new CellError(upper) : text;
}
