/**
 * What the plans say of the rows of the workbooks, worked out apart from the product: columns by their place, whole numbers only, each plan
 * in a function of its own. A measure with a fall in points is compared after multiplying with both totals, so that nothing is divided.
 */
export type Verdict = '' | 'Đạt' | 'Không đạt' | 'Thiếu số liệu' | 'Chờ xác nhận' | 'Không áp dụng';
type Cells = readonly (string | number | boolean)[];

/** How one clause stands: `if` holds should it apply, which is not known. */
type Clause = 'yes' | 'no' | 'no figure' | 'nobody said' | 'if' | 'not for it';

/** All clauses of a subject: a failed one decides, then what is missing, then what is open. */
function verdict(clauses: readonly Clause[]): Verdict {
  if (clauses.includes('no')) return 'Không đạt';
  if (clauses.includes('no figure')) return 'Thiếu số liệu';
  if (clauses.includes('nobody said')) return 'Chờ xác nhận';
  return clauses.includes('yes') ? 'Đạt' : 'Không áp dụng';
}

/** A number of households; undefined where the cell holds none. */
export function count(cell: unknown): number | undefined {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 0 ? cell : undefined;
  const text = String(cell).trim().replace(/ hộ$/, '');
  if (/^\d+$/.test(text)) return Number(text);
  return /^\d{1,3}([. ])\d{3}$/.test(text) ? Number(text.replace(/[. ]/, '')) : undefined;
}

