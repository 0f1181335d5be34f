import type { RequestHandler } from 'express';
import type { PlanSet } from '../../plans/plan-set';
import { sendText } from '../send-text';

/** GET /snapshot: all plans at once, for the add-in to keep while it is offline. */
export function snapshot(set: PlanSet): RequestHandler {
  return (request, response) => {
    sendText(request, response, set.json, set.sha256);
  };
}
