import { plainScale } from '../evaluation/limit';
import { plainSign, type PlainFormula } from '../evaluation/plain-measure';
import { FALSE, NOT_APPLICABLE, type Truth } from '../evaluation/truth';
import type { QuickWord } from './quick-word';

/** A measure and its bound, with the columns of a table in place of slots. */
export interface ColumnMeasure {
  readonly formula: PlainFormula;
  /** The columns of all its sums, and which of the sums each adds to. */
  readonly columns: readonly number[];
  readonly sumOf: readonly number[];
  readonly years: number;
  readonly factor: number;
  /** Column of the target; −1 where the bound is n / m. */
  readonly target: number;
  /** A target that has to be a whole number. */
  readonly wholeTarget: boolean;
  readonly n: number;
  readonly m: number;
  /** Truth of a value below, at and above the bound. */
  readonly below: Truth;
  readonly same: Truth;
  readonly above: Truth;
}

/** The criteria of a list, all of which must hold, sorted by kind: each kind has its own tight loop. */
export class QuickAll {
  constructor(
    private readonly words: readonly QuickWord<Truth>[],
    private readonly measures: readonly ColumnMeasure[],
    private readonly picks: readonly QuickWord<QuickAll>[],
    /** Truth of what is the same for all rows: words without a column. */
    private readonly absent: Truth,
    /** There are criteria without a quick form. */
    private readonly closer: boolean,
    /** Least number taken as it is: a 0 is not where it may stand for a blank. */
    private readonly least: number,
  ) {}

  /** Truth of a row; undefined where it needs a closer look. False wins at once. */
  truth(values: readonly unknown[]): Truth | undefined {
    const { words, measures, picks, least } = this;
    let truth = this.absent;
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] as QuickWord<Truth>;
      const value = values[word.column];
      const own = typeof value === 'string' && value === word.text ? word.says : word.read(value);
      if (own > truth) truth = own;
    }
    if (truth === FALSE) return truth;
    for (let index = 0; index < measures.length; index += 1) {
      const own = measured(measures[index] as ColumnMeasure, values, least);
      if (own === FALSE) return own;
      if (own === NOT_APPLICABLE) return undefined;
      if (own > truth) truth = own;
    }
    for (let index = 0; index < picks.length; index += 1) {
      const pick = picks[index] as QuickWord<QuickAll>;
      const value = values[pick.column];
      const branch = typeof value === 'string' && value === pick.text ? pick.says : pick.read(value);
      const own = branch.truth(values);
      if (own === FALSE || own === undefined) return own;
      if (own > truth) truth = own;
    }
    return this.closer ? undefined : truth;
  }
}

/** The sums of the measure at hand. One array for all: a number that goes through it need not be made an object. */
const sums = new Float64Array(4);

/** Whether a measure keeps its bound; NOT_APPLICABLE where that needs a closer look. */
function measured(measure: ColumnMeasure, values: readonly unknown[], least: number): Truth {
  const { columns, sumOf } = measure;
  sums[0] = sums[1] = sums[2] = sums[3] = 0;
  for (let index = 0; index < columns.length; index += 1) {
    const value = values[columns[index] as number];
    if (!Number.isSafeInteger(value) || (value as number) < least) return NOT_APPLICABLE;
    (sums[sumOf[index] as number] as number) += value as number;
  }
  let { n, m } = measure;
  if (measure.target >= 0) {
    const target = values[measure.target];
    if (typeof target !== 'number' || target < least) return NOT_APPLICABLE;
    const scale = plainScale(target);
    if (measure.wholeTarget && scale !== 1) return NOT_APPLICABLE;
    n = Math.round(target * scale) * measure.years;
    m = scale * measure.factor;
  }
  const sign = plainSign(measure.formula, sums[0], sums[1], sums[2], sums[3], n, m);
  if (sign !== sign) return NOT_APPLICABLE;
  return sign < 0 ? measure.below : sign > 0 ? measure.above : measure.same;
}
