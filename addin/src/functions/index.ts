import type { Locale } from '@giam-ngheo/core/locale/locale';
import { sentenceOf, sheetText } from '@giam-ngheo/core/locale/sentence';
import { associateFunction, displayLanguage } from '../host/custom-functions';
import { functionPlans } from '../snapshot/function-plans';
import { browserStorage } from '../snapshot/storage';
import { SnapshotStore, startingSnapshot } from '../snapshot/store';
import type { Plan } from '@giam-ngheo/core/plan/model';
import { ASSOCIATIONS } from './associations';
import { setContext } from './context';
import { InputProblem } from './input-problem';

function locale(): Locale {
  return displayLanguage()?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

let plans: readonly Plan[] | undefined;

setContext({
  locale,
  plans: () =>
    (plans ??= startingSnapshot(functionPlans, new SnapshotStore(browserStorage())).plans.map(
      (stored) => stored.plan,
    )),
});

/** The sentence of an input problem; anything else is a fault of the add-in and says so. */
function describe(error: unknown): string {
  if (error instanceof InputProblem)
    return error.errors.map((problem) => sentenceOf(problem, locale())).join(' ');
  return sheetText(locale(), 'fault', { detail: error instanceof Error ? error.message : String(error) });
}

for (const [id, implementation] of Object.entries(ASSOCIATIONS))
  associateFunction(id, implementation, describe);
