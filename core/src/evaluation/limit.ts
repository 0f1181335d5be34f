import { asFraction, compare, decimalScale, type Exact, type Fraction } from '../quantity/fraction';
import { holds, type Requirement } from '../quantity/requirement';
import type { Block, Selection } from './block';
import { allTest, boundTest, type BlockTest } from './block-test';
import type { Gauge } from './gauge';
import type { Bounds } from './plain-sign';
import type { Row } from './row';
import { FALSE, NO_DATA, NO_RULING, NOT_APPLICABLE, TRUE, type Truth } from './truth';

type Comparison = 'lt' | 'le' | 'eq' | 'ge' | 'gt';

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
  /** The same for the rows of a block. */
  blockTest(gauge: Gauge): BlockTest;
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
    blockTest: (gauge) =>
      allTest(
        limits.map(({ op, n, d }) => boundTest(op, gauge, (block, asked) => fixedBounds(block, asked, n, d))),
      ),
  };
}

function fixedBounds(block: Block, { rows, count }: Selection, n: number, d: number): Bounds {
  const { numbers } = block;
  const bounds = { n: block.takeColumn(), d: block.takeColumn() };
  for (let index = 0; index < count; index += 1) {
    const row = rows[index] as number;
    numbers[bounds.n + row] = n;
    numbers[bounds.d + row] = d;
  }
  return bounds;
}

/** A target with few decimals as a whole number over a scale; NaN for another, or none. */
function plainTarget(target: number): { readonly n: number; readonly d: number } {
  // Nearly all targets have two decimals at most.
  const hundredths = Math.round(target * 100);
  if (hundredths / 100 === target && Math.abs(hundredths) < 1e15) return { n: hundredths, d: 100 };
  const scale = decimalScale(target);
  return scale === 0 ? { n: NaN, d: NaN } : { n: Math.round(target * scale), d: scale };
}

function targetBounds(slot: number, block: Block, { rows, count }: Selection): Bounds {
  const { numbers } = block;
  const targets = block.numbersAt(slot);
  const bounds = { n: block.takeColumn(), d: block.takeColumn() };
  for (let index = 0; index < count; index += 1) {
    const row = rows[index] as number;
    const { n, d } = plainTarget(numbers[targets + row] as number);
    numbers[bounds.n + row] = n;
    numbers[bounds.d + row] = d;
  }
  return bounds;
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
        const { n, d } = plainTarget(value);
        const plain = gauge.sign(row.cells, n, d);
        if (plain === plain) return holds(op, plain) ? TRUE : FALSE;
      }
      if (value !== undefined) return testExactly(gauge, row, [{ op, exact: asFraction(value) }]);
      const gap = gapTruth(gauge, row);
      return gap === NO_RULING ? gap : NO_DATA;
    },
    blockTest: (gauge) => boundTest(op, gauge, (block, asked) => targetBounds(slot, block, asked)),
  };
}

/** Where the document sets no level, the figure is shown and decides nothing. */
const MONITORED: Limit = {
  slots: [],
  marksBoundary: false,
  bounds: () => [],
  test: () => NOT_APPLICABLE,
  blockTest: () => allTest([]),
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
