import type { Exact } from '../quantity/fraction';

/**
 * What is known of one unit, by slot: figures are exact values; classes, kinds and ranks ids; attestations yes or no.
 * `undefined` was not supplied at all, `null` was supplied but is blank.
 */
export type Cell = Exact | string | boolean | null | undefined;

export interface Row {
  readonly cells: readonly Cell[];
  /** Poverty standard of each figure where the source names it. */
  readonly standards?: readonly (string | undefined)[];
}

/** One input that a compiled subject can take. */
export type Slot =
  | {
      readonly type: 'figure';
      readonly indicator: string;
      readonly year?: number;
      readonly optional: boolean;
    }
  | { readonly type: 'kind'; readonly optional: boolean }
  | { readonly type: 'class'; readonly class: string; readonly optional: boolean }
  | { readonly type: 'answer'; readonly attestation: string; readonly optional: boolean };

/** Name of an input in messages and files: "poor_households@2025", "escape_year", "kind", a class id or an attestation id. */
export function slotKey(slot: Slot): string {
  switch (slot.type) {
    case 'figure':
      return slot.year === undefined ? slot.indicator : `${slot.indicator}@${slot.year}`;
    case 'kind':
      return 'kind';
    case 'class':
      return slot.class;
    case 'answer':
      return slot.attestation;
  }
}

/** Hands out slot numbers while a subject is compiled; an input asked for twice has one slot. */
export class SlotRegistry {
  readonly slots: Slot[] = [];
  private readonly byKey = new Map<string, number>();

  figure(indicator: string, year: number | undefined, optional: boolean): number {
    return this.add(
      year === undefined
        ? { type: 'figure', indicator, optional }
        : { type: 'figure', indicator, year, optional },
    );
  }

  kind(optional: boolean): number {
    return this.add({ type: 'kind', optional });
  }

  class(id: string, optional: boolean): number {
    return this.add({ type: 'class', class: id, optional });
  }

  answer(attestation: string, optional: boolean): number {
    return this.add({ type: 'answer', attestation, optional });
  }

  indexOf(key: string): number | undefined {
    return this.byKey.get(key);
  }

  private add(slot: Slot): number {
    const key = slotKey(slot);
    const known = this.byKey.get(key);
    if (known !== undefined) {
      const before = this.slots[known];
      // Needed somewhere means needed.
      if (before && before.optional && !slot.optional) this.slots[known] = { ...before, optional: false };
      return known;
    }
    this.slots.push(slot);
    this.byKey.set(key, this.slots.length - 1);
    return this.slots.length - 1;
  }
}
