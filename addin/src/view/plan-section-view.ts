import type { Award, Clause, Deadline, Goal, Label, Movement, Plan } from '@giam-ngheo/core/plan/model';
import type { Locale } from '@giam-ngheo/core/locale/locale';
import { dayText, yearlyDayText } from '../text/dates';
import { translator, type TextKey } from '../text/messages';
import { conditionTexts } from './condition-text';
import { interpretationViews, type InterpretationView } from './interpretation-view';
import { measurementText } from './measurement-text';

/** One thing the plan says besides criteria: a goal, a form of award, a deadline … */
export interface PlanItemView {
  readonly id: string;
  readonly clause: string;
  readonly label: string;
  readonly quote: string;
  /** What is to be known of it, line by line. */
  readonly lines: readonly string[];
  readonly interpretations: readonly InterpretationView[];
}

export interface PlanSectionView {
  readonly id: 'goals' | 'movements' | 'awards' | 'deadlines' | 'duties';
  readonly title: TextKey;
  readonly items: readonly PlanItemView[];
}

interface Entry {
  readonly id: string;
  readonly clause: Clause;
  readonly label: Label;
  readonly quote: string;
  readonly interpretations?: readonly string[];
}

/** What the plan says besides the criteria of its subjects; sections of which it says nothing are left out. */
export function planSections(plan: Plan, locale: Locale): readonly PlanSectionView[] {
  const item = (entry: Entry, lines: readonly string[]): PlanItemView => ({
    id: entry.id,
    clause:
      entry.clause.heading === undefined
        ? entry.clause.path
        : `${entry.clause.path} (${entry.clause.heading})`,
    label: entry.label[locale],
    quote: entry.quote,
    lines,
    interpretations: interpretationViews(plan, entry.interpretations ?? [], locale),
  });
  const sections: readonly PlanSectionView[] = [
    {
      id: 'goals',
      title: 'section.goals',
      items: plan.goals.map((goal) => item(goal, goalLines(goal, plan, locale))),
    },
    {
      id: 'movements',
      title: 'section.movements',
      items: plan.movements.map((movement) => item(movement, movementLines(movement, plan, locale))),
    },
    {
      id: 'awards',
      title: 'section.awards',
      items: plan.awards.map((award) => item(award, awardLines(award, plan, locale))),
    },
    {
      id: 'deadlines',
      title: 'section.deadlines',
      items: plan.deadlines.map((deadline) => item(deadline, deadlineLines(deadline, locale))),
    },
    {
      id: 'duties',
      title: 'section.duties',
      items: plan.duties.map((duty) =>
        item(duty, [
          translator(locale)('duty.who', { who: duty.who.join(translator(locale)('list.semicolon')) }),
          ...(duty.to === undefined ? [] : [translator(locale)('item.to', { to: duty.to })]),
          ...(duty.every === undefined ? [] : [translator(locale)('item.yearly')]),
        ]),
      ),
    },
  ];
  return sections.filter((section) => section.items.length > 0);
}

function goalLines(goal: Goal, plan: Plan, locale: Locale): readonly string[] {
  const t = translator(locale);
  const conditions = conditionTexts(goal.when, plan, locale);
  return [
    measurementText(goal, plan, locale),
    ...(conditions.length === 0
      ? []
      : [t('criterion.when', { conditions: conditions.join(t('list.semicolon')) })]),
  ];
}

function movementLines(movement: Movement, plan: Plan, locale: Locale): readonly string[] {
  const t = translator(locale);
  const subject = plan.subjects.find((entry) => entry.id === movement.subject);
  return [
    ...(subject ? [t('movement.subject', { subject: subject.label[locale] })] : []),
    ...(movement.quota ?? []).map((quota) =>
      t('movement.quota', {
        year: quota.year,
        collectives: quota.collectives,
        individuals: quota.individuals,
      }),
    ),
    ...(movement.householdsCountAs === undefined
      ? []
      : [
          t(
            movement.householdsCountAs === 'collectives'
              ? 'movement.households.collectives'
              : 'movement.households.individuals',
          ),
        ]),
  ];
}

function awardLines(award: Award, plan: Plan, locale: Locale): readonly string[] {
  const t = translator(locale);
  const subjects = (award.subjects ?? []).map(
    (id) => plan.subjects.find((entry) => entry.id === id)?.label[locale] ?? id,
  );
  return [
    award.authority === null
      ? t('award.authority.none')
      : t('award.authority', { authority: award.authority }),
    ...(subjects.length === 0 ? [] : [t('award.subjects', { subjects: subjects.join(t('list.semicolon')) })]),
    ...(award.year === undefined ? [] : [t('time.year', { year: award.year })]),
    ...(award.every === undefined ? [] : [t('item.yearly')]),
    ...(award.quota === null ? [] : [t('award.quota', { quota: award.quota })]),
    ...(award.route === undefined ? [] : [t('award.route', { route: award.route.join(' → ') })]),
    ...(award.funding === undefined ? [] : [t('award.funding', { funding: award.funding })]),
  ];
}

function deadlineLines(deadline: Deadline, locale: Locale): readonly string[] {
  const t = translator(locale);
  const day = (text: string): string => (deadline.every === undefined ? dayText(text) : yearlyDayText(text));
  return [
    ...(deadline.before === undefined ? [] : [t('deadline.before', { day: day(deadline.before) })]),
    ...(deadline.by === undefined ? [] : [t('deadline.by', { day: day(deadline.by) })]),
    ...(deadline.every === undefined ? [] : [t('item.yearly')]),
    ...(deadline.years === undefined
      ? []
      : [t('deadline.years', { from: deadline.years.from, to: deadline.years.to })]),
    ...(deadline.from.length === 0
      ? []
      : [t('deadline.from', { from: deadline.from.join(t('list.semicolon')) })]),
    ...(deadline.to === undefined ? [] : [t('item.to', { to: deadline.to })]),
  ];
}
