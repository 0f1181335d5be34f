import { asFraction, compare, decimalScale, type Exact, type Fraction } from '../quantity/fraction';
import { holds, type Requirement } from '../quantity/requirement';
import type { Gauge } from './gauge';
import { CLOSER, type Comparison, type QuickList } from './quick';
import type { Row } from './row';
import { FALSE, NO_DATA, NO_RULING, NOT_APPLICABLE, TRUE, type Truth } from './truth';

/** A bound as numerator and denominator in plain numbers where they are safe, and exactly. */
interface PlainLimit {
  readonly op: Comparison;
  readonly n: number;
  readonly d: number;
  readonly exact: Fraction;
}

function plainLimit(op: Comparison, exact: Fraction): PlainLimit {
  const n = Number(exact.n);
  const d = Number(exact.d);
  const safe = Number.isSafeInteger(n) && Number.isSafeInteger(d);
  return { op, n: safe ? n : NaN, d: safe ? d : NaN, exact };
}

/** A requirement ready to be tested: its bounds, or the slot that holds the assigned target. */
export interface Limit {
  /** Bounds of the row; undefined while the target is not given. */
  bounds(row: Row): readonly Fraction[] | undefined;
  /** Whether standing exactly at a bound asks for a closer look; where an exact number is asked for, it does not. */
  readonly marksBoundary: boolean;
  /** Slots read besides the gauge's. */
  readonly slots: readonly number[];
  test(gauge: Gauge, row: Row): Truth;
  quick(gauge: Gauge): QuickList;
}

/** Truth of the gaps of a measure: what is missing can be supplied, what is undefined needs a ruling. */
export function gapTruth(gauge: Gauge, row: Row): Truth | undefined {
  const gap = gauge.gap(row);
  if (gap === undefined) return undefined;
  return gap === 'missing' || gap === 'part_exceeds_whole' ? NO_DATA : NO_RULING;
}

/** The long way: what stands in the way of a value, then fractions. */
function testExactly(gauge: Gauge, row: Row, limits: readonly Pick<PlainLimit, 'op' | 'exact'>[]): Truth {
  const gap = gapTruth(gauge, row);
  if (gap !== undefined) return gap;
  const { value } = gauge.read(row);
  return limits.every((limit) => holds(limit.op, compare(value, limit.exact))) ? TRUE : FALSE;
}

function fixedLimit(limits: readonly PlainLimit[], marksBoundary: boolean): Limit {
  const exact = limits.map((limit) => limit.exact);
  return {
    slots: [],
    marksBoundary,
    bounds: () => exact,
    test: (gauge, row) => {
      let truth: Truth = TRUE;
      for (const limit of limits) {
        const plain = row.standards === undefined ? gauge.sign(row.cells, limit.n, limit.d) : NaN;
        if (plain !== plain) return testExactly(gauge, row, limits);
        if (!holds(limit.op, plain)) truth = FALSE;
      }
      return truth;
    },
    quick: ({ plain: measure }) =>
      measure === undefined
        ? CLOSER
        : limits.map(({ op, n, d: m }) => ({ type: 'bound', measure, op, n, m })),
  };
}

/** A scale that makes a target with few decimals a whole number; NaN for another target. */
export function plainScale(target: number): number {
  if (Number.isSafeInteger(target)) return 1;
  // Nearly all others have two decimals at most.
  const hundredths = Math.round(target * 100);
  if (hundredths / 100 === target && Math.abs(hundredths) < 1e15) return 100;
  const scale = decimalScale(target);
  return scale === 0 ? NaN : scale;
}

function targetLimit(op: Comparison, slot: number): Limit {
  const target = (row: Row): Exact | undefined => {
    const cell = row.cells[slot];
    return typeof cell === 'number' || (typeof cell === 'object' && cell !== null) ? cell : undefined;
  };
  return {
    slots: [slot],
    marksBoundary: true,
    bounds: (row) => {
      const value = target(row);
      return value === undefined ? undefined : [asFraction(value)];
    },
    test: (gauge, row) => {
      const value = target(row);
      if (typeof value === 'number' && row.standards === undefined) {
        const scale = plainScale(value);
        const plain = gauge.sign(row.cells, Math.round(value * scale), scale);
        if (plain === plain) return holds(op, plain) ? TRUE : FALSE;
      }
      if (value !== undefined) return testExactly(gauge, row, [{ op, exact: asFraction(value) }]);
      const gap = gapTruth(gauge, row);
      return gap === NO_RULING ? gap : NO_DATA;
    },
    quick: ({ plain: measure }) => (measure === undefined ? CLOSER : [{ type: 'target', measure, op, slot }]),
  };
}

/** Where the document sets no level, the figure is shown and decides nothing. */
const MONITORED: Limit = {
  slots: [],
  marksBoundary: false,
  bounds: () => [],
  test: () => NOT_APPLICABLE,
  quick: () => [],
};

/** The limit of a requirement; `target` is the slot of the assigned target where the requirement refers to one. */
export function compileLimit(requirement: Requirement | null, target: number | undefined): Limit {
  if (requirement === null) return MONITORED;
  if ('target' in requirement) {
    if (target === undefined) throw new Error('a target requirement needs the slot of its target');
    return targetLimit(requirement.op, target);
  }
  if ('rank' in requirement) throw new Error('ranks are compared by their list');
  if (requirement.op === 'between') {
    return fixedLimit([plainLimit('ge', requirement.lower), plainLimit('le', requirement.upper)], false);
  }
  return fixedLimit([plainLimit(requirement.op, requirement.limit)], requirement.op !== 'eq');
}
