import { requirementText } from '@giam-ngheo/core/evaluation/text';
import { indicatorOf } from '@giam-ngheo/core/plan/lookup';
import type { Measurement, Plan, TimePoint } from '@giam-ngheo/core/plan/model';
import type { Locale } from '@giam-ngheo/core/locale/locale';
import { translator, type Translate } from '../text/messages';

type Timed = Pick<Measurement, 'at' | 'each' | 'from'>;

/** "Tỷ lệ hộ nghèo, cuối kỳ (năm 2025): dưới 2%, duy trì đến cuối kỳ". */
export function measurementText(measurement: Measurement, plan: Plan, locale: Locale): string {
  const t = translator(locale);
  const indicator = indicatorOf(measurement.measure);
  const requirement = requirementText(measurement.require, indicator, undefined, locale);
  const parts = [t('criterion.measured', { measure: timedMeasure(measurement, plan, locale), requirement })];
  if (measurement.maintained) parts.push(t('criterion.maintained'));
  if (measurement.streak !== undefined) {
    parts.push(t('criterion.streak', { years: measurement.streak }));
    parts.push(t(measurement.streakRule === 'final' ? 'criterion.streak.final' : 'criterion.streak.each'));
  }
  return parts.join(t('list.comma'));
}

/** Name of a measure with its time and what it is compared with. */
export function timedMeasure(measurement: Timed & { measure: string }, plan: Plan, locale: Locale): string {
  return [
    indicatorOf(measurement.measure).label[locale],
    ...timeTexts(measurement, plan, translator(locale)),
  ].join(translator(locale)('list.comma'));
}

/** When something is measured, and against when. */
export function timeTexts(times: Timed, plan: Plan, t: Translate): readonly string[] {
  const at = times.each
    ? t('time.each', { from: times.each.from, to: times.each.to })
    : times.at === undefined
      ? undefined
      : pointText(times.at, plan, t);
  const from = times.from === undefined ? undefined : pointText(times.from, plan, t);
  return [
    ...(at === undefined ? [] : [at]),
    ...(from === undefined ? [] : [t('time.against', { time: from })]),
  ];
}

function pointText(point: TimePoint, plan: Plan, t: Translate): string | undefined {
  switch (point) {
    case 'timeless':
      return undefined;
    case 'end':
      return t('time.end', { year: plan.period.to });
    case 'baseline':
      return t('time.baseline', { year: plan.baseline.year });
    case 'previous':
      return t('time.previous');
    default:
      return t('time.year', { year: point });
  }
}
