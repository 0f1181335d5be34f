import type { Cell, Slot } from '../evaluation/row';
import { isWholeAsRule, wordsOf } from '../evaluation/slot-values';
import { isBlank, readCell, type CellReading } from './cell-reading';

/** Different texts of a column that are kept; a column of free text would fill the memory otherwise. */
const MAX_REMEMBERED = 1_000;
const ZERO_OR_BLANK: CellReading = { code: 'zero_or_blank' };

/** What became of a value: the cell, or the problem for which it counts as missing. */
export interface Outcome {
  readonly cell: Cell;
  /** Place of the cell on the column's list of words. */
  readonly word: number;
  readonly problem: CellReading | undefined;
  readonly filled: boolean;
}

/** Whether a value is a number that a column of numbers takes as it is. */
export function takes(value: unknown, whole: boolean, zeroIsUnclear: boolean): value is number {
  return (
    typeof value === 'number' &&
    (value > 0 || (value === 0 && !zeroIsUnclear)) &&
    (whole ? Number.isSafeInteger(value) : value <= Number.MAX_VALUE)
  );
}

/** A column of inputs. Sheets repeat their words ("x", "III", "xã"): each is read once. */
export class InputColumn {
  /** Only whole numbers are taken as they are. */
  readonly whole: boolean;
  /** What can stand in a column of words. */
  readonly words: readonly Cell[] | undefined;
  lastText = '';
  last: Outcome;
  private readonly empty: Outcome;
  private readonly seen = new Map<string, Outcome>();

  constructor(
    readonly column: number,
    readonly slot: number,
    private readonly input: Slot,
    readonly zeroIsUnclear: boolean,
  ) {
    this.whole = isWholeAsRule(input);
    this.words = wordsOf(input);
    this.empty = { ...this.outcome({ cell: null }), filled: false };
    this.last = this.empty;
  }

  read(value: unknown): Outcome {
    if (value === '' || value === undefined || value === null) return this.empty;
    if (typeof value !== 'string') {
      const unclear = value === 0 && this.zeroIsUnclear && this.input.type === 'figure';
      return this.outcome(unclear ? ZERO_OR_BLANK : readCell(this.input, value));
    }
    const known = this.seen.get(value) ?? this.readText(value);
    this.lastText = value;
    this.last = known;
    return known;
  }

  private readText(text: string): Outcome {
    const known = isBlank(text) ? this.empty : this.outcome(readCell(this.input, text));
    if (this.seen.size < MAX_REMEMBERED) this.seen.set(text, known);
    return known;
  }

  private outcome(reading: CellReading): Outcome {
    const cell = 'cell' in reading ? reading.cell : null;
    const problem = 'cell' in reading ? undefined : reading;
    return { cell, word: this.words?.indexOf(cell) ?? 0, problem, filled: true };
  }
}
