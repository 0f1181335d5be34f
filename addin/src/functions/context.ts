import type { Locale } from '@giam-ngheo/core/locale/locale';
import type { Plan } from '@giam-ngheo/core/plan/model';

/** What the functions need of the page they run in. */
export interface FunctionContext {
  /** Every version of every plan at hand. */
  plans(): readonly Plan[];
  locale(): Locale;
}

let current: FunctionContext = { plans: () => [], locale: () => 'vi' };

export function context(): FunctionContext {
  return current;
}

/** Set once when the page starts, and by tests. */
export function setContext(next: FunctionContext): void {
  current = next;
}
