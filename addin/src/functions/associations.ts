import * as functions from './functions';

/** A custom function as Excel calls it. */
export type CustomFunction = (...args: never[]) => unknown;

/** The functions by the ids of the metadata. */
export const ASSOCIATIONS: Readonly<Record<string, CustomFunction>> = {
  POVERTY_RATE: functions.povertyRateFunction,
  POVERTY_REDUCTION: functions.povertyReductionFunction,
  RATE_REDUCTION: functions.rateReductionFunction,
  TARGET_COMPLETION: functions.targetCompletionFunction,
  BALANCE_DIFFERENCE: functions.balanceDifferenceFunction,
  AWARD_ELIGIBLE: functions.awardEligibleFunction,
  AWARD_REASONS: functions.awardReasonsFunction,
  AWARD_EXPLAIN: functions.awardExplainFunction,
  PLANS: functions.plansFunction,
  PLAN_CRITERIA: functions.planCriteriaFunction,
  PLAN_HEADERS: functions.planHeadersFunction,
  PLAN_QUOTA: functions.planQuotaFunction,
  PLAN_DEADLINE: functions.planDeadlineFunction,
};
