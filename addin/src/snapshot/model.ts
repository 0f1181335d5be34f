import type { Plan, StoredPlan } from '@giam-ngheo/core/plan/model';

/** Every plan there is, as of one day: what the add-in is built with and what the backend gives out. */
export interface PlanSnapshot {
  /** When the plans were last changed: an ISO date, or date and time. */
  readonly date: string;
  readonly plans: readonly StoredPlan[];
}

/** Where the plans in use came from. */
export type SnapshotOrigin = 'bundle' | 'backend';

/** The snapshot in use. */
export interface CurrentSnapshot extends PlanSnapshot {
  readonly origin: SnapshotOrigin;
}

/** The plans of a snapshot that officials may choose, newest version of each first in the order of the snapshot. */
export function offeredPlans(snapshot: PlanSnapshot): readonly Plan[] {
  const newest = new Map<string, Plan>();
  for (const { plan } of snapshot.plans) {
    const known = newest.get(plan.id);
    if (plan.status === 'published' && (!known || known.version < plan.version)) newest.set(plan.id, plan);
  }
  return [...newest.values()];
}
