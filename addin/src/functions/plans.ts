import { compiledSubject } from '@giam-ngheo/core/evaluation/evaluate';
import { clauseText } from '@giam-ngheo/core/evaluation/compile';
import { requirementText } from '@giam-ngheo/core/evaluation/text';
import type { Locale } from '@giam-ngheo/core/locale/locale';
import { inputError, sheetText } from '@giam-ngheo/core/locale/sentence';
import { indicatorOf } from '@giam-ngheo/core/plan/lookup';
import type { Criterion, Subject } from '@giam-ngheo/core/plan/model';
import { planRef } from '@giam-ngheo/core/plan/ref';
import {
  findDeadline,
  findMovement,
  findPlan,
  findSubject,
  lastDay,
  quotaOf,
} from '@giam-ngheo/core/plan/resolve';
import { headerRow } from '@giam-ngheo/core/sheet/headers';
import { asText, asWhole } from './arguments';
import type { FunctionContext } from './context';
import { found, InputProblem } from './input-problem';

function head(locale: Locale, keys: readonly string[]): string[] {
  return keys.map((key) => sheetText(locale, `table.${key}`));
}

/** Every plan at hand: reference, title, document, period, subjects. */
export function planList({ plans, locale }: FunctionContext): string[][] {
  return [
    head(locale(), ['plan', 'title', 'document', 'period', 'subjects']),
    ...plans().map((plan) => [
      planRef(plan),
      plan.title[locale()],
      plan.document.number ?? '',
      `${plan.period.from}–${plan.period.to}`,
      plan.subjects.map((subject) => subject.id).join('; '),
    ]),
  ];
}

/** What a plan asks, clause by clause: of one subject, or of all. */
export function planCriteria(
  plan: unknown,
  subject: unknown,
  { plans, locale }: FunctionContext,
): string[][] {
  const chosen = found(findPlan(plans(), asText(plan)));
  const named = asText(subject);
  const subjects = named === '' ? chosen.subjects : [found(findSubject(chosen, named))];
  return [
    head(locale(), ['subject', 'clause', 'words', 'required', 'kind', 'criterion']),
    ...subjects.flatMap((entry) =>
      entry.criteria.flatMap((criterion) => criterionRows(entry, criterion, locale())),
    ),
  ];
}

function criterionRows(subject: Subject, criterion: Criterion, locale: Locale): string[][] {
  const words = criterion.quote ?? criterion.label?.[locale] ?? '';
  const start = [subject.label[locale], clauseText(subject.clause, criterion.item)];
  const kind = sheetText(locale, `table.${criterion.type}`);
  switch (criterion.type) {
    case 'measured': {
      const measure = indicatorOf(criterion.measure);
      const required = `${measure.label[locale]}: ${requirementText(criterion.require, measure, undefined, locale)}`;
      return [[...start, words, required, kind, criterion.id]];
    }
    case 'attested':
      return [[...start, words, criterion.label[locale], kind, criterion.id]];
    case 'choose':
      return criterion.rows.map((row) => {
        const required = criterion.columns.map((column, index) => {
          const measure = indicatorOf(column);
          return `${measure.label[locale]}: ${requirementText(row.require[index] ?? null, measure, undefined, locale)}`;
        });
        const clause = clauseText(subject.clause, row.item ?? criterion.item);
        return [
          subject.label[locale],
          clause,
          row.quote ?? words,
          required.join('; '),
          kind,
          `${criterion.id}/${row.value}`,
        ];
      });
    case 'all':
    case 'any':
      return [
        [...start, words, '', kind, criterion.id],
        ...criterion.members.flatMap((member) => criterionRows(subject, member, locale)),
      ];
  }
}

/** The header row that a plan's subject needs. */
export function planHeaders(plan: unknown, subject: unknown, { plans, locale }: FunctionContext): string[][] {
  const chosen = found(findPlan(plans(), asText(plan)));
  const compiled = compiledSubject(chosen, found(findSubject(chosen, asText(subject))).id);
  return [[...headerRow(compiled, locale())]];
}

/** Places of a movement in a year for collectives or individuals. */
export function planQuota(
  plan: unknown,
  movement: unknown,
  year: unknown,
  kind: unknown,
  { plans }: FunctionContext,
): number {
  const chosen = found(findPlan(plans(), asText(plan)));
  const named = found(findMovement(chosen, asText(movement)));
  const options = (named.quota ?? []).map((quota) => quota.year).join(', ');
  const params = { movement: named.label, options };
  const wanted = asWhole(year, 'quota.year', params);
  if (wanted === undefined) throw new InputProblem([inputError('quota.year', { ...params, found: '' })]);
  return found(quotaOf(named, wanted, asText(kind)));
}

const DAY = 86_400_000;
/** Day 0 of Excel's calendar from 1 March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The last day of a deadline as an Excel date (days since 30/12/1899). */
export function planDeadline(
  plan: unknown,
  deadline: unknown,
  year: unknown,
  { plans }: FunctionContext,
): number {
  const chosen = found(findPlan(plans(), asText(plan)));
  const named = found(findDeadline(chosen, asText(deadline)));
  const span = named.years ?? chosen.period;
  const params = { deadline: named.label, from: span.from, to: span.to };
  const day = found(lastDay(named, chosen, asWhole(year, 'deadline.year', params)));
  return Math.round((Date.parse(`${day}T00:00:00Z`) - EPOCH) / DAY);
}
