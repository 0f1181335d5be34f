import type { Indicator } from '../plan/indicator';
import { compare } from '../quantity/fraction';
import type { Gauge } from './gauge';
import type { Limit } from './limit';
import type { FigureFinding } from './node';
import type { Row } from './row';
import { TRUE, FALSE, NOT_APPLICABLE, type Truth } from './truth';

/** One figure at one time with its requirement, ready to be examined. */
export interface Examination {
  readonly measure: Indicator;
  readonly year: number | undefined;
  readonly from: number | undefined;
  readonly phrase: string | null;
  readonly gauge: Gauge;
  readonly limit: Limit;
}

export function testExamination({ gauge, limit }: Examination, row: Row): Truth {
  return limit.test(gauge, row);
}

/** The same with the value, for the explanation. */
export function examine(examination: Examination, row: Row): FigureFinding {
  const { measure, year, from, phrase, gauge, limit } = examination;
  const gap = gauge.gap(row);
  const reading = gap === undefined ? gauge.read(row) : undefined;
  const bounds = limit.bounds(row);
  return {
    type: 'figure',
    measure,
    year,
    from,
    phrase,
    truth: limit.test(gauge, row),
    gap,
    reading,
    bounds,
    boundary:
      limit.marksBoundary &&
      reading !== undefined &&
      (bounds ?? []).some((bound) => compare(bound, reading.value) === 0),
    slots: [...gauge.slots, ...limit.slots],
  };
}

/** Figures of the examinations that are not there or cannot be used. */
export function missingSlots(examinations: readonly Examination[], row: Row): readonly number[] {
  return examinations.flatMap((examination) => {
    const { gauge, limit } = examination;
    const truth = limit.test(gauge, row);
    if (truth === TRUE || truth === FALSE) return [];
    if (truth === NOT_APPLICABLE && gauge.gap(row) === undefined) return [];
    return [...gauge.slots, ...limit.slots].filter(
      (slot) => row.cells[slot] === undefined || row.cells[slot] === null,
    );
  });
}
