import { compileSubject } from '@giam-ngheo/core/evaluation/compile';
import { storePlan } from '@giam-ngheo/core/plan/canonical';
import type { Plan } from '@giam-ngheo/core/plan/model';
import type { PlanSnapshot } from './model';

const DATE = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/;

/**
 * The snapshot that a text from outside holds, or undefined when anything about it is not right: no JSON, another shape, a plan whose hash
 * does not fit, or a plan that this build does not understand. All or nothing: half a set of plans would hide that some are missing.
 */
export function readSnapshot(text: string): PlanSnapshot | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isSnapshot(value) ? { date: value.date, plans: value.plans } : undefined;
  } catch {
    return undefined;
  }
}

function isSnapshot(value: unknown): value is PlanSnapshot {
  if (!isRecord(value) || typeof value['date'] !== 'string' || !isDate(value['date'])) return false;
  const plans = value['plans'];
  return Array.isArray(plans) && plans.length > 0 && plans.every(isStoredPlan);
}

function isDate(text: string): boolean {
  return DATE.test(text) && !Number.isNaN(Date.parse(text));
}

function isStoredPlan(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value['plan']) || value['plan']['schema'] !== 'plan/1') return false;
  const plan = value['plan'] as unknown as Plan;
  return storePlan(plan).sha256 === value['sha256'] && understood(plan);
}

/** Whether every subject can be evaluated by this build: a newer catalogue may have indicators that this one lacks. */
function understood(plan: Plan): boolean {
  for (const subject of plan.subjects) compileSubject(plan, subject.id);
  return true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
