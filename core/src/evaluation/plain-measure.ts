import type { Cell } from './row';

/** How a measure is made of at most four sums of figures: `a` to `d` in the order of `PlainMeasure.sums`. */
export type PlainFormula =
  /** a */
  | 'sum'
  /** 100 · a / b, a part and its whole */
  | 'ratio'
  /** 100 · (a − b) / a */
  | 'reduction'
  /** b / a */
  | 'multiple'
  /** 100 · (b − a) / a */
  | 'growth'
  /** 100 · (a / b − c / d) / years, two parts and their wholes */
  | 'points';

/** A measure in plain arithmetic. */
export interface PlainMeasure {
  readonly formula: PlainFormula;
  /** Slots whose figures are added up. */
  readonly sums: readonly (readonly number[])[];
  readonly years: number;
}

const MAX = Number.MAX_SAFE_INTEGER;

/** left − right when both are within what a double holds exactly; NaN otherwise, also where one of them is NaN. */
function difference(left: number, right: number): number {
  return left <= MAX && left >= -MAX && right <= MAX && right >= -MAX ? left - right : NaN;
}

/**
 * Sign of `measure − n/m` in plain arithmetic. The sums are whole numbers that a double holds exactly, or NaN. The result is NaN where
 * anything is out of the ordinary: a sum is NaN, a total is zero, a part exceeds its whole, a product is beyond what a double holds exactly.
 * Otherwise it is exact: of whole numbers, a product within those bounds was computed without rounding.
 */
export function plainSign(
  formula: PlainFormula,
  a: number,
  b: number,
  c: number,
  d: number,
  years: number,
  n: number,
  m: number,
): number {
  switch (formula) {
    case 'sum':
      return difference(m * a, n);
    case 'ratio':
      return b > 0 && a <= b ? difference(100 * m * a, n * b) : NaN;
    case 'reduction':
      return a > 0 ? difference(100 * m * (a - b), n * a) : NaN;
    case 'multiple':
      return a > 0 ? difference(m * b, n * a) : NaN;
    case 'growth':
      return a > 0 ? difference(100 * m * (b - a), n * a) : NaN;
    case 'points': {
      if (!(b > 0 && d > 0 && a <= b && c <= d)) return NaN;
      const wholes = b * d;
      // The products of parts are no greater than this one.
      return wholes <= MAX ? difference(100 * m * (a * d - c * b), n * years * wholes) : NaN;
    }
  }
}

/** A whole number that a double holds exactly; NaN for everything else. */
export function plainWhole(value: unknown): number {
  return Number.isSafeInteger(value) ? (value as number) : NaN;
}

function sumOf(cells: readonly Cell[], slots: readonly number[] | undefined): number {
  let sum = 0;
  for (const slot of slots ?? []) sum = plainWhole(sum + plainWhole(cells[slot]));
  return sum;
}

/** The sign of a measure in a row. */
export function rowSign({ formula, sums, years }: PlainMeasure, cells: readonly Cell[], n: number, m: number): number {
  const [a, b, c, d] = sums;
  return plainSign(formula, sumOf(cells, a), sumOf(cells, b), sumOf(cells, c), sumOf(cells, d), years, n, m);
}
