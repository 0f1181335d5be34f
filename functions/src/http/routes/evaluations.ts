import type { RequestHandler } from 'express';
import { evaluate } from '@giam-ngheo/core/evaluation/evaluate';
import type { PlanSet } from '../../plans/plan-set';
import { readRequest } from '../evaluation/read';
import { parseRequest } from '../evaluation/shape';
import { chooseLocale, localeOf } from '../locale';

/** POST /evaluations: the verdict of a plan on one unit, with its explanation. Nothing is kept. */
export function evaluations(set: PlanSet): RequestHandler {
  return (request, response) => {
    const given = parseRequest(request.body);
    chooseLocale(response, given.locale);
    const { plan, subject, year, unit, facts, attestations } = readRequest(given, set);
    const locale = localeOf(request, response);
    response
      .set('Cache-Control', 'no-store')
      .json(evaluate(plan, subject, unit, facts, attestations, { year, locale }));
  };
}
