import { CLASSES } from '../plan/classes';
import type { Indicator } from '../plan/indicator';
import { indicatorOf } from '../plan/lookup';
import type { Label } from '../plan/model';
import { fill, type Locale, type Messages } from '../locale/locale';
import { en } from '../locale/evaluation.en';
import { vi } from '../locale/evaluation.vi';
import { formatNumber } from '../quantity/display';
import { foldText } from '../quantity/fold';
import type { Fraction } from '../quantity/fraction';
import { parseRequirement } from '../quantity/requirement';
import type { CompiledSubject } from './compile';
import type { Slot } from './row';
import type { Verdict } from './truth';

const MESSAGES: Readonly<Record<Locale, Messages>> = { vi, en };

/** Digits after the comma that official forms print. */
const DECIMALS = 2;

export function message(
  locale: Locale,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return fill(MESSAGES[locale], key, params);
}

export function verdictLabel(verdict: Verdict, locale: Locale): string {
  return message(locale, `verdict.${verdict}`);
}

/** A measured value with its unit: "≈ 1,53%"; never a text that could be taken for the limit. */
export function valueText(
  measure: Indicator,
  value: Fraction,
  limits: readonly Fraction[],
  locale: Locale,
): string {
  const number = formatNumber(value, DECIMALS, locale, limits);
  const text = message(locale, `unit.${measure.unit}`, { value: number.text });
  return number.exact ? text : message(locale, 'about', { value: text });
}

function limitText(measure: Indicator, limit: Fraction, locale: Locale): string {
  return message(locale, `unit.${measure.unit}`, { value: formatNumber(limit, 12, locale).text });
}

function rankText(rank: string, measure: Indicator, locale: Locale): string {
  const ranks = measure.kind === 'rank' ? measure.ranks : [];
  const known = ranks.find((entry) =>
    [entry.id, entry.label.vi, entry.label.en, ...(entry.aliases ?? [])].some(
      (name) => foldText(name) === rank,
    ),
  );
  return message(locale, 'require.rank', { value: known?.label[locale].toLowerCase() ?? rank });
}

/** The requirement in the words of the plan (Vietnamese), or said again in English; an assigned target with its value. */
export function requirementText(
  phrase: string | null,
  measure: Indicator,
  bounds: readonly Fraction[] | undefined,
  locale: Locale,
): string {
  if (phrase === null) return message(locale, 'required.monitored');
  const requirement = parseRequirement(phrase);
  if (!requirement) return phrase;
  if ('target' in requirement) {
    const words = locale === 'vi' ? phrase : message(locale, `require.target.${requirement.op}`);
    const target = bounds?.[0];
    return target === undefined
      ? words
      : message(locale, 'required.target', { phrase: words, value: limitText(measure, target, locale) });
  }
  if (locale === 'vi') return phrase;
  if ('rank' in requirement) return rankText(requirement.rank, measure, locale);
  if (requirement.op === 'between') {
    return message(locale, 'require.between', {
      lower: limitText(measure, requirement.lower, locale),
      upper: limitText(measure, requirement.upper, locale),
    });
  }
  return message(locale, `require.${requirement.op}`, {
    value: limitText(measure, requirement.limit, locale),
  });
}

/** Name of a measure at its time: "Tỷ lệ hộ nghèo năm 2025". */
export function measureText(
  measure: Indicator,
  year: number | undefined,
  from: number | undefined,
  locale: Locale,
): string {
  const name = measure.label[locale];
  if (year === undefined) return name;
  return message(locale, from === undefined ? 'measure.at' : 'measure.from', {
    measure: name,
    year,
    from: from ?? '',
  });
}

/** Name of an input as the head of a column would say it. */
export function slotText(slot: Slot, compiled: CompiledSubject, locale: Locale): string {
  switch (slot.type) {
    case 'figure': {
      const label = indicatorOf(slot.indicator).label[locale];
      return slot.year === undefined ? label : message(locale, 'input.year', { label, year: slot.year });
    }
    case 'kind':
      return message(locale, 'input.kind');
    case 'class':
      return CLASSES.find((entry) => entry.id === slot.class)?.label[locale] ?? slot.class;
    case 'answer':
      return attestationLabel(compiled, slot.attestation)?.[locale] ?? slot.attestation;
  }
}

/** The label of an attestation within a subject. */
export function attestationLabel(compiled: CompiledSubject, attestation: string): Label | undefined {
  const subject = compiled.plan.subjects.find((entry) => entry.id === compiled.subject.id);
  const pending = [...(subject?.criteria ?? [])];
  for (let criterion = pending.shift(); criterion; criterion = pending.shift()) {
    if (criterion.type === 'attested' && criterion.attest === attestation) return criterion.label;
    if (criterion.type === 'all' || criterion.type === 'any') pending.push(...criterion.members);
  }
  return undefined;
}
