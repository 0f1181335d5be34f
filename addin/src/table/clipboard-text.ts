/** A grid of texts as spreadsheets put it on the clipboard. */
export interface PastedGrid {
  readonly rows: readonly (readonly string[])[];
  readonly columnCount: number;
  /** True when rows or columns beyond the limits were left out. */
  readonly cut: boolean;
}

/** More than any table of a province; what is beyond is left out and told. */
export const MOST_ROWS = 20_000;
const MOST_COLUMNS = 300;
/** Excel's own limit for the text of a cell. */
const LONGEST_CELL = 32_767;

/**
 * Reads tab-separated text as Excel, LibreOffice and Google Sheets copy it: cells with a tab, a line break or a quote stand in quotes, with
 * inner quotes doubled. A quote that does not close like that is an ordinary character. Rows are made equally long; blank rows at the end
 * go. Never throws; takes time in proportion to the text.
 */
export function readClipboardText(text: string): PastedGrid {
  const rows: string[][] = [];
  let row: string[] = [];
  let cut = false;
  let position = text.startsWith('\ufeff') ? 1 : 0;
  const endRow = (): void => {
    rows.push(row);
    row = [];
  };
  while (position < text.length && rows.length < MOST_ROWS) {
    const cell = readQuoted(text, position) ?? readPlain(text, position);
    if (row.length < MOST_COLUMNS) row.push(tidy(cell.value));
    else cut ||= cell.value !== '';
    position = cell.end;
    const separator = text[position];
    if (separator === undefined) break;
    if (separator === '\t') {
      position += 1;
      // A tab at the very end begins one more, blank cell.
      if (position === text.length && row.length < MOST_COLUMNS) row.push('');
    } else {
      position += separator === '\r' && text[position + 1] === '\n' ? 2 : 1;
      endRow();
    }
  }
  if (row.length > 0) endRow();
  cut ||= rows.length >= MOST_ROWS && /\S/.test(text.slice(position));
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  const columnCount = Math.max(0, ...rows.map(lastFilled));
  return {
    rows: rows.map((cells) => Array.from({ length: columnCount }, (_, index) => cells[index] ?? '')),
    columnCount,
    cut,
  };
}

interface ReadCell {
  readonly value: string;
  /** Where the separator after the cell stands. */
  readonly end: number;
}

function readPlain(text: string, start: number): ReadCell {
  let end = start;
  while (end < text.length && !isSeparator(text[end])) end += 1;
  return { value: text.slice(start, end), end };
}

/** A cell in quotes; undefined when it is not one, or when its quotes do not close properly. */
function readQuoted(text: string, start: number): ReadCell | undefined {
  if (text[start] !== '"') return undefined;
  let position = start + 1;
  for (;;) {
    const quote = text.indexOf('"', position);
    // No cell is that long: the quote was never meant to close.
    if (quote === -1 || quote - start > 2 * LONGEST_CELL) return undefined;
    const next = text[quote + 1];
    if (next === '"') position = quote + 2;
    else if (next === undefined || isSeparator(next))
      return { value: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    else return undefined;
  }
}

function isSeparator(character: string | undefined): boolean {
  return character === '\t' || character === '\n' || character === '\r';
}

/** Control characters mean nothing in a cell; line breaks do. */
function tidy(value: string): string {
  return value
    .slice(0, LONGEST_CELL)
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (character) => (character === '\n' || character === '\t' ? character : ''))
    .trim();
}

function lastFilled(cells: readonly string[]): number {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length -= 1;
  return length;
}

/** Tab-separated text that spreadsheets paste as the same cells. A text that would become a formula gets a blank in front. */
export function writeClipboardText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(clipboardCell).join('\t')).join('\r\n');
}

function clipboardCell(value: string): string {
  const inert = /^(?:[=+@]|-(?![\d.,\s]|$))/.test(value) ? ` ${value}` : value;
  return /["\t\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
