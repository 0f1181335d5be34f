import type { Label } from '../plan/model';
import { findClass, findClassValue, findIndicator, findKind, indicatorOf } from '../plan/lookup';
import {
  asFraction,
  compare,
  isNegative,
  isWhole,
  simplify,
  toExactText,
  type Exact,
} from '../quantity/fraction';
import type { CompiledSubject } from './compile';
import { slotKey, type Cell, type Row, type Slot } from './row';

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
  if (indicator.kind !== 'figure' || !indicator.whole || isWhole(value)) return { cell: value };
  // 434.99999999999994, the result of 4.35 · 100 in doubles, is 435.
  const exact = simplify(asFraction(value));
  return isWhole(exact) ? { cell: exact } : { code: 'not_whole' };
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

/** A value of an input as one source states it. */
interface Statement {
  readonly cell: Cell;
  readonly standard: string | undefined;
  readonly source: string | undefined;
}

function sameCell(a: Cell, b: Cell): boolean {
  const exact = (cell: Cell) => typeof cell === 'number' || (typeof cell === 'object' && cell !== null);
  return exact(a) && exact(b) ? compare(asFraction(a as Exact), asFraction(b as Exact)) === 0 : a === b;
}

function stated(value: Cell): string {
  return typeof value === 'object' && value !== null ? toExactText(value) : String(value);
}

/** All that was said of one input. A blank beside a value says nothing; two different values leave the input missing. */
class Statements {
  private readonly values: Statement[] = [];
  private blank: Statement | undefined;

  add(statement: Statement): void {
    if (statement.cell === null) this.blank ??= statement;
    else if (!this.values.some((known) => sameStatement(known, statement))) this.values.push(statement);
  }

  get agreed(): Statement | undefined {
    const [first, other] = this.values;
    return other === undefined
      ? (first ?? this.blank)
      : { cell: null, standard: undefined, source: undefined };
  }

  /** The values that contradict each other. */
  get conflict(): string | undefined {
    if (this.values.length < 2) return undefined;
    const standards = new Set(this.values.map((value) => value.standard));
    return this.values
      .map(({ cell, standard }) =>
        standards.size > 1 && standard !== undefined ? `${stated(cell)} (${standard})` : stated(cell),
      )
      .join(' / ');
  }
}

function sameStatement(a: Statement, b: Statement): boolean {
  return a.standard === b.standard && sameCell(a.cell, b.cell);
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
  const statements = new Map<number, Statements>();
  const put = (type: Slot['type'], key: string, cell: Cell, source?: string, standard?: string) => {
    const slot = compiled.slotOf(key);
    if (slot === undefined || compiled.slots[slot]?.type !== type) return;
    const known = statements.get(slot) ?? new Statements();
    statements.set(slot, known);
    known.add({ cell, standard, source });
  };

  const { unit, facts = [], attestations = [] } = situation;
  if (unit?.kind !== undefined) {
    const kind = findKind(unit.kind);
    if (kind) put('kind', 'kind', kind.id);
    else problems.push({ key: 'kind', code: 'unknown_kind', value: unit.kind });
  }
  for (const [name, raw] of Object.entries(unit?.classes ?? {})) {
    const classification = findClass(name);
    const value = typeof raw === 'boolean' ? (raw ? 'co' : 'khong') : raw;
    const known = classification && findClassValue(classification.id, value);
    if (!classification) problems.push({ key: name, code: 'unknown_class', value });
    else if (!known) problems.push({ key: classification.id, code: 'unknown_class_value', value });
    else put('class', classification.id, known.id);
  }
  for (const fact of facts) {
    const indicator = findIndicator(fact.indicator);
    if (!indicator) {
      problems.push({ key: fact.indicator, code: 'unknown_indicator', value: String(fact.value) });
      continue;
    }
    const key = fact.year === undefined ? indicator.id : `${indicator.id}@${fact.year}`;
    if (compiled.slotOf(key) === undefined) continue;
    if (fact.value === null) {
      put('figure', key, null, fact.source);
      continue;
    }
    const poverty = indicator.kind === 'figure' && indicator.poverty === true;
    const result = figureCell(indicator.id, fact.value);
    if ('cell' in result) {
      const standard = poverty ? (fact.standard ?? compiled.plan.standard) : undefined;
      put('figure', key, result.cell, fact.source, standard);
    } else {
      problems.push({ key, code: result.code, value: stated(fact.value) });
      put('figure', key, null, fact.source);
    }
  }
  for (const { id, answer, source } of attestations) {
    if (answer !== null) put('answer', id, answer, source);
  }
  for (const [slot, known] of statements) {
    const { conflict, agreed } = known;
    const input = compiled.slots[slot];
    if (conflict !== undefined && input)
      problems.push({ key: slotKey(input), code: 'conflict', value: conflict });
    cells[slot] = agreed?.cell;
    sources[slot] = agreed?.source;
    if (agreed?.standard !== compiled.plan.standard) standards[slot] = agreed?.standard;
  }
  const row: Row = standards.some((standard) => standard !== undefined) ? { cells, standards } : { cells };
  return { row, sources, problems };
}

/** Keys of all inputs of a compiled subject, in the order in which the plan asks for them. */
export function inputKeys(compiled: CompiledSubject): readonly string[] {
  return compiled.slots.map(slotKey);
}
