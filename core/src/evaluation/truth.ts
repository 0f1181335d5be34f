/**
 * Three-valued logic (strong Kleene) with the reason for not knowing, and "does not apply" beside it. The codes are numbers in the
 * order in which "all" lets one win over another, so that a verdict over ten thousand rows is a matter of taking maxima.
 */
export const NOT_APPLICABLE = 0;
/** It holds if it applies at all, which is not known: it blocks nothing, and alone it proves nothing. */
export const TRUE_IF_APPLICABLE = 1;
export const TRUE = 2;
/** Unknown: the measure is undefined here (zero baseline, two poverty standards); somebody has to rule. */
export const NO_RULING = 3;
/** Unknown: nobody has confirmed it yet. */
export const UNCONFIRMED = 4;
/** Unknown: a figure, a kind or a class is missing. Told before the other two: it is what the official can mend. */
export const NO_DATA = 5;
export const FALSE = 6;

export type Truth = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export type Verdict = 'met' | 'not_met' | 'missing' | 'awaiting' | 'not_applicable';

const VERDICTS: readonly Verdict[] = [
  'not_applicable',
  'missing',
  'met',
  'awaiting',
  'awaiting',
  'missing',
  'not_met',
];

/** The verdict shown for a truth value. */
export function verdictOf(truth: Truth): Verdict {
  return VERDICTS[truth] ?? 'missing';
}

/** All: false wins, then unknown, then true; what does not apply drops out; nothing left does not apply. */
export function both(a: Truth, b: Truth): Truth {
  return a > b ? a : b;
}

/**
 * Any: true wins, then unknown, then false; what does not apply drops out. Beside a failed alternative, one that holds only if it applies
 * leaves the outcome open until it is known to apply; beside an open one, what is missing to know that is told first. The table is
 * associative: the order of alternatives never matters.
 */
// prettier-ignore
const EITHER: readonly (readonly Truth[])[] = [
  //            N/A  true?  true  ruling  confirm  data  false
  /* N/A     */ [0,   1,     2,    3,      4,       5,    6],
  /* true?   */ [1,   1,     2,    5,      5,       5,    5],
  /* true    */ [2,   2,     2,    2,      2,       2,    2],
  /* ruling  */ [3,   5,     2,    3,      4,       5,    3],
  /* confirm */ [4,   5,     2,    4,      4,       5,    4],
  /* data    */ [5,   5,     2,    5,      5,       5,    5],
  /* false   */ [6,   5,     2,    3,      4,       5,    6],
];

export function either(a: Truth, b: Truth): Truth {
  return EITHER[a]?.[b] ?? NO_DATA;
}

/** Not, as far as it is known. */
export function not(a: Truth): Truth {
  if (a === TRUE) return FALSE;
  return a === FALSE ? TRUE : a;
}

/** What a criterion is worth once it is taken into account whether it applies. */
export function underCondition(applies: Truth, criterion: Truth): Truth {
  if (applies === TRUE) return criterion;
  if (applies === FALSE || applies === NOT_APPLICABLE || criterion === NOT_APPLICABLE) return NOT_APPLICABLE;
  if (criterion === TRUE || criterion === TRUE_IF_APPLICABLE) return TRUE_IF_APPLICABLE;
  return applies === TRUE_IF_APPLICABLE ? NO_DATA : applies;
}

export function isOpen(truth: Truth): boolean {
  return truth === NO_RULING || truth === UNCONFIRMED || truth === NO_DATA;
}
