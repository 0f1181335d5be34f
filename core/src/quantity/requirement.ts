import { foldText } from './fold';
import { compare, fraction, multiply, parseDecimal, type Fraction } from './fraction';
import type { MeasureUnit } from './unit';

/** What a figure must satisfy. Limits are in the unit of the measure; money in đồng. */
export type Requirement =
  | {
      readonly op: 'lt' | 'le' | 'eq' | 'ge' | 'gt';
      readonly limit: Fraction;
      readonly unit: RequirementUnit;
    }
  | {
      readonly op: 'between';
      readonly lower: Fraction;
      readonly upper: Fraction;
      readonly unit: RequirementUnit;
    }
  /** Against the yearly target assigned to the unit. */
  | { readonly op: 'ge' | 'gt'; readonly target: true }
  | { readonly op: 'ge'; readonly rank: string };

/** The unit that a phrase names; `count` is a bare number or one with a counting word. */
export type RequirementUnit = 'percent' | 'points' | 'points_per_year' | 'multiple' | 'money' | 'count';

/** Decimal with comma or point; thousands grouped by the other sign or by blanks. */
const NUMBER = String.raw`[1-9]\d{0,2}(?:[. ]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;

const PHRASES: readonly {
  readonly pattern: RegExp;
  readonly op: 'lt' | 'le' | 'eq' | 'ge' | 'gt' | 'between';
}[] = [
  {
    op: 'between',
    pattern: new RegExp(String.raw`^(?:tu|between) (${NUMBER})( ?\D*?) (?:den|and) (${NUMBER})(.*)$`),
  },
  { op: 'ge', pattern: new RegExp(String.raw`^tu (${NUMBER})(.*?) tro len$`) },
  { op: 'ge', pattern: new RegExp(String.raw`^(?:it nhat|at least|dat) (${NUMBER})(.*)$`) },
  { op: 'le', pattern: new RegExp(String.raw`^(?:khong qua|toi da|at most|no more than) (${NUMBER})(.*)$`) },
  { op: 'lt', pattern: new RegExp(String.raw`^(?:duoi|below) (${NUMBER})(.*)$`) },
  { op: 'gt', pattern: new RegExp(String.raw`^(?:tren|vuot|above) (${NUMBER})(.*)$`) },
  { op: 'eq', pattern: new RegExp(String.raw`^(?:dung|exactly) (${NUMBER})(.*)$`) },
];

const TARGETS: ReadonlyMap<string, 'ge' | 'gt'> = new Map([
  ['vuot chi tieu', 'gt'],
  ['vuot chi tieu ke hoach', 'gt'],
  ['exceeds target', 'gt'],
  ['dat chi tieu', 'ge'],
  ['dat va vuot chi tieu', 'ge'],
  ['meets target', 'ge'],
]);

const RANK = /^(?:(?:tu )?(?<vi>\D+?) tro len|at least (?<en>[a-z][^\d]*))$/;

const UNITS: readonly { readonly unit: RequirementUnit; readonly pattern: RegExp; readonly scale: bigint }[] =
  [
    { unit: 'points_per_year', scale: 1n, pattern: /^(?:diem ?%|points?) ?(?:\/|per) ?(?:nam|year)$/ },
    { unit: 'points', scale: 1n, pattern: /^(?:diem ?%|points?)$/ },
    { unit: 'percent', scale: 1n, pattern: /^(?:%|per ?cent)$/ },
    { unit: 'multiple', scale: 1n, pattern: /^(?:lan|times)$/ },
    { unit: 'money', scale: 1_000_000_000n, pattern: /^t[yi](?: dong)?$|^billion (?:dong|vnd)$/ },
    { unit: 'money', scale: 1_000_000n, pattern: /^trieu(?: dong)?$|^million (?:dong|vnd)$/ },
    { unit: 'money', scale: 1n, pattern: /^(?:dong|vnd)$/ },
    {
      unit: 'count',
      scale: 1n,
      pattern:
        /^(?:ho|xa|thon|xom|ban|ap|khom|thon, xom, ban|nguoi|households?|communes?|hamlets?|persons?)?$/,
    },
  ];

function readNumber(text: string, unit: RequirementUnit): Fraction | undefined {
  const grouped = /^[1-9]\d{0,2}(?:[. ]\d{3})+(?:,\d+)?$/.test(text);
  // "1.250 lần" is 1250 to one reader and 1,25 to another; counts and money are the figures that reach thousands.
  if (/^\d+\.\d{3}$/.test(text) && grouped && unit !== 'count' && unit !== 'money') return undefined;
  return parseDecimal(grouped ? text.replace(/[. ]/g, '').replace(',', '.') : text.replace(',', '.'));
}

function readUnit(text: string): { unit: RequirementUnit; scale: bigint } | undefined {
  const name = text.trim();
  return UNITS.find(({ pattern }) => pattern.test(name));
}

/**
 * Reads a requirement phrase as plans print it ("dưới 2%", "từ 7 điểm %/năm trở lên", "vượt chỉ tiêu") or its English alias
 * ("below 2%", "at least 7 points per year"). Gives undefined when the phrase is not one of the vocabulary.
 */
export function parseRequirement(phrase: string): Requirement | undefined {
  const text = foldText(phrase);
  const target = TARGETS.get(text);
  if (target) return { op: target, target: true };
  for (const { pattern, op } of PHRASES) {
    const match = pattern.exec(text);
    if (!match) continue;
    if (op === 'between') {
      const [, low = '', lowUnit = '', high = '', highUnit = ''] = match;
      const unit = readUnit(highUnit);
      const other = lowUnit.trim() === '' ? unit : readUnit(lowUnit);
      if (!unit || !other || other.unit !== unit.unit) return undefined;
      const from = readNumber(low, unit.unit);
      const to = readNumber(high, unit.unit);
      if (!from || !to) return undefined;
      const lower = multiply(from, fraction(other.scale));
      const upper = multiply(to, fraction(unit.scale));
      return compare(lower, upper) > 0 ? undefined : { op, lower, upper, unit: unit.unit };
    }
    const [, digits = '', rest = ''] = match;
    const unit = readUnit(rest);
    const limit = unit && readNumber(digits, unit.unit);
    if (!unit || !limit) return undefined;
    return { op, limit: multiply(limit, fraction(unit.scale)), unit: unit.unit };
  }
  const rank = RANK.exec(text);
  const name = rank?.groups?.['vi'] ?? rank?.groups?.['en'];
  return name === undefined ? undefined : { op: 'ge', rank: name.trim() };
}

const UNIT_OF_MEASURE: Readonly<Record<MeasureUnit, RequirementUnit | undefined>> = {
  percent: 'percent',
  points: 'points',
  points_per_year: 'points_per_year',
  multiple: 'multiple',
  households: 'count',
  persons: 'count',
  units: 'count',
  money: 'money',
  year: 'count',
  rank: undefined,
};

/** The phrase unit in which a measure of this unit is required; undefined for ranks. */
export function requirementUnit(unit: MeasureUnit): RequirementUnit | undefined {
  return UNIT_OF_MEASURE[unit];
}

/** Whether `actual − limit` of sign `sign` satisfies the operator. */
export function holds(op: 'lt' | 'le' | 'eq' | 'ge' | 'gt', sign: number): boolean {
  switch (op) {
    case 'lt':
      return sign < 0;
    case 'le':
      return sign <= 0;
    case 'eq':
      return sign === 0;
    case 'ge':
      return sign >= 0;
    case 'gt':
      return sign > 0;
  }
}

/**
 * True when requirement `a` lets pass something that `b` does not; both on the same measure. Targets are laxer than strict targets; what
 * cannot be compared counts as laxer. `rankLevel` gives the place of a rank on its list, −1 for none.
 */
export function isLaxer(
  a: Requirement,
  b: Requirement,
  rankLevel: (rank: string) => number = () => -1,
): boolean {
  if ('target' in a && 'target' in b) return a.op === 'ge' && b.op === 'gt';
  if ('rank' in a && 'rank' in b) {
    const [own, other] = [rankLevel(a.rank), rankLevel(b.rank)];
    return own < 0 || other < 0 ? a.rank !== b.rank : own < other;
  }
  if ('target' in a || 'target' in b || 'rank' in a || 'rank' in b) return true;
  const [aLow, aHigh] = bounds(a);
  const [bLow, bHigh] = bounds(b);
  return reachesBelow(aLow, bLow) || reachesAbove(aHigh, bHigh);
}

interface Bound {
  readonly value: Fraction;
  readonly open: boolean;
}

function bounds(
  requirement: Exclude<Requirement, { target: true } | { rank: string }>,
): [Bound | undefined, Bound | undefined] {
  if (requirement.op === 'between') {
    return [
      { value: requirement.lower, open: false },
      { value: requirement.upper, open: false },
    ];
  }
  const bound = { value: requirement.limit, open: requirement.op === 'lt' || requirement.op === 'gt' };
  if (requirement.op === 'eq') return [bound, bound];
  return requirement.op === 'lt' || requirement.op === 'le' ? [undefined, bound] : [bound, undefined];
}

function reachesBelow(a: Bound | undefined, b: Bound | undefined): boolean {
  if (!b) return false;
  if (!a) return true;
  const order = compare(a.value, b.value);
  return order < 0 || (order === 0 && b.open && !a.open);
}

function reachesAbove(a: Bound | undefined, b: Bound | undefined): boolean {
  if (!b) return false;
  if (!a) return true;
  const order = compare(a.value, b.value);
  return order > 0 || (order === 0 && b.open && !a.open);
}
