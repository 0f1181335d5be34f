import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import { countHeaderRows, readHeaders } from '@giam-ngheo/core/sheet/headers';

/** Where the header of a table stands within a block of cells. */
export interface HeaderPlace {
  /** First header row within the block; what is above it is a title. */
  readonly start: number;
  readonly rows: number;
}

/** The most rows a header may have. */
export const MOST_HEADER_ROWS = 3;

/** How many rows of titles may stand above a header without a blank row between. */
const MOST_TITLE_ROWS = 6;

/** Rows to look at to find a header. */
export const TOP_ROWS = MOST_TITLE_ROWS + MOST_HEADER_ROWS + 1;

/** How many header rows a table has that starts with its header: 1 to 3, and at least one row stays for data. */
export function detectHeaderRows(values: readonly (readonly unknown[])[]): number {
  const most = Math.max(1, Math.min(MOST_HEADER_ROWS, values.length - 1));
  return Math.min(most, countHeaderRows(values.slice(0, MOST_HEADER_ROWS + 1)));
}

/**
 * Finds the header in the first rows of a block that may begin with titles: the place from which the plan recognises most columns. Undefined
 * when it recognises none.
 */
export function findHeader(
  top: readonly (readonly unknown[])[],
  compiled: CompiledSubject,
): HeaderPlace | undefined {
  let best: (HeaderPlace & { readonly score: number }) | undefined;
  const last = Math.min(MOST_TITLE_ROWS, top.length - 1);
  for (let start = 0; start <= last; start += 1) {
    const first = top[start] ?? [];
    if (start < last && isTitle(first)) continue;
    const rows = detectHeaderRows(top.slice(start));
    const { columns } = readHeaders(top.slice(start, start + rows), compiled);
    const score = columns.filter((column) => column.type === 'input').length;
    if (score > (best?.score ?? 0)) best = { start, rows, score };
  }
  return best && { start: best.start, rows: best.rows };
}

/** A row with a single filled cell above a wider table. */
function isTitle(row: readonly unknown[]): boolean {
  return (
    row.length > 1 && row.filter((cell) => cell !== '' && cell !== null && cell !== undefined).length <= 1
  );
}
