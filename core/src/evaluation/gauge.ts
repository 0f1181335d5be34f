import {
  add,
  asFraction,
  compare,
  divide,
  fraction,
  HUNDRED,
  multiply,
  subtract,
  type Exact,
  type Fraction,
} from '../quantity/fraction';
import { rowSign, type PlainMeasure } from './plain-measure';
import type { Cell, Row } from './row';

/** Why a measure has no value in a row. */
export type Gap =
  'missing' | 'zero_base' | 'zero_whole' | 'part_exceeds_whole' | 'mixed_standards' | 'outside_period';

export interface Reading {
  readonly value: Fraction;
  /** The value as made of the inputs ("37/2411"), machine form. */
  readonly exact: string;
}

/**
 * A measure at fixed times. `sign` gives the sign of `value − n/d` in plain arithmetic; it is NaN where anything is out of the ordinary
 * (an input missing, no whole number, a zero total, a product that a double does not hold exactly), and then `gap` and the fractions of
 * `read` decide. Both paths are exact.
 */
export interface Gauge {
  readonly slots: readonly number[];
  gap(row: Row): Gap | undefined;
  sign(cells: readonly Cell[], n: number, d: number): number;
  /** What `sign` computes; absent where it never does. */
  readonly plain?: PlainMeasure;
  read(row: Row): Reading;
}

/** How a gauge with a plain form tells its sign. */
function plain(
  formula: PlainMeasure['formula'],
  sums: PlainMeasure['sums'],
  years = 1,
): Required<Pick<Gauge, 'plain' | 'sign'>> {
  const measure: PlainMeasure = { formula, sums, years };
  return { plain: measure, sign: (cells, n, d) => rowSign(measure, cells, n, d) };
}

function exactAt(row: Row, slot: number): Exact | undefined {
  const cell = row.cells[slot];
  return typeof cell === 'number' || (typeof cell === 'object' && cell !== null) ? cell : undefined;
}

function known(row: Row, slots: readonly number[]): boolean {
  for (const slot of slots) if (exactAt(row, slot) === undefined) return false;
  return true;
}

function exactSum(row: Row, slots: readonly number[]): Fraction {
  return slots.map((slot) => asFraction(exactAt(row, slot) ?? 0)).reduce(add);
}

function rawText(value: Fraction): string {
  return value.d === 1n ? value.n.toString() : `(${value.n}/${value.d})`;
}

/** A figure, or the sum of figures of one time. */
export function sumGauge(slots: readonly number[]): Gauge {
  return {
    ...plain('sum', [slots]),
    slots,
    gap: (row) => (known(row, slots) ? undefined : 'missing'),
    read: (row) => {
      const value = exactSum(row, slots);
      return { value, exact: value.d === 1n ? value.n.toString() : `${value.n}/${value.d}` };
    },
  };
}

/** 100 · part / whole. */
export interface RatioSlots {
  readonly part: readonly number[];
  readonly whole: readonly number[];
}

function ratioGap(row: Row, { part, whole }: RatioSlots): Gap | undefined {
  if (!known(row, part) || !known(row, whole)) return 'missing';
  const all = exactSum(row, whole);
  if (all.n === 0n) return 'zero_whole';
  return compare(exactSum(row, part), all) > 0 ? 'part_exceeds_whole' : undefined;
}

function ratioValue(row: Row, { part, whole }: RatioSlots): Fraction {
  return divide(multiply(HUNDRED, exactSum(row, part)), exactSum(row, whole));
}

export function ratioGauge(slots: RatioSlots): Gauge {
  return {
    ...plain('ratio', [slots.part, slots.whole]),
    slots: [...slots.part, ...slots.whole],
    gap: (row) => ratioGap(row, slots),
    read: (row) => ({
      value: ratioValue(row, slots),
      exact: `${rawText(exactSum(row, slots.part))}/${rawText(exactSum(row, slots.whole))}`,
    }),
  };
}

