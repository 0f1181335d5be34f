import path from 'node:path';
import { describeProblem } from '@giam-ngheo/core/plan/problem';
import { loadPlanDirectory } from '../../../functions/src/plans/directory';
import type { PlanSnapshot } from '../../src/snapshot/model';
import { UserError } from '../command';
import { repositoryRoot } from '../paths';
import { snapshotDate } from './snapshot-date';

/** Where the plans of the product are. */
export const plansDir = path.join(repositoryRoot, 'functions/plans');

/** Loads the plans that go into the build. Throws with every problem of every plan: a build without one of them would not say so. */
export function planSnapshot(directory: string = plansDir): PlanSnapshot {
  const files = loadPlanDirectory(directory);
  const problems = files.flatMap(({ file, problems: found }) =>
    found.map((problem) => ({ file: path.relative(repositoryRoot, file), problem })),
  );
  if (problems.length > 0) {
    const lines = (locale: 'vi' | 'en'): string =>
      problems.map(({ file, problem }) => `  ${file}:${describeProblem(problem, locale)}`).join('\n');
    throw new UserError({
      vi: `Không dựng được: tệp kế hoạch có ${problems.length} chỗ sai.\n${lines('vi')}`,
      en: `Not built: the plan files have ${problems.length} problem(s).\n${lines('en')}`,
    });
  }
  const plans = files.flatMap(({ stored }) => (stored ? [stored] : []));
  if (plans.length === 0) {
    throw new UserError({
      vi: `Không dựng được: không có kế hoạch nào trong ${directory}.`,
      en: `Not built: there is no plan in ${directory}.`,
    });
  }
  return { date: snapshotDate(directory), plans };
}
