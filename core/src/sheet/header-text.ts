import { normalizeText } from '../quantity/fold';

/**
 * A point in time as a header names it: the end of a year, the start or the end of the plan's period, or the start of what is called by a
 * year ("Năm 2022 / Đầu kỳ").
 */
export type HeaderTime = number | 'baseline' | 'end' | { readonly startOf: number } | undefined;

/** What the last word of a header path says of its column. */
export type HeaderMeasure = 'count' | 'rate' | undefined;

/** One column's header, taken apart. */
export interface HeaderText {
  /** The whole path as it stands, "Đầu kỳ / Hộ cận nghèo". */
  readonly text: string;
  readonly time: HeaderTime;
  readonly measure: HeaderMeasure;
  /** Names to look up, the most telling first. A heading that groups other columns is not the name of each of them. */
  readonly names: readonly string[];
  /** The last heading alone, and those above it. */
  readonly leaf: string;
  readonly groups: readonly string[];
}

/** Text of a cell; numbers such as a year typed as a number become text, an error value its code. */
export function cellText(cell: unknown): string {
  if (typeof cell === 'string')
    return cell
      .normalize('NFC')
      .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
      .trim();
  if (typeof cell === 'object' && cell !== null && 'code' in cell) return String(cell.code);
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

/** A row of column letters and formulas below the header: "A", "B", "1", "4=3/1*100". */
const LETTER = /^\(?(?:[a-z]{1,2}|\d{1,2})\)?$|^\(?(?:[a-z]{1,2}|\d{1,2})\)?\s*=\s*[\da-z+\-−*/%×:.,()\s]+$/i;

function isLetterRow(row: readonly unknown[]): boolean {
  const texts = row.map(cellText).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => LETTER.test(text));
}

/** What is longer is no heading; its beginning is enough to say so. */
const MAX_HEADING = 1_000;

/**
 * The header path of every column. A merged cell has its text in its first cell only: a blank to the right of a group belongs to the group
 * when the group has a heading below it; a blank below a heading belongs to the heading.
 */
export function headerPaths(rows: readonly (readonly unknown[])[]): readonly (readonly string[])[] {
  const told = rows.filter((row) => !isLetterRow(row));
  const used = told.length > 0 ? told : rows;
  const width = Math.max(0, ...used.map((row) => row.length));
  const texts = used.map((row) =>
    Array.from({ length: width }, (_, column) => cellText(row[column]).slice(0, MAX_HEADING)),
  );
  const below = (level: number, column: number) => texts.slice(level + 1).some((row) => row[column] !== '');
  return Array.from({ length: width }, (_, column) => {
    const path: string[] = [];
    for (const [level, row] of texts.entries()) {
      let text = row[column] ?? '';
      if (text === '' && below(level, column)) {
        // A group reaches to the right until the next heading of its own row or of a row above.
        for (let left = column - 1; left >= 0 && text === ''; left -= 1) {
          if (row[left] !== '' && below(level, left)) text = row[left] ?? '';
          else if (row[left] !== '') break;
          if (texts.slice(0, level).some((upper) => upper[left + 1] !== '')) break;
        }
      }
      if (text !== '' && text !== path.at(-1)) path.push(text);
    }
    return path;
  });
}

const YEAR = String.raw`((?:19|20)\d{2})`;
const RANGE = new RegExp(String.raw`${YEAR}\s*[-–—]\s*${YEAR}`);

const PERIODS: readonly { readonly pattern: RegExp; readonly point: 'baseline' | 'end' }[] = [
  { pattern: /đầu (?:kỳ|kì|giai đoạn)|start of (?:the )?period|baseline/, point: 'baseline' },
  { pattern: /cuối (?:kỳ|kì|giai đoạn)|end of (?:the )?period/, point: 'end' },
];

