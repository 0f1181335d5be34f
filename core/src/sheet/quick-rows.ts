import type { CompiledSubject } from '../evaluation/compile';
import { plainFactor } from '../evaluation/plain-measure';
import type { Quick, QuickList } from '../evaluation/quick';
import { both, FALSE, NOT_APPLICABLE, TRUE, type Truth } from '../evaluation/truth';
import { holds } from '../quantity/requirement';
import type { InputColumn } from './input-column';
import { QuickAll, type ColumnMeasure } from './quick-all';
import { QuickWord } from './quick-word';

/** Decides ordinary rows of a table as they stand: whole numbers, targets with few decimals, words, nothing missing. */
export class QuickRows {
  private readonly bySlot: ReadonlyMap<number, InputColumn>;
  private readonly all: QuickAll;
  /** No criterion looks at anything but the word of one attestation or rank. */
  private readonly onlyWords: boolean;

  constructor(
    compiled: CompiledSubject,
    inputs: readonly InputColumn[],
    private readonly zeroIsUnclear: boolean,
  ) {
    this.bySlot = new Map(inputs.map((input) => [input.slot, input]));
    this.all = this.bind(compiled.quick);
    this.onlyWords = compiled.quick.every((quick) => quick.type === 'word');
  }

  /** Truth of a row; undefined where it needs a closer look. */
  truth(values: readonly unknown[]): Truth | undefined {
    const truth = this.all.truth(values);
    // Where words alone leave it open, the row may be empty.
    return this.onlyWords && truth !== TRUE && truth !== FALSE ? undefined : truth;
  }

  /** A list of criteria with the columns of the table in place of slots. */
  private bind(list: QuickList): QuickAll {
    const words: QuickWord<Truth>[] = [];
    const measures: ColumnMeasure[] = [];
    const picks: QuickWord<QuickAll>[] = [];
    let absent: Truth = NOT_APPLICABLE;
    let closer = false;
    for (const quick of list) {
      const input = 'slot' in quick ? this.bySlot.get(quick.slot) : undefined;
      if (quick.type === 'word') {
        if (input) words.push(new QuickWord(input, quick.truth));
        else absent = both(absent, quick.truth(undefined));
      } else if (quick.type === 'pick' && input) {
        picks.push(new QuickWord(input, (cell) => this.bind(quick.branch(cell))));
      } else {
        const measure = quick.type === 'bound' || quick.type === 'target' ? this.measure(quick) : undefined;
        if (measure) measures.push(measure);
        else closer = true;
      }
    }
    return new QuickAll(words, measures, picks, absent, closer, this.zeroIsUnclear ? Number.MIN_VALUE : 0);
  }

  /** Undefined where a column is not there: no row has a value then. */
  private measure(quick: Quick & { type: 'bound' | 'target' }): ColumnMeasure | undefined {
    const { formula, sums, years } = quick.measure;
    const columns = sums.flat().map((slot) => this.bySlot.get(slot)?.column ?? -1);
    const target = quick.type === 'target' ? this.bySlot.get(quick.slot) : undefined;
    if (columns.includes(-1) || (quick.type === 'target' && !target)) return undefined;
    const factor = plainFactor(formula);
    const truth = (sign: number) => (holds(quick.op, sign) ? TRUE : FALSE);
    return {
      formula,
      columns,
      sumOf: sums.flatMap((slots, sum) => slots.map(() => sum)),
      years,
      factor,
      target: target?.column ?? -1,
      wholeTarget: target?.whole ?? false,
      n: quick.type === 'bound' ? quick.n * years : 0,
      m: quick.type === 'bound' ? quick.m * factor : 0,
      below: truth(-1),
      same: truth(0),
      above: truth(1),
    };
  }
}
