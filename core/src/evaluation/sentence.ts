import type { Locale } from '../locale/locale';
import type { CompiledSubject } from './compile';
import { reasonCriteria } from './reasons';
import type { CriterionResult, Evaluation, PartResult } from './result';
import type { Row } from './row';
import { message } from './text';

type Told = Omit<Evaluation, 'sentence'>;

/** Why a verdict is as it is, in one line: the clauses not met or still open, then what asks for a closer look. */
export function reasonSentence(
  compiled: CompiledSubject,
  row: Row,
  evaluation: Told,
  locale: Locale,
): string {
  if (!compiled.quantitative) return message(locale, 'reason.not_quantitative');
  const reasons = reasonCriteria(compiled.root, row, evaluation.criteria).filter(
    (entry) => entry.type !== 'any' && entry.type !== 'all',
  );
  const say = (key: string, items: readonly string[]): string[] =>
    items.length === 0
      ? []
      : [message(locale, key, { items: [...new Set(items)].join(message(locale, 'separator')) })];

  const failed = reasons
    .filter((entry) => entry.verdict === 'not_met')
    .flatMap((entry) => failure(entry, locale));
  const missing = groupByLabel(evaluation, 'missing', compiled, row, locale);
  const awaiting = groupByLabel(evaluation, 'awaiting', compiled, row, locale);
  const undefinedItems = reasons.filter((entry) => entry.reason !== null && entry.verdict !== 'not_met');
  const rulings = undefinedItems
    .filter((entry) => entry.verdict === 'awaiting')
    .map((entry) => `${entry.clause}: ${entry.reason}`);
  const checks = undefinedItems
    .filter((entry) => entry.verdict === 'missing')
    .map((entry) => `${entry.clause}: ${entry.reason}`);
  const boundary = evaluation.criteria
    .filter((entry) => entry.boundary && entry.verdict !== 'not_applicable')
    .map((entry) => entry.clause);
  const questions = evaluation.provisional
    ? evaluation.openInterpretations.map((entry) => `“${entry.question}”`)
    : [];

  const sentences = [
    ...(evaluation.verdict === 'met' ? [message(locale, `${compiled.purpose}.met`)] : []),
    ...(evaluation.verdict === 'not_applicable'
      ? [message(locale, `${compiled.purpose}.not_applicable`)]
      : []),
    ...say('reason.not_met', failed),
    ...say('reason.missing', missing),
    ...say('reason.check', checks),
    ...say('reason.awaiting', awaiting),
    ...say('reason.ruling', rulings),
    ...say('reason.boundary', boundary),
    ...say('reason.provisional', questions),
  ];
  return sentences.join(' ');
}

function failure(entry: CriterionResult, locale: Locale): readonly string[] {
  if (entry.type === 'attested')
    return [message(locale, 'item.answer', { clause: entry.clause, label: entry.label })];
  const failedParts = entry.parts.filter((part) => part.verdict === 'not_met');
  const told = failedParts.length > 0 ? failedParts : entry.parts;
  return told.map((part) =>
    message(locale, 'item.figure', { clause: entry.clause, ...partParams(part, locale) }),
  );
}

function partParams(part: PartResult, locale: Locale): Record<string, string> {
  const key = part.year === null ? undefined : part.from === null ? 'measure.at' : 'measure.from';
  const params = { measure: part.measure, year: part.year ?? '', from: part.from ?? '' };
  return {
    measure: key === undefined ? part.measure : message(locale, key, params),
    actual: part.actual ?? '…',
    required: part.required,
  };
}

/** Inputs that are not there, each with the clause that asks for it first. */
function groupByLabel(
  evaluation: Told,
  verdict: 'missing' | 'awaiting',
  compiled: CompiledSubject,
  row: Row,
  locale: Locale,
): readonly string[] {
  const wanted = verdict === 'missing' ? ['figure', 'kind', 'class'] : ['answer'];
  const seen = new Map<string, string>();
  for (const entry of reasonCriteria(compiled.root, row, evaluation.criteria)) {
    for (const input of entry.missing) {
      if (!wanted.includes(input.type) || seen.has(input.key)) continue;
      seen.set(input.key, message(locale, 'item.input', { label: input.label, clause: entry.clause }));
    }
  }
  return [...seen.values()];
}
