/**
 * What a plan's words mean, said a second time: whole numbers multiplied crosswise, without fractions and without division. Decimals come as
 * millionths.
 */
export const MILLION = 1_000_000n;

/** A decimal of at most six places ("4.6", "-0.25") in millionths. */
export function millionths(text: string): bigint {
  const [whole = '', part = ''] = text.replace('-', '').split('.');
  if (part.length > 6 || !/^\d+$/.test(whole + part)) throw new Error(`not a decimal of six places: ${text}`);
  const value = BigInt(whole + part.padEnd(6, '0'));
  return text.startsWith('-') ? -value : value;
}

export type Comparison = 'lt' | 'le' | 'eq' | 'ge' | 'gt';

/** The phrase of a plan for a comparison. */
export const PHRASE: Readonly<Record<Comparison, (level: string) => string>> = {
  lt: (level) => `dưới ${level}`,
  le: (level) => `không quá ${level}`,
  eq: (level) => `đúng ${level}`,
  ge: (level) => `từ ${level} trở lên`,
  gt: (level) => `trên ${level}`,
};

export function compared(left: bigint, how: Comparison, right: bigint): boolean {
  switch (how) {
    case 'lt':
      return left < right;
    case 'le':
      return left <= right;
    case 'eq':
      return left === right;
    case 'ge':
      return left >= right;
    case 'gt':
      return left > right;
  }
}

/** A measure over whole numbers: which side of the level (in millionths) it stands on, as two numbers to compare. */
export interface Oracle {
  readonly measure: string;
  readonly unit: string;
  readonly keys: readonly string[];
  /** `values` in the order of `keys`, figures in millionths where `decimal`. */
  readonly sides: (values: readonly bigint[], level: bigint) => readonly [bigint, bigint];
  readonly times: { readonly from?: 'baseline' | 'previous' };
  readonly decimal?: true;
  /** Where it has no value. */
  readonly undefinedAt: (values: readonly bigint[]) => boolean;
}

function at(values: readonly bigint[], index: number): bigint {
  const value = values[index];
  if (value === undefined) throw new Error(`no value ${index}`);
  return value;
}

/** Five years lie between the baseline (2020) and the end (2025) of the trial plan. */
const YEARS = 5n;

export const ORACLES: readonly Oracle[] = [
  {
    measure: 'poor_households',
    unit: 'hộ',
    keys: ['poor_households@2025'],
    sides: (v, level) => [at(v, 0) * MILLION, level],
    times: {},
    undefinedAt: () => false,
  },
  {
    measure: 'poor_and_near_poor_households',
    unit: 'hộ',
    keys: ['poor_households@2025', 'near_poor_households@2025'],
    sides: (v, level) => [(at(v, 0) + at(v, 1)) * MILLION, level],
    times: {},
    undefinedAt: () => false,
  },
  {
    measure: 'poor_rate',
    unit: '%',
    keys: ['poor_households@2025', 'total_households@2025'],
    sides: (v, level) => [at(v, 0) * 100n * MILLION, level * at(v, 1)],
    times: {},
    undefinedAt: (v) => at(v, 1) === 0n || at(v, 0) > at(v, 1),
  },
  {
    measure: 'md_rate',
    unit: '%',
    keys: ['poor_households@2025', 'near_poor_households@2025', 'total_households@2025'],
    sides: (v, level) => [(at(v, 0) + at(v, 1)) * 100n * MILLION, level * at(v, 2)],
    times: {},
    undefinedAt: (v) => at(v, 2) === 0n || at(v, 0) + at(v, 1) > at(v, 2),
  },
  {
    measure: 'poor_households_reduction',
    unit: '%',
    keys: ['poor_households@2020', 'poor_households@2025'],
    sides: (v, level) => [(at(v, 0) - at(v, 1)) * 100n * MILLION, level * at(v, 0)],
    times: { from: 'baseline' },
    undefinedAt: (v) => at(v, 0) === 0n,
  },
  {
    measure: 'poverty_scale_reduction',
    unit: '%',
    keys: [
      'poor_households@2020',
      'near_poor_households@2020',
      'poor_households@2025',
      'near_poor_households@2025',
    ],
    sides: (v, level) => {
      const before = at(v, 0) + at(v, 1);
      return [(before - at(v, 2) - at(v, 3)) * 100n * MILLION, level * before];
    },
    times: { from: 'baseline' },
    undefinedAt: (v) => at(v, 0) + at(v, 1) === 0n,
  },
  {
    measure: 'poor_rate_reduction',
    unit: 'điểm %',
    keys: ['poor_households@2020', 'total_households@2020', 'poor_households@2025', 'total_households@2025'],
    sides: (v, level) => [
      (at(v, 0) * at(v, 3) - at(v, 2) * at(v, 1)) * 100n * MILLION,
      level * at(v, 1) * at(v, 3),
    ],
    times: { from: 'baseline' },
    undefinedAt: (v) => at(v, 1) === 0n || at(v, 3) === 0n || at(v, 0) > at(v, 1) || at(v, 2) > at(v, 3),
  },
  {
    measure: 'average_poor_rate_reduction',
    unit: 'điểm %/năm',
    keys: ['poor_households@2020', 'total_households@2020', 'poor_households@2025', 'total_households@2025'],
    sides: (v, level) => [
      (at(v, 0) * at(v, 3) - at(v, 2) * at(v, 1)) * 100n * MILLION,
      level * at(v, 1) * at(v, 3) * YEARS,
    ],
    times: { from: 'baseline' },
    undefinedAt: (v) => at(v, 1) === 0n || at(v, 3) === 0n || at(v, 0) > at(v, 1) || at(v, 2) > at(v, 3),
  },
  {
    measure: 'poor_income_multiple',
    unit: 'lần',
    keys: ['poor_income_per_capita@2020', 'poor_income_per_capita@2025'],
    sides: (v, level) => [at(v, 1) * MILLION, level * at(v, 0)],
    times: { from: 'baseline' },
    decimal: true,
    undefinedAt: (v) => at(v, 0) === 0n,
  },
  {
    measure: 'extra_contribution',
    unit: 'đồng',
    keys: ['extra_contribution@2025'],
    sides: (v, level) => [at(v, 0), level],
    times: {},
    decimal: true,
    undefinedAt: () => false,
  },
];

/** A number of millionths as a decimal in a plan's phrase ("4,6") or in machine form ("4.6"). */
export function decimalText(value: bigint, sign: ',' | '.'): string {
  const negative = value < 0n;
  const digits = (negative ? -value : value).toString().padStart(7, '0');
  const part = digits.slice(-6).replace(/0+$/, '');
  return `${negative ? '-' : ''}${digits.slice(0, -6)}${part === '' ? '' : sign + part}`;
}
