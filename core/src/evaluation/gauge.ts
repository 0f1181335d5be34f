import {
  add,
  asFraction,
  divide,
  fraction,
  HUNDRED,
  multiply,
  subtract,
  type Exact,
  type Fraction,
} from '../quantity/fraction';
import type { Row } from './row';

/** Why a measure has no value in a row. */
export type Gap =
  'missing' | 'zero_base' | 'zero_whole' | 'part_exceeds_whole' | 'mixed_standards' | 'outside_period';

export interface Reading {
  readonly value: Fraction;
  /** The value as made of the inputs ("37/2411"), machine form. */
  readonly exact: string;
}

/**
 * A measure at fixed times. `sign` gives the sign of `value − n/d` in plain arithmetic where every product is a safe whole number,
 * and NaN where it is not; then the fractions decide. Both paths are exact.
 */
export interface Gauge {
  readonly slots: readonly number[];
  gap(row: Row): Gap | undefined;
  sign(row: Row, n: number, d: number): number;
  read(row: Row): Reading;
}

const MAX = Number.MAX_SAFE_INTEGER;

/** left − right when both are safe whole numbers. */
function difference(left: number, right: number): number {
  const safe =
    Number.isInteger(left) &&
    Number.isInteger(right) &&
    left <= MAX &&
    left >= -MAX &&
    right <= MAX &&
    right >= -MAX;
  return safe ? left - right : NaN;
}

function exactAt(row: Row, slot: number): Exact | undefined {
  const cell = row.cells[slot];
  return typeof cell === 'number' || (typeof cell === 'object' && cell !== null) ? cell : undefined;
}

function known(row: Row, slots: readonly number[]): boolean {
  for (const slot of slots) if (exactAt(row, slot) === undefined) return false;
  return true;
}

/** The sum as a plain number, NaN when a part is not a whole plain number. */
function plainSum(row: Row, slots: readonly number[]): number {
  let sum = 0;
  for (const slot of slots) {
    const cell = row.cells[slot];
    sum += typeof cell === 'number' && Number.isInteger(cell) ? cell : NaN;
  }
  return sum;
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
    slots,
    gap: (row) => (known(row, slots) ? undefined : 'missing'),
    sign: (row, n, d) => difference(d * plainSum(row, slots), n),
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
  const plainPart = plainSum(row, part);
  const plainWhole = plainSum(row, whole);
  if (plainWhole === 0) return 'zero_whole';
  if (plainPart <= plainWhole) return undefined;
  if (plainPart > plainWhole) return 'part_exceeds_whole';
  const all = exactSum(row, whole);
  if (all.n === 0n) return 'zero_whole';
  return subtract(exactSum(row, part), all).n > 0n ? 'part_exceeds_whole' : undefined;
}

function ratioValue(row: Row, { part, whole }: RatioSlots): Fraction {
  return divide(multiply(HUNDRED, exactSum(row, part)), exactSum(row, whole));
}

export function ratioGauge(slots: RatioSlots): Gauge {
  return {
    slots: [...slots.part, ...slots.whole],
    gap: (row) => ratioGap(row, slots),
    sign: (row, n, d) => difference(100 * d * plainSum(row, slots.part), n * plainSum(row, slots.whole)),
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
    slots: [...start, ...end],
    gap: (row) => {
      if (!known(row, start) || !known(row, end)) return 'missing';
      if (mixed(row, standard, poverty(start), poverty(end))) return 'mixed_standards';
      return plainSum(row, start) === 0 || exactSumIsZero(row, start) ? 'zero_base' : undefined;
    },
    sign: (row, n, d) => {
      const before = plainSum(row, start);
      return difference(100 * d * (before - plainSum(row, end)), n * before);
    },
    read: (row) => {
      const before = exactSum(row, start);
      const fall = subtract(before, exactSum(row, end));
      return { value: divide(multiply(HUNDRED, fall), before), exact: `${rawText(fall)}/${rawText(before)}` };
    },
  };
}

function exactSumIsZero(row: Row, slots: readonly number[]): boolean {
  return Number.isNaN(plainSum(row, slots)) && exactSum(row, slots).n === 0n;
}

/** Fall of a ratio in percentage points, divided by a number of years. */
export function pointsGauge(span: Span<RatioSlots>, years: number): Gauge {
  const { start, end, standard, poverty } = span;
  const startSlots = [...start.part, ...start.whole];
  const endSlots = [...end.part, ...end.whole];
  return {
    slots: [...startSlots, ...endSlots],
    gap: (row) => {
      const gap = ratioGap(row, start) ?? ratioGap(row, end);
      if (gap !== undefined) return known(row, [...startSlots, ...endSlots]) ? gap : 'missing';
      return mixed(row, standard, poverty(start.part), poverty(end.part)) ? 'mixed_standards' : undefined;
    },
    sign: (row, n, d) => {
      const startWhole = plainSum(row, start.whole);
      const endWhole = plainSum(row, end.whole);
      const startCross = plainSum(row, start.part) * endWhole;
      const endCross = plainSum(row, end.part) * startWhole;
      const wholes = startWhole * endWhole;
      if (!(startCross <= MAX && endCross <= MAX && wholes <= MAX)) return NaN;
      return difference(100 * d * (startCross - endCross), n * years * wholes);
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
    slots,
    gap: (row) => {
      if (!known(row, slots)) return 'missing';
      return asFraction(exactAt(row, start) ?? 0).n === 0n ? 'zero_base' : undefined;
    },
    sign: (row, n, d) => difference(d * plainSum(row, [end]), n * plainSum(row, [start])),
    read: (row) => {
      const before = exactSum(row, [start]);
      const after = exactSum(row, [end]);
      return { value: divide(after, before), exact: `${rawText(after)}/${rawText(before)}` };
    },
  };
}

/** 100 · (end − start) / start of a figure. */
export function growthGauge(start: number, end: number): Gauge {
  const multiple = multipleGauge(start, end);
  return {
    ...multiple,
    sign: (row, n, d) => {
      const before = plainSum(row, [start]);
      return difference(100 * d * (plainSum(row, [end]) - before), n * before);
    },
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
