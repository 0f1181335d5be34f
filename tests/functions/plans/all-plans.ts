import path from 'node:path';
import type { Plan } from '@giam-ngheo/core/plan/model';
import { loadPlanDirectory } from '../../../functions/src/plans/directory';

export const PLANS = path.resolve('functions/plans');

/** The plans of this product, as they are. A plan with problems is a fault of the tests that look at problems, not of the others. */
export const FILES = loadPlanDirectory(PLANS);

export interface Loaded {
  readonly name: string;
  readonly folder: string;
  readonly plan: Plan;
}

export const ALL: readonly Loaded[] = FILES.flatMap(({ file, stored }) =>
  stored ? [{ name: path.basename(path.dirname(file)), folder: path.dirname(file), plan: stored.plan }] : [],
);
