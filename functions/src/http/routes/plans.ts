import type { RequestHandler } from 'express';
import type { PlanSet, ServedPlan } from '../../plans/plan-set';

function entry({ plan, sha256 }: ServedPlan) {
  const { id, version, status, title, period } = plan;
  const subjects = plan.subjects.map((subject) => ({ id: subject.id, label: subject.label }));
  return { id, version, status, title, period, subjects, sha256 };
}

/** GET /plans: every version of every plan, in short. */
export function plans(set: PlanSet): RequestHandler {
  const list = { plans: set.plans.map(entry) };
  return (_request, response) => {
    response.set('Cache-Control', 'public, no-cache').json(list);
  };
}
