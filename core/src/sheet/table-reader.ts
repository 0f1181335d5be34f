import type { CompiledSubject } from '../evaluation/compile';
import type { Cell, Slot } from '../evaluation/row';
import { slotText } from '../evaluation/text';
import type { Locale } from '../locale/locale';
import { indicatorOf, kindOfName } from '../plan/lookup';
import { isBlank, readCell, type CellReading } from './cell-reading';
import { cellText } from './header-text';
import type { Column } from './headers';

/** A cell that cannot be used: it counts as missing, and the row's sentence says so. Columns from 1. */
export interface CellProblem {
  readonly code: string;
  readonly column: number;
  readonly label: string;
  readonly found: string;
  readonly options: string;
}

/** Different texts of a column that are kept; a column of free text would fill the memory otherwise. */
const MAX_REMEMBERED = 1_000;
const ZERO_OR_BLANK: CellReading = { code: 'zero_or_blank' };

/** What became of a value: the cell, or the problem for which it counts as missing. */
interface Outcome {
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
class InputColumn {
  /** Greatest number taken as it is: none for columns of words. */
  readonly most: number;
  readonly whole: boolean;
  lastText = '';
  last: Outcome = EMPTY;
  private readonly seen = new Map<string, Outcome>();

  constructor(
    readonly column: number,
    readonly slot: number,
    private readonly input: Slot,
    private readonly zeroIsUnclear: boolean,
  ) {
    const figure = input.type === 'figure' ? indicatorOf(input.indicator) : undefined;
    const numeric = figure !== undefined && figure.kind !== 'rank';
    this.most = numeric && !zeroIsUnclear ? Number.MAX_VALUE : -1;
    this.whole = figure?.kind === 'figure' && figure.whole;
  }

  read(value: unknown): Outcome {
    if (value === '' || value === undefined || value === null) return EMPTY;
    if (typeof value !== 'string') {
      const unclear = value === 0 && this.zeroIsUnclear && this.input.type === 'figure';
      return outcome(unclear ? ZERO_OR_BLANK : readCell(this.input, value));
    }
    const known = this.seen.get(value) ?? (isBlank(value) ? EMPTY : outcome(readCell(this.input, value)));
    if (this.seen.size < MAX_REMEMBERED) this.seen.set(value, known);
    this.lastText = value;
    this.last = known;
    return known;
  }
}

/** Fills rows of a table into a compiled subject, as its header says. */
export class TableReader {
  private readonly inputs: readonly InputColumn[];
  private readonly kindSlot: number | undefined;
  private readonly nameColumn: number;

  /** `zeroIsUnclear`: the source hands blanks over as 0, so that a 0 among figures may be either. */
  constructor(
    private readonly compiled: CompiledSubject,
    columns: readonly Column[],
    zeroIsUnclear: boolean,
  ) {
    this.inputs = columns.flatMap((column, index) => {
      const slot = column.type === 'input' ? compiled.slots[column.slot] : undefined;
      return column.type === 'input' && slot
        ? [new InputColumn(index, column.slot, slot, zeroIsUnclear)]
        : [];
    });
    this.kindSlot = compiled.slotOf('kind');
    this.nameColumn = columns.findIndex((column) => column.type === 'name');
  }

  emptyCells(): Cell[] {
    return new Array<Cell>(this.compiled.slots.length).fill(undefined);
  }

  /**
   * Puts a row into `cells`, which may be used again for the next row of the same table; false when no input stands in it. Cells that cannot
   * be used go to `problems` by column.
   */
  fill(values: readonly unknown[], cells: Cell[], problems?: Map<number, CellReading>): boolean {
    const { inputs, kindSlot, nameColumn } = this;
    if (kindSlot !== undefined) cells[kindSlot] = undefined;
    let filled = false;
    for (let index = 0; index < inputs.length; index += 1) {
      const input = inputs[index] as InputColumn;
      const value = values[input.column];
      // The common cells first: a number that the column takes as it is, and the word of the row above.
      if (
        typeof value === 'number' &&
        value >= 0 &&
        value <= input.most &&
        (!input.whole || Number.isInteger(value))
      ) {
        cells[input.slot] = value;
        filled = true;
        continue;
      }
      const known = typeof value === 'string' && value === input.lastText ? input.last : input.read(value);
      cells[input.slot] = known.cell;
      filled = filled || known.filled;
      if (known.problem !== undefined) problems?.set(input.column, known.problem);
    }
    if (filled && kindSlot !== undefined && nameColumn >= 0 && typeof cells[kindSlot] !== 'string') {
      const kind = kindOfName(cellText(values[nameColumn]));
      if (kind) cells[kindSlot] = kind.id;
    }
    return filled;
  }

  /** The problems of a row in the terms of its sheet. */
  describe(
    values: readonly unknown[],
    problems: ReadonlyMap<number, CellReading>,
    locale: Locale,
  ): readonly CellProblem[] {
    return [...problems].flatMap(([column, reading]) => {
      const input = this.inputs.find((entry) => entry.column === column);
      const slot = input && this.compiled.slots[input.slot];
      if (!slot || 'cell' in reading) return [];
      return [
        {
          code: reading.code,
          column: column + 1,
          label: slotText(slot, this.compiled, locale),
          found: cellText(values[column]).slice(0, 60),
          options: reading.options ?? '',
        },
      ];
    });
  }
}
