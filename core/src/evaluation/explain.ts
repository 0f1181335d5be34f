import type { Locale } from '../locale/locale';
import { planRef } from '../plan/ref';
import type { Fraction } from '../quantity/fraction';
import { formatNumber } from '../quantity/display';
import type { CompiledSubject } from './compile';
import type { FilledRow } from './facts';
import type { Finding, LeafNode, Node, OtherReading } from './node';
import { combineTruths, isGroup } from './node';
import { slotKey, type Cell, type Row } from './row';
import { reasonCriteria } from './reasons';
import type {
  CriterionResult,
  Evaluation,
  InputValue,
  MissingInput,
  OtherReadingResult,
  PartResult,
} from './result';
import { reasonSentence } from './sentence';
import { measureText, message, requirementText, slotText, valueText, verdictLabel } from './text';
import {
  FALSE,
  isOpen,
  NO_RULING,
  NOT_APPLICABLE,
  TRUE,
  TRUE_IF_APPLICABLE,
  underCondition,
  verdictOf,
  type Truth,
} from './truth';

/** The truth of a tree when every criterion that leans on an undecided interpretation is taken as not known. */
function guardedTruth(node: Node, row: Row): Truth {
  const inner = isGroup(node)
    ? combineTruths(
        node.combine,
        node.members.map((member) => guardedTruth(member, row)),
      )
    : node.body.truth(row);
  const guarded = node.meta.open.length > 0 && inner !== NOT_APPLICABLE ? NO_RULING : inner;
  return node.applies ? underCondition(node.applies.truth(row), guarded) : guarded;
}

/** True for met and not met that hang on a reading nobody has decided. */
export function isProvisional(compiled: CompiledSubject, row: Row): boolean {
  const truth = compiled.truth(row);
  return (truth === TRUE || truth === FALSE) && guardedTruth(compiled.root, row) !== truth;
}

/** Ids of the criteria that hold, be it only if they apply. */
function holding(node: Node, row: Row): readonly string[] {
  const truth = node.truth(row);
  const own = truth === TRUE || truth === TRUE_IF_APPLICABLE ? [node.meta.id] : [];
  return isGroup(node) ? [...own, ...node.members.flatMap((member) => holding(member, row))] : own;
}

class Explainer {
  constructor(
    private readonly compiled: CompiledSubject,
    private readonly filled: FilledRow,
    private readonly locale: Locale,
  ) {}

  private get row(): Row {
    return this.filled.row;
  }

  results(node: Node, group: string | null): readonly CriterionResult[] {
    if (!isGroup(node)) return [this.leaf(node, group)];
    const members = node.members.flatMap((member) =>
      this.results(member, node.meta.id === '' ? group : node.meta.id),
    );
    if (node.meta.id === '') return members;
    const truth = node.truth(this.row);
    const waiting = this.conditionSlots(node, truth);
    return [{ ...this.common(node, group, truth), ...EMPTY, missing: this.missing(waiting) }, ...members];
  }

  missing(slots: readonly number[]): readonly MissingInput[] {
    return [...new Set(slots)].map((index) => {
      const slot = this.slot(index);
      return {
        key: slotKey(slot),
        type: slot.type,
        ...(slot.type === 'figure' ? { indicator: slot.indicator } : {}),
        ...(slot.type === 'figure' && slot.year !== undefined ? { year: slot.year } : {}),
        label: slotText(slot, this.compiled, this.locale),
      };
    });
  }

  private slot(index: number) {
    const slot = this.compiled.slots[index];
    if (!slot) throw new Error(`no slot ${index}`);
    return slot;
  }

  /** Inputs that the condition waits for: only while it is open whether the criterion applies. */
  private conditionSlots(node: Node, truth: Truth): readonly number[] {
    const undecided = isOpen(truth) || truth === TRUE_IF_APPLICABLE;
    if (!node.applies || !undecided || !isOpen(node.applies.truth(this.row))) return [];
    return node.applies.missing(this.row);
  }

