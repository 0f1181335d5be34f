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

/** 100 for measures in per cent and points, otherwise 1. */
export function plainFactor(formula: PlainFormula): number {
  return formula === 'sum' || formula === 'multiple' ? 1 : 100;
}

/**
 * Sign of `factor · x / y − n / m`, with x and y as the formula makes them of its sums, in plain arithmetic: of `factor · m · x − n · y`.
 * The sums are whole numbers or NaN; `n` counts the years of the measure in. The result is NaN where anything is out of the ordinary: a sum
 * is NaN, a total is zero, a part exceeds its whole, a product is beyond what a double holds exactly. Otherwise it is exact: of whole
 * numbers, a product within those bounds was computed without rounding.
 */
export function plainSign(
  formula: PlainFormula,
  a: number,
  b: number,
  c: number,
  d: number,
  n: number,
  factorM: number,
): number {
  let x = a;
  let y = NaN;
  if (formula === 'sum') y = 1;
  else if (formula === 'points') {
    // The products of parts are no greater than that of the wholes.
    if (a <= b && c <= d && b * d <= MAX) y = b * d;
    x = a * d - c * b;
  } else if (formula === 'ratio') {
    if (a <= b) y = b;
  } else if (a <= MAX && b <= MAX) {
    y = a;
    x = formula === 'reduction' ? a - b : formula === 'growth' ? b - a : b;
  }
  const left = factorM * x;
  const right = n * y;
  return y > 0 && left <= MAX && left >= -MAX && right <= MAX && right >= -MAX ? left - right : NaN;
}

/** The sum of whole numbers of a row; NaN where one is not. */
function sumOf(cells: readonly Cell[], slots: readonly number[] | undefined): number {
  let sum = 0;
  for (const slot of slots ?? []) {
    const cell = cells[slot];
    sum += Number.isSafeInteger(cell) ? (cell as number) : NaN;
  }
  return sum;
}

/** The sign of a measure in a row. */
export function rowSign(
  { formula, sums, years }: PlainMeasure,
  cells: readonly Cell[],
  n: number,
  m: number,
): number {
  const [a, b, c, d] = sums;
  const [x, y, z, w] = [sumOf(cells, a), sumOf(cells, b), sumOf(cells, c), sumOf(cells, d)];
  return plainSign(formula, x, y, z, w, n * years, plainFactor(formula) * m);
}
