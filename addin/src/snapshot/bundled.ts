import snapshot from 'virtual:plans';
import type { PlanSnapshot } from './model';

/** The plans this build was made with: always there, also without a network. */
export const bundledSnapshot: PlanSnapshot = snapshot;