/** A target in hundredths of a point. */
function hundredths(cell: unknown): number | undefined {
  if (typeof cell === 'number') return Math.round(cell * 100);
  const match = /^(\d+)(?:,(\d{1,2}))?(?: điểm %|%)?$/.exec(String(cell).trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined;
}

const SAID_YES = ['x', 'có', 'đạt', 'true'];
const SAID_NO = ['không', 'ko', 'không đạt', 'false'];

function confirmed(cell: unknown): Clause {
  const text = String(cell).trim().toLowerCase();
  if (SAID_YES.includes(text)) return 'yes';
  return SAID_NO.includes(text) ? 'no' : 'nobody said';
}

function known(values: readonly (number | undefined)[]): values is readonly number[] {
  return values.every((value) => value !== undefined);
}

/** Whether any of the cells holds something that is asked for. */
function blank(cells: Cells, from: number): boolean {
  return cells.slice(from).every((cell) => String(cell).trim() === '');
}

/** Đồng Tháp III.1.c: STT, name, P0, N0, T1, P1, N1, rate. Under 2 % poor; more than 50 % fewer poor and near-poor. */
export function dongThapCommune(cells: Cells): Verdict {
  if (blank(cells.slice(0, 7), 2)) return '';
  const [p0, n0, t1, p1, n1] = cells.slice(2, 7).map(count);
  return verdict([underTwo(p1, t1), halved(p0, n0, p1, n1)]);
}

function underTwo(poor: number | undefined, total: number | undefined): Clause {
  if (poor === undefined || total === undefined) return 'no figure';
  if (total === 0) return 'nobody said';
  if (poor > total) return 'no figure';
  return 100 * poor < 2 * total ? 'yes' : 'no';
}

function halved(...counts: readonly (number | undefined)[]): Clause {
  if (!known(counts)) return 'no figure';
  const [p0 = 0, n0 = 0, p1 = 0, n1 = 0] = counts;
  if (p0 + n0 === 0) return 'nobody said';
  return 2 * (p1 + n1) < p0 + n0 ? 'yes' : 'no';
}

/**
 * Whether a rate of `part` in `whole` fell by a level in hundredths of a point over so many years: 10000·(p0/t0 − p1/t1) against
 * years·level, multiplied with t0·t1.
 */
function fell(
  [p0, t0, p1, t1]: readonly (number | undefined)[],
  level: number | undefined,
  years: number,
  enough: (difference: number) => boolean,
): Clause {
  const counts = [p0, t0, p1, t1];
  if (!known(counts)) return 'no figure';
  const [a = 0, b = 0, c = 0, d = 0] = counts;
  if (b === 0 || d === 0) return 'nobody said';
  if (a > b || c > d || level === undefined) return 'no figure';
  return enough(10_000 * (a * d - c * b) - years * level * b * d) ? 'yes' : 'no';
}

function sum(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}

const reached = (difference: number) => difference >= 0;
const exceeded = (difference: number) => difference > 0;

/**
 * Ninh Bình IV.1.c: TT, name, pilots, T P N of 2016, T P N target of 2017 to 2020, six confirmations. Exactly one pilot; poor and near-poor
 * together fall by the target of every year.
 */
export function ninhBinhCommune(cells: Cells): Verdict {
  if (blank(cells, 2)) return '';
  const pilots = count(cells[2]);
  const years = [3, 6, 10, 14, 18].map((at) => ({
    total: count(cells[at]),
    size: sum(count(cells[at + 1]), count(cells[at + 2])),
    target: hundredths(cells[at + 3]),
  }));
  const falls = years.slice(1).map(({ total, size, target }, index) => {
    const before = years[index];
    return fell([before?.size, before?.total, size, total], target, 1, reached);
  });
  return verdict([
    pilots === undefined ? 'no figure' : pilots === 1 ? 'yes' : 'no',
    ...falls,
    ...cells.slice(22, 28).map(confirmed),
  ]);
}

const VILLAGES = ['thôn', 'bản', 'xóm'];

/** The kind of hamlet by its own column, else by the beginning of its name. */
function kindOf(name: string, column: string): 'village' | 'group' | undefined {
  for (const text of [column.toLowerCase(), name.toLowerCase()]) {
    if (VILLAGES.some((kind) => text === kind || text.startsWith(`${kind} `))) return 'village';
    if (/^(tổ dân phố|tdp)( |$)/.test(text)) return 'group';
  }
  return undefined;
}

/** A clause that may not apply: `applies` undefined stands for not knowing. */
function provided(applies: boolean | undefined, clause: Clause): Clause {
  if (applies === true) return clause;
  if (applies === false) return 'not for it';
  return clause === 'yes' ? 'if' : 'no figure';
}

/**
 * Cẩm Thủy IV.2 (thôn, bản, tổ dân phố): STT, name, kind, especially difficult, T P N of 2017, T P target of 2018 and 2019, T P N target of
 * 2020, eight confirmations. The target of every year exceeded; on average over 3 years 7, 5 or 1,5 points a year by kind and class.
 */
export function camThuyHamlet(cells: Cells): Verdict {
  if (blank(cells, 2)) return '';
  const [t17, p17, n17] = cells.slice(4, 7).map(count);
  const [t18, p18] = cells.slice(7, 9).map(count);
  const [t19, p19] = cells.slice(10, 12).map(count);
  const [t20, p20, n20] = cells.slice(13, 16).map(count);
  const [g18, g19, g20] = [cells[9], cells[12], cells[16]].map(hundredths);
  const average = (level: number) => fell([sum(p17, n17), t17, sum(p20, n20), t20], level, 3, reached);
  const kind = kindOf(String(cells[1]), String(cells[2]));
  const village = kind === undefined ? undefined : kind === 'village';
  const said = String(cells[3]).trim().toLowerCase();
  const difficult = ['x', 'có'].includes(said) ? true : said === 'không' ? false : undefined;
  const either = (both: readonly (boolean | undefined)[]) =>
    both.includes(false) ? false : both.includes(undefined) ? undefined : true;
  return verdict([
    fell([p17, t17, p18, t18], g18, 1, exceeded),
    fell([p18, t18, p19, t19], g19, 1, exceeded),
    fell([p19, t19, p20, t20], g20, 1, exceeded),
    provided(either([village, difficult]), average(700)),
    provided(either([village, difficult === undefined ? undefined : !difficult]), average(500)),
    provided(village === undefined ? undefined : !village, average(150)),
    ...cells.slice(17, 25).map(confirmed),
  ]);
}

/** Tịnh Biên, đoạn 5: TT, name, two confirmations. */
export function tinhBienCommunity(cells: Cells): Verdict {
  return blank(cells, 2) ? '' : verdict(cells.slice(2, 4).map(confirmed));
}

/** The plan for Resolution 160 sets no level: nobody is met or not met by it. */
export function resolution160(cells: Cells): Verdict {
  return blank(cells, 2) ? '' : 'Không áp dụng';
}
