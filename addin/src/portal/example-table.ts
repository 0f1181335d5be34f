import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import type { Slot } from '@giam-ngheo/core/evaluation/row';
import type { Locale } from '@giam-ngheo/core/locale/locale';
import { CLASSES, KINDS } from '@giam-ngheo/core/plan/classes';
import { indicatorOf } from '@giam-ngheo/core/plan/lookup';
import type { Plan } from '@giam-ngheo/core/plan/model';
import { formatNumber } from '@giam-ngheo/core/quantity/display';
import { fraction } from '@giam-ngheo/core/quantity/fraction';
import { askedSlots } from '@giam-ngheo/core/sheet/headers';
import { slotText } from '@giam-ngheo/core/evaluation/text';
import { translator } from '../text/messages';

/** How one unit of the example has done. */
interface Course {
  /** Share of the poor and near-poor households of the start that is left at the end. */
  readonly left: number;
  /** What was raised for each million assigned. */
  readonly raised: number;
  /** Answers to the attestations: all confirmed, the first one refused, or some still open. */
  readonly answers: 'confirmed' | 'refused' | 'open';
  /** Leaves the figures of the last year blank. */
  readonly gap: boolean;
  readonly size: number;
}

/** A unit that gets there, one that does not, one whose last figures are missing, one that nobody has confirmed, one that falls just short. */
const COURSES: readonly Course[] = [
  { left: 0.12, raised: 1.08, answers: 'confirmed', gap: false, size: 2400 },
  { left: 0.86, raised: 0.91, answers: 'confirmed', gap: false, size: 1860 },
  { left: 0.2, raised: 1.02, answers: 'confirmed', gap: true, size: 2075 },
  { left: 0.15, raised: 1.15, answers: 'open', gap: false, size: 1530 },
  { left: 0.5, raised: 1, answers: 'refused', gap: false, size: 2000 },
];

/**
 * A made-up table for a subject, with the columns the plan asks for and numbers as a Vietnamese office types them. It shows how the page
 * works and stands for no real unit.
 */
export function exampleTable(compiled: CompiledSubject, locale: Locale): readonly (readonly string[])[] {
  const t = translator(locale);
  const slots = askedSlots(compiled).flatMap((index) => {
    const slot = compiled.slots[index];
    return slot ? [slot] : [];
  });
  const subject = compiled.plan.subjects.find((entry) => entry.id === compiled.subject.id);
  const kind = KINDS.find((entry) => entry.id === subject?.kinds?.[0]);
  const firstAnswer = slots.find((slot) => slot.type === 'answer');
  const stem = kind?.label[locale] ?? t('portal.example.unit');
  return [
    [t('insert.column.name'), ...slots.map((slot) => slotText(slot, compiled, locale))],
    ...COURSES.map((course, index) => [
      t('portal.example.name', { unit: stem, number: index + 1 }),
      ...slots.map((slot) => valueOf(slot, course, compiled.plan, locale, stem, slot === firstAnswer)),
    ]),
  ];
}

/** Answers as they are typed. */
const ANSWERS = { yes: { vi: 'Có', en: 'Yes' }, no: { vi: 'Không', en: 'No' } } as const;

function valueOf(
  slot: Slot,
  course: Course,
  plan: Plan,
  locale: Locale,
  kind: string,
  firstAnswer: boolean,
): string {
  switch (slot.type) {
    case 'kind':
      return kind;
    case 'class':
      return classText(slot.class, locale);
    case 'answer':
      // One answer sets the row apart; the others are there.
      if (firstAnswer && course.answers === 'open') return '';
      return ANSWERS[firstAnswer && course.answers === 'refused' ? 'no' : 'yes'][locale];
    case 'figure':
      return figureText(slot.indicator, slot.year, course, plan, locale);
  }
}

function classText(id: string, locale: Locale): string {
  const values = CLASSES.find((entry) => entry.id === id)?.values ?? [];
  return (values.find((value) => value.id === 'III') ?? values[0])?.label[locale] ?? '';
}

function figureText(
  id: string,
  year: number | undefined,
  course: Course,
  plan: Plan,
  locale: Locale,
): string {
  if (course.gap && year === plan.period.to) return '';
  const indicator = indicatorOf(id);
  if (indicator.kind === 'rank') {
    const good = course.left < 0.5 ? -2 : 1;
    return indicator.ranks.at(good)?.label[locale] ?? '';
  }
  if (indicator.unit === 'year') return String(plan.period.from);
  const length = plan.period.to - plan.baseline.year;
  const passed = year === undefined ? 1 : (year - plan.baseline.year) / length;
  const left = 1 - (1 - course.left) * passed;
  const value = SERIES[id]?.(course, left, passed, length) ?? defaultValue(indicator.unit);
  return formatNumber(fraction(BigInt(Math.round(value * 100)), 100n), 2, locale).text;
}

function defaultValue(unit: string): number {
  if (unit === 'money') return 30_000_000;
  // Plans ask for one or two model places.
  return 1;
}

type Series = (course: Course, left: number, passed: number, length: number) => number;

/** Shares of poor and near-poor households at the start of the period. */
const POOR = 0.11;
const NEAR_POOR = 0.06;

const SERIES: Readonly<Record<string, Series>> = {
  total_households: ({ size }, _, passed) => Math.round(size * (1 + 0.04 * passed)),
  poor_households: ({ size }, left) => Math.round(size * POOR * left),
  near_poor_households: ({ size }, left) => Math.round(size * NEAR_POOR * left),
  assigned_commune_households: ({ size }) => size,
  assigned_commune_poor_households: ({ size }) => Math.round(size * 0.33),
  // Targets that a unit on a good course exceeds.
  assigned_poor_rate_reduction: (_, __, ___, length) => Math.round((60 * POOR * 100) / length) / 100,
  assigned_md_rate_reduction: (_, __, ___, length) =>
    Math.round((60 * (POOR + NEAR_POOR) * 100) / length) / 100,
  assigned_fund: () => 50_000_000,
  fund_raised: ({ raised }) => 50_000_000 * raised,
};