/** Ways of naming a year; `back`: its beginning is the end of the year before. A bare year says neither beginning nor end. */
const YEARS: readonly { readonly pattern: RegExp; readonly back?: 1; readonly bare?: true }[] = [
  { pattern: new RegExp(String.raw`(?:đầu năm|beginning of|start of) ${YEAR}`), back: 1 },
  { pattern: new RegExp(String.raw`(?:ngày )?(?<!\d)0?1[/.-]0?1[/.-]${YEAR}`), back: 1 },
  { pattern: new RegExp(String.raw`(?:đến |tính đến )?(?:cuối năm|hết năm|end of) ${YEAR}`) },
  { pattern: new RegExp(String.raw`(?:đến |tính đến )?(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]${YEAR}`) },
  { pattern: new RegExp(String.raw`(?:trong |của )?năm ${YEAR}`), bare: true },
  { pattern: new RegExp(String.raw`\b${YEAR}\b`), bare: true },
];

interface TimeWords {
  readonly point?: 'baseline' | 'end';
  readonly year?: number;
  readonly bare?: boolean;
}

/** Takes the time out of a text; a range of years ("2016-2020") names a period, not a time. */
function splitTime(text: string): { readonly rest: string; readonly words: TimeWords } {
  let rest = text.replace(RANGE, ' ');
  const period = PERIODS.find(({ pattern }) => pattern.test(rest));
  if (period) rest = rest.replace(period.pattern, ' ');
  const point = period ? { point: period.point } : {};
  for (const { pattern, back = 0, bare = false } of YEARS) {
    const match = pattern.exec(rest);
    if (match)
      return { rest: rest.replace(pattern, ' '), words: { ...point, year: Number(match[1]) - back, bare } };
  }
  return { rest, words: point };
}

/** A year that stands beside "đầu kỳ" or "cuối kỳ" says which period is meant. */
function timeOf({ point, year, bare }: TimeWords): HeaderTime {
  if (year === undefined) return point;
  return point === 'baseline' && bare === true ? { startOf: year } : year;
}

const RATE = /^(?:tỷ lệ|tỉ lệ|%|tỷ lệ %|tỉ lệ %|rate)$/;
const COUNT = /^(?:số hộ|số lượng|hộ|tổng số|số|households|number)$/;
const PER_CENT_UNIT = /\(\s*(?:tỷ lệ\s*)?%\s*\)|%\s*$/;

/** Units and remarks in brackets, numbering in front and dots around. */
function tidy(text: string): string {
  return text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^\s*(?:[ivx]+|\d{1,2})[.)]\s+/, '')
    .replace(/[:;.,…\-–—/|]+\s*$|^\s*[:;.,…\-–—/|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Takes a header path apart: its time, whether it is a count or a rate, and the names it may go by. */
export function readHeaderPath(path: readonly string[]): HeaderText {
  let words: TimeWords = {};
  const parts: string[] = [];
  let rate = false;
  for (const raw of path.flatMap((cell) => cell.split(/\s+\/\s+/))) {
    const text = normalizeText(raw).replace(/tỉ lệ/g, 'tỷ lệ');
    const split = splitTime(text);
    words = { ...words, ...split.words };
    if (PER_CENT_UNIT.test(split.rest)) rate = true;
    const name = tidy(split.rest);
    if (name !== '') parts.push(name);
  }
  const telling = [...parts];
  let generic: HeaderMeasure;
  for (let last = telling.at(-1); last !== undefined && telling.length > 1; last = telling.at(-1)) {
    if (!RATE.test(last) && !COUNT.test(last)) break;
    generic = RATE.test(last) || generic === 'rate' ? 'rate' : 'count';
    telling.pop();
  }
  const leaf = telling.at(-1) ?? '';
  const whole = telling.join(' ');
  const names = [whole, leaf, whole.replace(/trong đó:? ?/g, '')];
  return {
    text: path.join(' / '),
    time: timeOf(words),
    measure: rate || generic === 'rate' || RATE.test(leaf) || /^tỷ lệ /.test(leaf) ? 'rate' : generic,
    names: [...new Set(names.filter((name) => name !== ''))],
    leaf,
    groups: telling.slice(0, -1),
  };
}
