import type { CriterionResult } from '@giam-ngheo/core/evaluation/result';

/** Whether a result is one that the official will look for first. */
export function needsAttention(result: CriterionResult): boolean {
  const leaf = result.type !== 'all' && result.type !== 'any';
  return leaf && (result.verdict === 'not_met' || result.verdict === 'missing');
}
