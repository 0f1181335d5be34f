import snapshot from 'virtual:function-plans';
import type { PlanSnapshot } from './model';

/** The plans this build was made with, as far as the custom functions read them. */
export const functionPlans: PlanSnapshot = snapshot;
