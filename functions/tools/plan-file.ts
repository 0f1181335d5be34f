import path from 'node:path';
import { describeProblem } from '@giam-ngheo/core/plan/problem';
import { loadPlanDirectory } from '../src/plans/directory';
import { makePlanSet, type PlanSet } from '../src/plans/plan-set';

/** Plan files that cannot be built; the message lists every problem with file, line and column. */
export class PlanFilesError extends Error {}

/** The day of the build in Viet Nam; SOURCE_DATE_EPOCH (seconds) fixes it for a build that can be repeated. */
export function buildDate(epoch: string | undefined): string {
  const now = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now);
}

/** Loads all plan files into the set that is served. Throws PlanFilesError when one of them has a problem. */
export function buildPlanSet(directory: string, date: string): PlanSet {
  const files = loadPlanDirectory(directory);
  const problems = files.flatMap(({ file, problems: found }) =>
    found.map((problem) => `${path.relative('.', file)}:${describeProblem(problem, 'vi')}`),
  );
  if (problems.length > 0) throw new PlanFilesError(problems.join('\n'));
  return makePlanSet(
    date,
    files.flatMap(({ stored }) => (stored ? [stored] : [])),
  );
}
