import type { Indicator } from '../plan/indicator';
import { foldText } from '../quantity/fold';
import { asFraction, compare, type Fraction } from '../quantity/fraction';
import { examine, missingSlots, testExamination, type Examination } from './examine';
import type { Gauge } from './gauge';
import type { Limit } from './limit';
import type { Body, FigureFinding, Finding } from './node';
import { CLOSER, quickPick, quickWord } from './quick';
import type { Row } from './row';
import {
  both,
  either,
  FALSE,
  NO_DATA,
  NO_RULING,
  not,
  NOT_APPLICABLE,
  TRUE,
  UNCONFIRMED,
  type Truth,
} from './truth';

/** Several readings of one criterion that must all hold. */
export function allBody(bodies: readonly Body[]): Body {
  const [only] = bodies;
  if (only !== undefined && bodies.length === 1) return only;
  return {
    truth: (row) => bodies.reduce<Truth>((truth, body) => both(truth, body.truth(row)), NOT_APPLICABLE),
    quick: bodies.flatMap((body) => body.quick ?? CLOSER),
    findings: (row) => bodies.flatMap((body) => body.findings(row)),
    missing: (row) => bodies.flatMap((body) => body.missing(row)),
  };
}

/** Every examination must hold: one figure, or one for each year. */
export function measuredBody(examinations: readonly Examination[]): Body {
  return {
    truth: (row) => {
      let truth: Truth = NOT_APPLICABLE;
      for (const examination of examinations) truth = both(truth, testExamination(examination, row));
      return truth;
    },
    quick: examinations.flatMap(({ gauge, limit }) => limit.quick(gauge)),
    findings: (row) => examinations.map((examination) => examine(examination, row)),
    missing: (row) => missingSlots(examinations, row),
  };
}

function supplied(examination: Examination, row: Row): boolean {
  return examination.gauge.slots.every((slot) => row.cells[slot] !== undefined);
}

/**
 * The requirement holds at the end and, once reached in a reviewed year, is never lost ("duy trì"). Years that were not supplied at all
 * are not under review; a year supplied blank is missing.
 */
export function maintainedBody(end: Examination, earlier: readonly Examination[]): Body {
  const reviewed = (row: Row) => [...earlier.filter((examination) => supplied(examination, row)), end];
  return {
    truth: (row) => {
      const years = reviewed(row).map((examination) => testExamination(examination, row));
      let truth: Truth = years.at(-1) ?? NO_DATA;
      for (const [index, before] of years.entries()) {
        for (const after of years.slice(index + 1)) truth = both(truth, either(not(before), after));
      }
      return truth;
    },
    findings: (row) => {
      let reached = false;
      return reviewed(row).map((examination) => {
        const finding = examine(examination, row);
        // A year before the level was first reached says nothing against it.
        const tells = reached || examination === end || finding.truth !== FALSE;
        reached ||= finding.truth === TRUE;
        return tells ? finding : { ...finding, truth: NOT_APPLICABLE };
      });
    },
    missing: (row) => missingSlots(reviewed(row), row),
  };
}

export interface Streak {
  readonly measure: Indicator;
  readonly phrase: string;
  readonly base: number;
  readonly firstBase: number;
  readonly lastBase: number;
  readonly length: number;
  readonly rule: 'each' | 'final';
  readonly limit: Limit;
  /** Growth of `year` over `base`. */
  readonly growth: (base: number, year: number) => Gauge;
  /** Slot of the figure in a year. */
  readonly slot: (year: number) => number;
}

/** A run of years after the year that the row names as its base. */
export function streakBody(streak: Streak): Body {
  const { base, limit, length, rule } = streak;
  const years = Array.from({ length }, (_, index) => index + 1);
  const gauges = new Map<number, readonly Gauge[]>();
  for (let first = streak.firstBase; first <= streak.lastBase; first += 1) {
    gauges.set(
      first,
      years.map((step) => streak.growth(first, first + step)),
    );
  }
  const baseYear = (row: Row) => {
    const cell = row.cells[base];
    return typeof cell === 'number' ? cell : undefined;
  };
  const examinations = (row: Row): readonly Examination[] => {
    const first = baseYear(row);
    return (first === undefined ? [] : (gauges.get(first) ?? [])).map((gauge, index) => ({
      measure: streak.measure,
      year: (first ?? 0) + index + 1,
      from: first,
      phrase: streak.phrase,
      gauge,
      limit,
    }));
  };
  /** No run to look at: the base year is not given, or lies outside the period. */
  const noRun = (row: Row): FigureFinding => {
    const given = baseYear(row) !== undefined;
    return {
      type: 'figure',
      measure: streak.measure,
      year: undefined,
      from: undefined,
      phrase: streak.phrase,
      truth: given ? NO_RULING : NO_DATA,
      gap: given ? 'outside_period' : 'missing',
      reading: undefined,
      bounds: limit.bounds(row),
      boundary: false,
      slots: [base],
    };
  };
  /** Where only the last year must reach the level, each year must be above the one before. */
  const rising = (row: Row, finding: FigureFinding): FigureFinding => {
    const year = finding.year ?? 0;
    const truth = rises(row, streak.slot(year - 1), streak.slot(year));
    return { ...finding, truth, boundary: false, aim: 'rising' };
  };
  return {
    truth: (row) => {
      if (baseYear(row) === undefined) return NO_DATA;
      const steps = examinations(row);
      if (steps.length === 0) return NO_RULING;
      if (rule === 'each')
        return steps.reduce<Truth>((truth, step) => both(truth, testExamination(step, row)), NOT_APPLICABLE);
      const first = baseYear(row) ?? 0;
      const last = steps.at(-1);
      let truth: Truth = last ? testExamination(last, row) : NO_DATA;
      for (const step of years)
        truth = both(truth, rises(row, streak.slot(first + step - 1), streak.slot(first + step)));
      return truth;
    },
    findings: (row) => {
      const found = examinations(row).map((step) => {
        const finding = examine(step, row);
        return { ...finding, slots: [base, ...finding.slots] };
      });
      if (found.length === 0) return [noRun(row)];
      if (rule === 'each') return found;
      const climb = found.map((finding) => rising(row, finding));
      // The last year is told by its level; that it does not rise, only where it does not.
      return [
        ...climb.filter((finding, at) => at < length - 1 || finding.truth === FALSE),
        ...found.slice(-1),
      ];
    },
    missing: (row) => (baseYear(row) === undefined ? [base] : missingSlots(examinations(row), row)),
  };
}

