import { findPlan } from '@giam-ngheo/core/plan/resolve';
import { planRef } from '@giam-ngheo/core/plan/ref';
import type { PlanSet, ServedPlan } from '../plans/plan-set';
import { shown } from './problem/issues';
import type { Params } from './problem/problem';

type PlanNamed = { readonly plan: ServedPlan } | { readonly code: string; readonly params: Params };

/** The plan of a reference, `id` or `id@version`, or what is wrong with it. */
export function planNamed(set: PlanSet, name: string): PlanNamed {
  const found = findPlan(
    set.plans.map((entry) => entry.plan),
    name,
  );
  if ('value' in found) {
    const plan = set.plans.find((entry) => entry.plan === found.value);
    if (plan) return { plan };
  }
  const [id = '', version = ''] = name.trim().toLowerCase().split('@');
  const versions = set.plans.filter(({ plan }) => plan.id === id).map(({ plan }) => planRef(plan));
  return versions.length > 0
    ? { code: 'unknown_version', params: { plan: id, found: shown(version), options: versions } }
    : {
        code: 'unknown_plan',
        params: { found: shown(name), options: set.plans.map(({ plan }) => planRef(plan)) },
      };
}
