import type { CompiledSubject } from '../evaluation/compile';
import type { Cell } from '../evaluation/row';
import { slotText } from '../evaluation/text';
import type { Locale } from '../locale/locale';
import { kindOfName } from '../plan/lookup';
import type { CellReading } from './cell-reading';
import { cellText } from './header-text';
import type { Column } from './headers';
import { InputColumn } from './input-column';
import { QuickRows } from './quick-rows';

/** A cell that cannot be used: it counts as missing, and the row's sentence says so. Columns from 1. */
export interface CellProblem {
  readonly code: string;
  readonly column: number;
  readonly label: string;
  readonly found: string;
  readonly options: string;
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
    private readonly zeroIsUnclear: boolean,
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
      if (input.takes(value)) {
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

  /** What decides ordinary rows of the same table quickly. */
  quickRows(): QuickRows {
    return new QuickRows(this.compiled, this.inputs, this.zeroIsUnclear);
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
          options: reading.options?.[locale] ?? '',
        },
      ];
    });
  }
}
