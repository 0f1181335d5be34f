import type { Label } from '../plan/model';
import { findClass, findClassValue, findIndicator, findKind, indicatorOf } from '../plan/lookup';
import { isNegative, isWhole, type Exact } from '../quantity/fraction';
import type { CompiledSubject } from './compile';
import { slotKey, type Cell, type Row } from './row';

/** A figure of a unit as a source states it. `null` is a blank that the source shows; what is not listed was not supplied. */
export interface Fact {
  /** Id or label of the catalogue. */
  readonly indicator: string;
  /** End of this year; absent for figures without a time. */
  readonly year?: number | undefined;
  /** Rates and targets as percent numbers; a rank by id or label. */
  readonly value: Exact | string | null;
  /** Poverty standard, e.g. "2022-2025"; the plan's own when absent. */
  readonly standard?: string | undefined;
  /** Where it stands: submission, sheet and cell. */
  readonly source?: string | undefined;
}

export interface Answer {
  readonly id: string;
  readonly answer: boolean | null;
  readonly source?: string | undefined;
}

export interface UnitFacts {
  readonly kind?: string | undefined;
  readonly classes?: Readonly<Record<string, string | boolean>> | undefined;
}

export interface Situation {
  readonly unit?: UnitFacts;
  readonly facts?: readonly Fact[];
  readonly attestations?: readonly Answer[];
}

/** An input that cannot be used; it counts as missing and is told. */
export interface InputProblem {
  readonly key: string;
  readonly code:
    | 'not_whole'
    | 'negative'
    | 'not_number'
    | 'unknown_rank'
    | 'unknown_class'
    | 'unknown_class_value'
    | 'unknown_kind'
    | 'unknown_indicator'
    | 'unknown_attestation'
    | 'conflict';
  readonly value: string;
}

export interface FilledRow {
  readonly row: Row;
  readonly sources: readonly (string | undefined)[];
  readonly problems: readonly InputProblem[];
}

/** A value as a row takes it, or the code of what is wrong with it for this indicator. */
export function figureCell(
  indicatorId: string,
  value: Exact | string,
): { cell: Cell } | { code: InputProblem['code'] } {
  const indicator = indicatorOf(indicatorId);
  if (indicator.kind === 'rank') {
    const rank = typeof value === 'string' ? findRank(indicator.ranks, value) : undefined;
    return rank === undefined ? { code: 'unknown_rank' } : { cell: rank };
  }
  if (typeof value === 'string') return { code: 'not_number' };
  if (typeof value === 'number' && !Number.isFinite(value)) return { code: 'not_number' };
  if (isNegative(value)) return { code: 'negative' };
  if (indicator.kind === 'figure' && indicator.whole && !isWhole(value)) return { code: 'not_whole' };
  return { cell: value };
}

function findRank(
  ranks: readonly { id: string; label: Label; aliases?: readonly string[] }[],
  name: string,
): string | undefined {
  const wanted = name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  return ranks.find((rank) =>
    [rank.id, rank.label.vi, rank.label.en, ...(rank.aliases ?? [])].some(
      (spelling) => spelling.toLowerCase() === wanted,
    ),
  )?.id;
}

/** Puts what is known of a unit into the slots of a compiled subject. What the subject does not ask for is left aside. */
export function fillRow(compiled: CompiledSubject, situation: Situation): FilledRow {
  const cells: Cell[] = new Array<Cell>(compiled.slots.length).fill(undefined);
  const standards: (string | undefined)[] = new Array<string | undefined>(compiled.slots.length).fill(
    undefined,
  );
  const sources: (string | undefined)[] = new Array<string | undefined>(compiled.slots.length).fill(
    undefined,
  );
  const problems: InputProblem[] = [];
  const put = (key: string, cell: Cell, source?: string) => {
    const slot = compiled.slotOf(key);
    if (slot === undefined) return;
    if (cells[slot] !== undefined && cells[slot] !== null && cell !== cells[slot]) {
      // Two figures for one thing: neither is chosen.
      problems.push({ key, code: 'conflict', value: `${String(cells[slot])} / ${String(cell)}` });
      cells[slot] = null;
      return;
    }
    cells[slot] = cell;
    sources[slot] = source;
  };

  const { unit, facts = [], attestations = [] } = situation;
  if (unit?.kind !== undefined) {
    const kind = findKind(unit.kind);
    if (kind) put('kind', kind.id);
    else problems.push({ key: 'kind', code: 'unknown_kind', value: unit.kind });
  }
  for (const [name, raw] of Object.entries(unit?.classes ?? {})) {
    const classification = findClass(name);
    const value = typeof raw === 'boolean' ? (raw ? 'co' : 'khong') : raw;
    const known = classification && findClassValue(classification.id, value);
    if (!classification) problems.push({ key: name, code: 'unknown_class', value });
    else if (!known) problems.push({ key: classification.id, code: 'unknown_class_value', value });
    else put(classification.id, known.id);
  }
  for (const fact of facts) {
    const indicator = findIndicator(fact.indicator);
    if (!indicator) {
      problems.push({ key: fact.indicator, code: 'unknown_indicator', value: String(fact.value) });
      continue;
    }
    const key = fact.year === undefined ? indicator.id : `${indicator.id}@${fact.year}`;
    const slot = compiled.slotOf(key);
    if (slot === undefined) continue;
    if (fact.standard !== undefined) standards[slot] = fact.standard;
    if (fact.value === null) {
      put(key, null, fact.source);
      continue;
    }
    const result = figureCell(indicator.id, fact.value);
    if ('cell' in result) put(key, result.cell, fact.source);
    else {
      problems.push({ key, code: result.code, value: String(fact.value) });
      put(key, null, fact.source);
    }
  }
  for (const { id, answer, source } of attestations) {
    if (answer !== null) put(id, answer, source);
  }
  const row: Row = standards.some((standard) => standard !== undefined) ? { cells, standards } : { cells };
  return { row, sources, problems };
}

/** Keys of all inputs of a compiled subject, in the order in which the plan asks for them. */
export function inputKeys(compiled: CompiledSubject): readonly string[] {
  return compiled.slots.map(slotKey);
}
