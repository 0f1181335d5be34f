import type { RequestHandler } from 'express';
import type { PlanSet } from '../../plans/plan-set';

/** GET /health: that it runs, and what with. */
export function health(plans: PlanSet, version: string): RequestHandler {
  return (_request, response) => {
    response
      .set('Cache-Control', 'no-store')
      .json({ status: 'ok', version, plans: plans.plans.length, planDate: plans.date, store: 'none' });
  };
}