function rises(row: Row, before: number, after: number): Truth {
  const [a, b] = [exactCell(row, before), exactCell(row, after)];
  if (a === undefined || b === undefined) return NO_DATA;
  return compare(b, a) > 0 ? TRUE : FALSE;
}

function exactCell(row: Row, slot: number): Fraction | undefined {
  const cell = row.cells[slot];
  return typeof cell === 'number' || (typeof cell === 'object' && cell !== null)
    ? asFraction(cell)
    : undefined;
}

/** A rank on an ordered list must be at least the one required. */
export function rankBody(
  measure: Indicator & { kind: 'rank' },
  phrase: string | null,
  required: string,
  slot: number,
  year: number | undefined,
): Body {
  const level = measure.ranks.findIndex((rank) =>
    [rank.id, rank.label.vi, rank.label.en, ...(rank.aliases ?? [])].some(
      (name) => foldText(name) === required,
    ),
  );
  const rankOf = (row: Row) => measure.ranks.findIndex((rank) => rank.id === row.cells[slot]);
  const truth = (row: Row): Truth => {
    // Where the document sets no rating, it is shown and decides nothing.
    if (level < 0) return NOT_APPLICABLE;
    const actual = rankOf(row);
    if (actual < 0) return NO_DATA;
    return actual >= level ? TRUE : FALSE;
  };
  return {
    truth,
    quick: quickWord(slot, truth),
    findings: (row) => [
      {
        type: 'rank',
        measure,
        year,
        phrase,
        truth: truth(row),
        rank: measure.ranks[rankOf(row)]?.label,
        slots: [slot],
      },
    ],
    missing: (row) => (rankOf(row) < 0 ? [slot] : []),
  };
}

/** Something confirmed by a person: "no" is false, silence is unknown. */
export function attestedBody(slot: number): Body {
  const truth = (row: Row): Truth => {
    const answer = row.cells[slot];
    if (answer === true) return TRUE;
    return answer === false ? FALSE : UNCONFIRMED;
  };
  return {
    truth,
    quick: quickWord(slot, truth),
    findings: (row) => [{ type: 'answer', truth: truth(row), slots: [slot] }],
    missing: (row) => (truth(row) === UNCONFIRMED ? [slot] : []),
  };
}

export interface ChooseOption {
  readonly body: Body;
  readonly clause?: string;
  readonly quote?: string;
}

/** A table by class: the unit's class picks the row; in no class, the table does not apply. */
export function chooseBody(
  slot: number,
  none: string | undefined,
  options: ReadonlyMap<string, ChooseOption>,
): Body {
  const picked = (row: Row) => {
    const value = row.cells[slot];
    return typeof value === 'string'
      ? (options.get(value) ?? (value === none ? null : undefined))
      : undefined;
  };
  return {
    truth: (row) => {
      const option = picked(row);
      if (option === undefined) return NO_DATA;
      return option === null ? NOT_APPLICABLE : option.body.truth(row);
    },
    quick: quickPick(slot, (row) => {
      const option = picked(row);
      return option === null ? [] : (option?.body.quick ?? CLOSER);
    }),
    findings: (row): readonly Finding[] => picked(row)?.body.findings(row) ?? [],
    words: (row) => {
      const option = picked(row);
      if (!option) return undefined;
      return {
        ...(option.clause === undefined ? {} : { clause: option.clause }),
        ...(option.quote === undefined ? {} : { quote: option.quote }),
      };
    },
    missing: (row) => {
      const option = picked(row);
      return option === undefined ? [slot] : (option?.body.missing(row) ?? []);
    },
  };
}
