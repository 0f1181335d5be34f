import { sentenceOf } from '@giam-ngheo/core/locale/sentence';
import type { Locale } from '@giam-ngheo/core/locale/locale';
import type { Plan } from '@giam-ngheo/core/plan/model';
import { setContext } from '../../../addin/src/functions/context';
import { InputProblem } from '../../../addin/src/functions/input-problem';
import { PLANS } from '../../core/evaluation/real-plans';

/** Lets the functions run as in a page with these plans, in this language. */
export function usePlans(plans: readonly Plan[] = PLANS, locale: Locale = 'vi'): void {
  setContext({ plans: () => plans, locale: () => locale });
}

/** The sentence that the cell shows instead of a value. */
export function refusal(call: () => unknown, locale: Locale = 'vi'): string {
  try {
    const value = call();
    throw new Error(`not refused: ${JSON.stringify(value)}`);
  } catch (error) {
    if (error instanceof InputProblem)
      return error.errors.map((entry) => sentenceOf(entry, locale)).join(' ');
    throw error;
  }
}
