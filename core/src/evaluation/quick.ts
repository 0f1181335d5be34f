import type { PlainMeasure } from './plain-measure';
import type { Cell, Row } from './row';
import { FALSE, TRUE, type Truth } from './truth';

export type Comparison = 'lt' | 'le' | 'eq' | 'ge' | 'gt';

/**
 * A criterion in a form that decides ordinary rows of a table quickly, without filling their cells into slots. It is data, so that one loop
 * runs all criteria of a subject; calling a function for each of them takes several times as long. What it says of a row is what `truth`
 * says; of what it cannot say, it asks for a closer look, and `truth` decides.
 */
export type Quick =
  /** One word decides. */
  | { readonly type: 'word'; readonly slot: number; readonly truth: (cell: Cell) => Truth }
  /** A measure against a fixed bound. */
  | {
      readonly type: 'bound';
      readonly measure: PlainMeasure;
      readonly op: Comparison;
      readonly n: number;
      readonly m: number;
    }
  /** A measure against the assigned target in a slot. */
  | {
      readonly type: 'target';
      readonly measure: PlainMeasure;
      readonly op: Comparison;
      readonly slot: number;
    }
  /** One word picks what must hold; a word that is missing asks for a closer look, since a unit's name may tell its kind. */
  | { readonly type: 'pick'; readonly slot: number; readonly branch: (cell: Cell) => QuickList }
  /** The row needs a closer look. */
  | { readonly type: 'closer' };

/** All of them must hold. */
export type QuickList = readonly Quick[];

/** For what has no quick form. */
export const CLOSER: QuickList = [{ type: 'closer' }];

function onlyCell(slot: number, cell: Cell): Row {
  const cells: Cell[] = [];
  cells[slot] = cell;
  return { cells };
}

/** The quick form of a criterion that looks at one word. */
export function quickWord(slot: number, truth: (row: Row) => Truth): QuickList {
  return [{ type: 'word', slot, truth: (cell) => truth(onlyCell(slot, cell)) }];
}

/** The quick form of a table by class. */
export function quickPick(slot: number, branch: (row: Row) => QuickList): QuickList {
  return [{ type: 'pick', slot, branch: (cell) => branch(onlyCell(slot, cell)) }];
}

/** The quick form of a condition: what it makes of the criterion under it. */
export type QuickCondition = (criterion: QuickList) => QuickList;

/** A condition on one word: where it fails the criterion drops out, where it is open the row needs a closer look. */
export function quickCondition(slot: number, truth: (row: Row) => Truth): QuickCondition {
  return (criterion) =>
    quickPick(slot, (row) => {
      const applies = truth(row);
      if (applies === TRUE) return criterion;
      return applies === FALSE ? [] : CLOSER;
    });
}
