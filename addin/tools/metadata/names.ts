import { isReservedName } from './reserved-names';

const LAST_COLUMN = 16_384; // XFD
const LAST_ROW = 1_048_576;

/**
 * What is wrong with a function name. Excel takes the metadata with such a name without complaint and then shows
 * #NAME? or calls something else, and the generator checks none of it.
 */
export function nameProblems(name: string): string[] {
  const problems: string[] = [];
  if (!/^[A-Z][A-Z0-9_.]*$/.test(name)) {
    problems.push('may only have the letters A-Z, digits, "_" and ".", and starts with a letter');
  }
  if (name.length < 3) problems.push('needs at least 3 characters');
  if (name.length > 64) problems.push('may have at most 64 characters');
  if (looksLikeCell(name)) problems.push('is the address of a cell');
  if (isReservedName(name)) problems.push('is a built-in function or macro command of Excel');
  if (name.startsWith('GN.')) problems.push('repeats the namespace: the manifest puts GN. in front already');
  return problems.map((problem) => `${name}: the name ${problem}`);
}

function looksLikeCell(name: string): boolean {
  const a1 = /^([A-Z]{1,3})([0-9]{1,7})$/.exec(name);
  if (a1) return columnNumber(a1[1] ?? '') <= LAST_COLUMN && isBetween(a1[2], LAST_ROW);
  const r1c1 = /^(?:R([0-9]*))?(?:C([0-9]*))?$/.exec(name);
  return r1c1 !== null && isBetween(r1c1[1], LAST_ROW) && isBetween(r1c1[2], LAST_COLUMN);
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** In R1C1 notation a number may be left out: R, C and RC are addresses too. */
function isBetween(digits: string | undefined, last: number): boolean {
  return digits === undefined || digits === '' || (Number(digits) >= 1 && Number(digits) <= last);
}
