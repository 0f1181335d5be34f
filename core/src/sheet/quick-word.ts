import type { Cell } from '../evaluation/row';
import { MAX_REMEMBERED, type InputColumn } from './input-column';

/** A column of words and what each word says, found out once for each. Most cells of a column repeat the one above. */
export class QuickWord<Says extends number | object> {
  readonly column: number;
  /** The text read last, and what it says. */
  text = '';
  says: Says;
  private readonly byCell = new Map<Cell, Says>();
  private readonly byText = new Map<string, Says>();

  constructor(
    private readonly input: InputColumn,
    private readonly meaning: (cell: Cell) => Says,
  ) {
    this.column = input.column;
    this.says = this.read('');
  }

  /** What a cell says. */
  read(value: unknown): Says {
    if (typeof value !== 'string') return this.find(value);
    this.says = this.byText.get(value) ?? this.find(value);
    this.text = value;
    return this.says;
  }

  private find(value: unknown): Says {
    const { cell } = this.input.read(value);
    const says = this.byCell.get(cell) ?? this.meaning(cell);
    this.byCell.set(cell, says);
    if (typeof value === 'string' && this.byText.size < MAX_REMEMBERED) this.byText.set(value, says);
    return says;
  }
}