  /** What the condition's figures say while it is open whether the criterion applies. */
  private conditionFindings(node: Node, truth: Truth): readonly Finding[] {
    if (!node.applies || !isOpen(truth) || !isOpen(node.applies.truth(this.row))) return [];
    return node.applies.findings(this.row);
  }

  private common(node: Node, group: string | null, truth: Truth) {
    const { meta } = node;
    const verdict = verdictOf(truth);
    return {
      criterion: meta.id,
      type: meta.type,
      group,
      clause: meta.clause,
      quote: meta.quote ?? null,
      label: meta.label?.[this.locale] ?? '',
      verdict,
      verdictLabel: verdictLabel(verdict, this.locale),
      interpretations: meta.open,
      ...(meta.origin === undefined ? {} : { origin: meta.origin }),
    };
  }

  private leaf(node: LeafNode, group: string | null): CriterionResult {
    const truth = node.truth(this.row);
    const findings = node.body.findings(this.row);
    const words = node.body.words?.(this.row);
    const waiting = this.conditionSlots(node, truth);
    const slots = waiting.length > 0 ? waiting : isOpen(truth) ? node.body.missing(this.row) : [];
    const parts = findings.flatMap((finding) => this.part(finding));
    const common = this.common(node, group, truth);
    return {
      ...common,
      clause: words?.clause ?? common.clause,
      quote: words?.quote ?? common.quote,
      label: common.label === '' ? this.measures(parts) : common.label,
      required: this.required(node, parts),
      actual: this.actual(findings, parts),
      exact: joined(parts.map((part) => part.exact)),
      boundary: parts.some((part) => part.boundary),
      reason: this.reason([...this.conditionFindings(node, truth), ...findings]),
      parts,
      inputs: this.inputs(findings),
      missing: this.missing(slots),
      otherReadings: node.others.map((other) => this.other(other, node)),
    };
  }

  private measures(parts: readonly PartResult[]): string {
    return [...new Set(parts.map((part) => part.measure))].join(message(this.locale, 'separator'));
  }

  private part(finding: Finding): readonly PartResult[] {
    if (finding.type === 'answer') return [];
    if (finding.type === 'rank') {
      return [
        {
          measure: finding.measure.label[this.locale],
          year: finding.year ?? null,
          from: null,
          verdict: verdictOf(finding.truth),
          required: requirementText(finding.phrase, finding.measure, undefined, this.locale),
          actual: finding.rank?.[this.locale] ?? null,
          exact: null,
          boundary: false,
        },
      ];
    }
    const { measure, year, from, phrase, reading, bounds, truth, aim } = finding;
    return [
      {
        measure: measure.label[this.locale],
        year: year ?? null,
        from: from ?? null,
        verdict: verdictOf(truth),
        required: aim
          ? message(this.locale, `require.${aim}`)
          : requirementText(phrase, measure, bounds, this.locale),
        actual: reading ? valueText(measure, reading.value, bounds ?? [], this.locale) : null,
        exact: reading?.exact ?? null,
        boundary: finding.boundary && (truth === TRUE || truth === FALSE),
      },
    ];
  }

  private required(node: LeafNode, parts: readonly PartResult[]): string | null {
    if (node.meta.type === 'attested') return message(this.locale, 'required.attested');
    const texts = [...new Set(parts.map((part) => part.required))];
    if (texts.length <= 1) return texts[0] ?? null;
    return this.list(parts, (part) => part.required);
  }

  private actual(findings: readonly Finding[], parts: readonly PartResult[]): string | null {
    const answer = findings.find((finding) => finding.type === 'answer');
    if (answer)
      return message(
        this.locale,
        answer.truth === TRUE ? 'actual.yes' : answer.truth === FALSE ? 'actual.no' : 'actual.none',
      );
    if (parts.every((part) => part.actual === null)) return null;
    if (parts.length === 1) return parts[0]?.actual ?? null;
    return this.list(parts, (part) => part.actual ?? '…');
  }