/** Figures of two poverty standards are never subtracted. */
function mixed(row: Row, fallback: string, start: readonly number[], end: readonly number[]): boolean {
  const standards = row.standards;
  if (!standards) return false;
  const of = (slots: readonly number[]) => new Set(slots.map((slot) => standards[slot] ?? fallback));
  const first = of(start);
  const second = of(end);
  return first.size > 1 || second.size > 1 || [...first].some((standard) => !second.has(standard));
}

/** Slots of the same thing at the start and at the end, and which of them belong to a poverty standard. */
interface Span<T> {
  readonly start: T;
  readonly end: T;
  readonly standard: string;
  readonly poverty: (slots: readonly number[]) => readonly number[];
}

/** 100 · (start − end) / start of a count. */
export function relativeReductionGauge(span: Span<readonly number[]>): Gauge {
  const { start, end, standard, poverty } = span;
  return {
    ...plain('reduction', [start, end]),
    slots: [...start, ...end],
    gap: (row) => {
      if (!known(row, start) || !known(row, end)) return 'missing';
      if (mixed(row, standard, poverty(start), poverty(end))) return 'mixed_standards';
      return exactSum(row, start).n === 0n ? 'zero_base' : undefined;
    },
    read: (row) => {
      const before = exactSum(row, start);
      const fall = subtract(before, exactSum(row, end));
      return { value: divide(multiply(HUNDRED, fall), before), exact: `${rawText(fall)}/${rawText(before)}` };
    },
  };
}

/** Fall of a ratio in percentage points, divided by a number of years. */
export function pointsGauge(span: Span<RatioSlots>, years: number): Gauge {
  const { start, end, standard, poverty } = span;
  const startSlots = [...start.part, ...start.whole];
  const endSlots = [...end.part, ...end.whole];
  return {
    ...plain('points', [start.part, start.whole, end.part, end.whole], years),
    slots: [...startSlots, ...endSlots],
    gap: (row) => {
      const gap = ratioGap(row, start) ?? ratioGap(row, end);
      if (gap !== undefined) return known(row, [...startSlots, ...endSlots]) ? gap : 'missing';
      return mixed(row, standard, poverty(start.part), poverty(end.part)) ? 'mixed_standards' : undefined;
    },
    read: (row) => {
      const value = divide(subtract(ratioValue(row, start), ratioValue(row, end)), fraction(years));
      return { value, exact: value.d === 1n ? value.n.toString() : `${value.n}/${value.d}` };
    },
  };
}

/** Figure at the end / figure at the start. */
export function multipleGauge(start: number, end: number): Gauge {
  const slots = [start, end];
  return {
    ...plain('multiple', [[start], [end]]),
    slots,
    gap: (row) => {
      if (!known(row, slots)) return 'missing';
      return asFraction(exactAt(row, start) ?? 0).n === 0n ? 'zero_base' : undefined;
    },
    read: (row) => {
      const before = exactSum(row, [start]);
      const after = exactSum(row, [end]);
      return { value: divide(after, before), exact: `${rawText(after)}/${rawText(before)}` };
    },
  };
}

/** 100 · (end − start) / start of a figure. */
export function growthGauge(start: number, end: number): Gauge {
  return {
    ...multipleGauge(start, end),
    ...plain('growth', [[start], [end]]),
    read: (row) => {
      const before = exactSum(row, [start]);
      const rise = subtract(exactSum(row, [end]), before);
      return { value: divide(multiply(HUNDRED, rise), before), exact: `${rawText(rise)}/${rawText(before)}` };
    },
  };
}

/** 100 · measure / assigned target. */
export function completionGauge(inner: Gauge, target: number): Gauge {
  return {
    slots: [...inner.slots, target],
    gap: (row) => {
      const gap = inner.gap(row);
      if (gap !== undefined && gap !== 'missing') return gap;
      if (gap === 'missing' || !known(row, [target])) return 'missing';
      return exactSum(row, [target]).n === 0n ? 'zero_base' : undefined;
    },
    sign: () => NaN,
    read: (row) => {
      const value = divide(multiply(HUNDRED, inner.read(row).value), exactSum(row, [target]));
      return { value, exact: value.d === 1n ? value.n.toString() : `${value.n}/${value.d}` };
    },
  };
}
