import type { Cell, Slot } from '../evaluation/row';
import { indicatorOf } from '../plan/lookup';
import { isBlank, readCell, type CellReading } from './cell-reading';

/** Different texts of a column that are kept; a column of free text would fill the memory otherwise. */
export const MAX_REMEMBERED = 1_000;
const ZERO_OR_BLANK: CellReading = { code: 'zero_or_blank' };

/** What became of a value: the cell, or the problem for which it counts as missing. */
export interface Outcome {
  readonly cell: Cell;
  readonly problem: CellReading | undefined;
  readonly filled: boolean;
}

const EMPTY: Outcome = { cell: null, problem: undefined, filled: false };

function outcome(reading: CellReading): Outcome {
  return 'cell' in reading
    ? { cell: reading.cell, problem: undefined, filled: true }
    : { cell: null, problem: reading, filled: true };
}

/** A column of inputs. Sheets repeat their words ("x", "III", "xã"): each is read once. */
export class InputColumn {
  /** Only whole numbers are taken. */
  readonly whole: boolean;
  lastText = '';
  last: Outcome = EMPTY;
  private readonly numeric: boolean;
  private readonly seen = new Map<string, Outcome>();

  constructor(
    readonly column: number,
    readonly slot: number,
    private readonly input: Slot,
    private readonly zeroIsUnclear: boolean,
  ) {
    const figure = input.type === 'figure' ? indicatorOf(input.indicator) : undefined;
    this.numeric = figure !== undefined && figure.kind !== 'rank';
    this.whole = figure?.kind === 'figure' && figure.whole;
  }

  /** Whether a value is a number that the column takes as it is; a 0 is not where it may stand for a blank. */
  takes(value: unknown): value is number {
    return (
      this.numeric &&
      typeof value === 'number' &&
      value <= Number.MAX_VALUE &&
      (value > 0 || (value === 0 && !this.zeroIsUnclear)) &&
      (!this.whole || Number.isInteger(value))
    );
  }

  /** What becomes of a value. */
  read(value: unknown): Outcome {
    if (value === '' || value === undefined || value === null) return EMPTY;
    if (typeof value !== 'string') {
      const unclear = value === 0 && this.zeroIsUnclear && this.input.type === 'figure';
      return outcome(unclear ? ZERO_OR_BLANK : readCell(this.input, value));
    }
    const known = this.seen.get(value) ?? this.readText(value);
    this.lastText = value;
    this.last = known;
    return known;
  }

  private readText(text: string): Outcome {
    const known = isBlank(text) ? EMPTY : outcome(readCell(this.input, text));
    if (this.seen.size < MAX_REMEMBERED) this.seen.set(text, known);
    return known;
  }
}
