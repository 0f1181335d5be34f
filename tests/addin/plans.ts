import path from 'node:path';
import { compiledSubject } from '@giam-ngheo/core/evaluation/evaluate';
import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import type { Plan, StoredPlan } from '@giam-ngheo/core/plan/model';
import { loadPlanDirectory } from '../../functions/src/plans/directory';

let loaded: readonly StoredPlan[] | undefined;

/** The plans of the product, loaded once. */
export function storedPlans(): readonly StoredPlan[] {
  loaded ??= loadPlanDirectory(path.join(__dirname, '../../functions/plans')).flatMap(({ stored }) =>
    stored ? [stored] : [],
  );
  return loaded;
}

/** One plan of the product. */
export function planOf(id: string): Plan {
  const stored = storedPlans().find(({ plan }) => plan.id === id);
  if (!stored) throw new Error(`no plan ${id}`);
  return stored.plan;
}

/** One subject of a plan, ready for evaluation. */
export function compiledOf(plan: string, subject: string): CompiledSubject {
  return compiledSubject(planOf(plan), subject);
}

/** Every subject of every plan, for tests that must hold for all. */
export function allSubjects(): readonly (readonly [plan: string, subject: string])[] {
  return storedPlans().flatMap(({ plan }) => plan.subjects.map((subject) => [plan.id, subject.id] as const));
}