  /** Several figures of one criterion: told by year, or by name where they are of one year. */
  private list(parts: readonly PartResult[], text: (part: PartResult) => string): string {
    const byYear = new Set(parts.map((part) => part.measure)).size === 1;
    return parts
      .map((part) => {
        if (!byYear) return `${part.measure}: ${text(part)}`;
        if (part.year === null) return text(part);
        return message(this.locale, 'year.value', { year: part.year, value: text(part) });
      })
      .join(message(this.locale, 'separator'));
  }

  private reason(findings: readonly Finding[]): string | null {
    for (const finding of findings) {
      if (finding.type !== 'figure' || finding.gap === undefined || finding.gap === 'missing') continue;
      return `${measureText(finding.measure, finding.year, finding.from, this.locale)}: ${message(this.locale, `gap.${finding.gap}`)}`;
    }
    return null;
  }

  private inputs(findings: readonly Finding[]): readonly InputValue[] {
    const slots = [...new Set(findings.flatMap((finding) => finding.slots))];
    return slots.map((index) => {
      const source = this.filled.sources[index];
      return {
        key: slotKey(this.slot(index)),
        label: slotText(this.slot(index), this.compiled, this.locale),
        value: cellText(this.row.cells[index]),
        ...(source === undefined ? {} : { source }),
      };
    });
  }

  private other(other: OtherReading, { applies }: LeafNode): OtherReadingResult {
    const truth = other.truth(this.row);
    const parts = other.findings(this.row).flatMap((finding) => this.part(finding));
    return {
      interpretation: other.interpretation,
      answer: other.answer[this.locale],
      verdict: verdictOf(applies ? underCondition(applies.truth(this.row), truth) : truth),
      actual:
        parts.length === 0 || parts.every((part) => part.actual === null)
          ? null
          : this.list(parts, (part) => part.actual ?? '…'),
    };
  }
}

const EMPTY = {
  required: null,
  actual: null,
  exact: null,
  boundary: false,
  reason: null,
  parts: [],
  inputs: [],
  otherReadings: [],
} as const;

function joined(texts: readonly (string | null)[]): string | null {
  const known = texts.filter((text): text is string => text !== null);
  return known.length === 0 ? null : known.join('; ');
}

function fractionText(value: Fraction): string {
  const text = formatNumber(value, 12, 'en');
  return text.exact ? text.text.replace(/,/g, '').replace('−', '-') : `${value.n}/${value.d}`;
}

function cellText(cell: Cell): string | null {
  if (cell === undefined || cell === null) return null;
  if (typeof cell === 'boolean') return cell ? 'co' : 'khong';
  return typeof cell === 'object' ? fractionText(cell) : String(cell);
}

/** The whole explanation of a filled row. */
export function explain(compiled: CompiledSubject, filled: FilledRow, locale: Locale = 'vi'): Evaluation {
  const { row } = filled;
  const truth = compiled.truth(row);
  const verdict = verdictOf(truth);
  const explainer = new Explainer(compiled, filled, locale);
  const criteria = explainer.results(compiled.root, null);
  const provisional = isProvisional(compiled, row);
  // A decided verdict leans on the criteria that carry it; an open one on all that still count.
  const held = new Set(holding(compiled.root, row));
  const decisive = (entry: CriterionResult) => {
    if (verdict === 'met') return held.has(entry.criterion);
    return verdict === 'not_met' ? entry.verdict === verdict : entry.verdict !== 'not_applicable';
  };
  const leaned = new Set(criteria.filter(decisive).flatMap((entry) => entry.interpretations));
  const openInterpretations = compiled.plan.interpretations
    .filter((entry) => leaned.has(entry.id))
    .map(({ id, question, answer }) => ({ id, question: question[locale], answer: answer[locale] }));
  const missing = new Map<string, MissingInput>();
  for (const entry of reasonCriteria(compiled.root, row, criteria)) {
    for (const input of entry.missing) missing.set(input.key, input);
  }
  const result = {
    plan: planRef(compiled.plan),
    subject: compiled.subject.id,
    year: compiled.year,
    verdict,
    verdictLabel: verdictLabel(verdict, locale),
    provisional,
    criteria,
    missing: [...missing.values()],
    openInterpretations,
    problems: filled.problems,
  };
  return { ...result, sentence: reasonSentence(compiled, row, result, locale) };
}
