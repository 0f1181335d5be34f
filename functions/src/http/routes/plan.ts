import type { RequestHandler } from 'express';
import type { PlanSet } from '../../plans/plan-set';
import { sendText } from '../send-text';
import { planNamed } from '../plan-named';
import { Problem } from '../problem/problem';

/** GET /plans/{id} and /plans/{id}@{version}: the canonical JSON itself, so that its bytes hash to the ETag. */
export function plan(set: PlanSet): RequestHandler {
  return (request, response) => {
    const found = planNamed(set, String(request.params['ref']));
    if ('code' in found) throw new Problem(404, found.code, { params: found.params });
    sendText(request, response, found.plan.json, found.plan.sha256);
  };
}
