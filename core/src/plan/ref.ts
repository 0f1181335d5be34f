import type { Plan } from './model';

/** `id@version`. */
export function planRef(plan: Pick<Plan, 'id' | 'version'>): string {
  return `${plan.id}@${plan.version}`;
}
