import { indicatorOf } from '@giam-ngheo/core/plan/lookup';
import type { Criterion, Plan, Subject } from '@giam-ngheo/core/plan/model';
import type { Locale } from '@giam-ngheo/core/locale/locale';
import type { TextKey } from '../text/messages';
import { shortClause } from './clause-text';
import { classValueText, conditionTexts } from './condition-text';
import { interpretationViews, type InterpretationView } from './interpretation-view';
import { measurementText } from './measurement-text';

/** One row of a criterion that depends on the class of the unit. */
export interface ClassRowView {
  readonly value: string;
  readonly clause: string | undefined;
  readonly quote: string | undefined;
  readonly requirements: readonly string[];
}

/** A criterion as it is read on a page. */
export interface CriterionView {
  readonly id: string;
  readonly clause: string;
  readonly kind: TextKey;
  readonly label: string | undefined;
  readonly requirement: string | undefined;
  readonly quote: string | undefined;
  readonly conditions: readonly string[];
  readonly by: string | undefined;
  readonly evidence: readonly string[];
  readonly rows: readonly ClassRowView[];
  readonly interpretations: readonly InterpretationView[];
  readonly origin: string | undefined;
  readonly justification: string | undefined;
  readonly members: readonly CriterionView[];
}

const KINDS: Readonly<Record<Criterion['type'], TextKey>> = {
  measured: 'kind.measured',
  choose: 'kind.choose',
  attested: 'kind.attested',
  all: 'kind.all',
  any: 'kind.any',
};

/** The criteria of a subject in the printed order. */
export function criterionViews(plan: Plan, subject: Subject, locale: Locale): readonly CriterionView[] {
  return subject.criteria.map((criterion) => criterionView(criterion, plan, subject, locale));
}

function criterionView(criterion: Criterion, plan: Plan, subject: Subject, locale: Locale): CriterionView {
  const measuredFromBaseline = 'from' in criterion && criterion.from === 'baseline';
  return {
    id: criterion.id,
    clause: shortClause(subject.clause, criterion.item),
    kind: KINDS[criterion.type],
    label: criterion.label?.[locale],
    requirement: requirementOf(criterion, plan, locale),
    quote: criterion.quote,
    conditions: conditionTexts(criterion.when, plan, locale),
    by: criterion.type === 'attested' ? criterion.by : undefined,
    evidence: criterion.type === 'attested' ? (criterion.evidence ?? []) : [],
    rows: criterion.type === 'choose' ? classRows(criterion, subject, plan, locale) : [],
    interpretations: interpretationViews(
      plan,
      [
        ...(criterion.interpretations ?? []),
        // Whatever is measured from the start of the period leans on how that start is read.
        ...(measuredFromBaseline ? (plan.baseline.interpretations ?? []) : []),
      ],
      locale,
    ),
    origin: criterion.origin,
    justification: criterion.justification,
    members:
      criterion.type === 'all' || criterion.type === 'any'
        ? criterion.members.map((member) => criterionView(member, plan, subject, locale))
        : [],
  };
}

/** What an attested criterion requires is said by its kind. */
function requirementOf(criterion: Criterion, plan: Plan, locale: Locale): string | undefined {
  return criterion.type === 'measured' ? measurementText(criterion, plan, locale) : undefined;
}

function classRows(
  criterion: Criterion & { type: 'choose' },
  subject: Subject,
  plan: Plan,
  locale: Locale,
): readonly ClassRowView[] {
  return criterion.rows.map((row) => ({
    value: classValueText(criterion.choose, row.value, locale),
    clause: row.item === undefined ? undefined : shortClause(subject.clause, row.item),
    quote: row.quote,
    requirements: criterion.columns.map((measure, index) => {
      const { at, each, from } = criterion;
      const times = {
        ...(at === undefined ? {} : { at }),
        ...(each === undefined ? {} : { each }),
        ...(from === undefined ? {} : { from }),
      };
      const require = row.require[index] ?? null;
      return measurementText({ measure: indicatorOf(measure).id, require, ...times }, plan, locale);
    }),
  }));
}
