import type { Range } from './arguments';

/**
 * Some desktop builds of Excel hand the blank cells of a range over as 0 (OfficeDev/office-js issues 1951, 4702, 5262). A header never holds
 * a 0, so a 0 there shows that this is such a build: the header's zeros are blanks, and a 0 among the figures is not clear. The formulas
 * that the pane writes turn blanks into "" themselves and are right on every build.
 */
export function readBlanks(headers: Range): { readonly headers: Range; readonly zeroIsUnclear: boolean } {
  const zeroIsUnclear = headers.some((row) => row.includes(0));
  return {
    headers: zeroIsUnclear ? headers.map((row) => row.map((cell) => (cell === 0 ? '' : cell))) : headers,
    zeroIsUnclear,
  };
}
