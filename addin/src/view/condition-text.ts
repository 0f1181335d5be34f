import { CLASSES, KINDS } from '@giam-ngheo/core/plan/classes';
import type { Condition, Plan } from '@giam-ngheo/core/plan/model';
import type { Locale } from '@giam-ngheo/core/locale/locale';
import { translator } from '../text/messages';
import { measurementText } from './measurement-text';

/** What must hold for a criterion to apply, one text a condition. */
export function conditionTexts(
  conditions: readonly Condition[] | undefined,
  plan: Plan,
  locale: Locale,
): readonly string[] {
  return (conditions ?? []).flatMap((condition) => {
    const { kind, class: classId, is = [], measure, at, require = null } = condition;
    return [
      ...(kind ? [kindText(kind, locale)] : []),
      ...(classId === undefined ? [] : [classText(classId, is, locale)]),
      ...(measure === undefined
        ? []
        : [measurementText({ measure, require, ...(at === undefined ? {} : { at }) }, plan, locale)]),
    ];
  });
}

function kindText(kinds: readonly string[], locale: Locale): string {
  const t = translator(locale);
  const names = kinds.map((id) => KINDS.find((entry) => entry.id === id)?.label[locale] ?? id);
  return t('condition.is', { label: t('condition.kind'), values: names.join(t('list.or')) });
}

/** "Khu vực: Khu vực II hoặc Khu vực III"; a yes-or-no class as "Có vay vốn" or "Có vay vốn: Không". */
function classText(classId: string, values: readonly string[], locale: Locale): string {
  const t = translator(locale);
  const classification = CLASSES.find((entry) => entry.id === classId);
  const label = classification?.label[locale] ?? classId;
  if (values.length === 1 && values[0] === 'co') return label;
  return t('condition.is', {
    label,
    values: values.map((value) => classValueText(classId, value, locale)).join(t('list.or')),
  });
}

/** Name of a value of a classification. */
export function classValueText(classId: string, value: string, locale: Locale): string {
  const classification = CLASSES.find((entry) => entry.id === classId);
  return classification?.values.find((entry) => entry.id === value)?.label[locale] ?? value;
}
