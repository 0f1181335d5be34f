import { inBoth, inputError, type InputError, type LocalText } from '../locale/sentence';
import { foldText, normalizeText } from '../quantity/fold';
import type { Deadline, Movement, Plan, Subject } from './model';

export type Found<T> = { readonly value: T } | { readonly error: InputError };

interface Named {
  readonly id: string;
  readonly label: { readonly vi: string; readonly en: string };
  readonly aliases?: readonly string[];
}

/** The one of a list that is named by id, label or alias; marks may be missing where that leaves one. */
function pick<T extends Named>(items: readonly T[], name: string): T | undefined {
  const names = (item: T) => [item.id, item.label.vi, item.label.en, ...(item.aliases ?? [])];
  const exact = items.find((item) =>
    names(item).some((spelling) => normalizeText(spelling) === normalizeText(name)),
  );
  if (exact) return exact;
  const loose = items.filter((item) => names(item).some((spelling) => foldText(spelling) === foldText(name)));
  return loose.length === 1 ? loose[0] : undefined;
}

function listed(items: readonly Named[]): LocalText {
  return inBoth((locale) => items.map((item) => `${item.id} (${item.label[locale]})`).join('; '));
}

/** The plan named by id, `id@version` or title; without a version the newest one that is published, else the newest. */
export function findPlan(plans: readonly Plan[], name: string): Found<Plan> {
  const options = [...new Set(plans.map((plan) => plan.id))].join('; ');
  const wanted = normalizeText(name);
  if (wanted === '') return { error: inputError('plan.none', { options }) };
  const versioned = /^(.*)@(\d+)$/.exec(wanted);
  const base = versioned?.[1] ?? wanted;
  const candidates = plans.filter(
    (plan) =>
      plan.id === base || normalizeText(plan.title.vi) === base || normalizeText(plan.title.en) === base,
  );
  if (candidates.length === 0) return { error: inputError('plan.unknown', { found: name, options }) };
  const ordered = [...candidates].sort((a, b) => b.version - a.version);
  const value = versioned
    ? ordered.find((plan) => plan.version === Number(versioned[2]))
    : (ordered.find((plan) => plan.status === 'published') ?? ordered[0]);
  if (value) return { value };
  const versions = ordered.map((plan) => plan.version).join(', ');
  return {
    error: inputError('plan.unknown_version', { id: base, found: versioned?.[2] ?? '', options: versions }),
  };
}

/** The subject of a plan by id, label or alias. */
export function findSubject(plan: Plan, name: string): Found<Subject> {
  const value = pick(plan.subjects, name);
  return value
    ? { value }
    : {
        error: inputError('subject.unknown', { plan: plan.id, found: name, options: listed(plan.subjects) }),
      };
}

export function findMovement(plan: Plan, name: string): Found<Movement> {
  if (plan.movements.length === 0) return { error: inputError('movement.none', { plan: plan.id }) };
  const value = pick(plan.movements, name);
  return value
    ? { value }
    : {
        error: inputError('movement.unknown', {
          plan: plan.id,
          found: name,
          options: listed(plan.movements),
        }),
      };
}

export function findDeadline(plan: Plan, name: string): Found<Deadline> {
  if (plan.deadlines.length === 0) return { error: inputError('deadline.none', { plan: plan.id }) };
  const value = pick(plan.deadlines, name);
  return value
    ? { value }
    : {
        error: inputError('deadline.unknown', {
          plan: plan.id,
          found: name,
          options: listed(plan.deadlines),
        }),
      };
}

const COLLECTIVES = ['tap_the', 'tap the', 'collectives', 'collective'];
const INDIVIDUALS = ['ca_nhan', 'ca nhan', 'individuals', 'individual'];
const HOUSEHOLDS = ['ho', 'ho gia dinh', 'ho_gia_dinh', 'households', 'household'];

/** Places of a movement in a year for collectives or individuals; households count where the plan's reading puts them. */
export function quotaOf(movement: Movement, year: number, kind: string): Found<number> {
  const wanted = foldText(kind);
  const household = HOUSEHOLDS.includes(wanted) ? movement.householdsCountAs : undefined;
  const list = COLLECTIVES.includes(wanted)
    ? 'collectives'
    : INDIVIDUALS.includes(wanted)
      ? 'individuals'
      : household;
  if (list === undefined) return { error: inputError('quota.kind', { found: kind }) };
  const quota = movement.quota?.find((entry) => entry.year === year);
  if (quota) return { value: quota[list] };
  const options = (movement.quota ?? []).map((entry) => entry.year).join(', ') || '–';
  return { error: inputError('quota.year', { movement: movement.label, found: year, options }) };
}

/**
 * The last day on which a deadline is kept (YYYY-MM-DD): "trước ngày 10/12" is 9 December. A yearly deadline needs its year.
 */
export function lastDay(deadline: Deadline, plan: Plan, year?: number): Found<string> {
  const day = deadline.before ?? deadline.by ?? '';
  const span = deadline.years ?? plan.period;
  const ask = inputError('deadline.year', { deadline: deadline.label, from: span.from, to: span.to });
  const yearly = deadline.every === 'year';
  if (yearly && (year === undefined || !Number.isInteger(year) || year < span.from || year > span.to))
    return { error: ask };
  const [full = 0, month = 1, date = 1] = (yearly ? `${year}-${day}` : day).split('-').map(Number);
  // 29 February of a year without one: the month's last day, kept as well by "before" that day.
  const inMonth = Math.min(date, new Date(Date.UTC(full, month, 0)).getUTCDate());
  const kept = deadline.before === undefined || inMonth < date ? inMonth : inMonth - 1;
  return { value: new Date(Date.UTC(full, month - 1, kept)).toISOString().slice(0, 10) };
}
