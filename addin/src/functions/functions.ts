/**
 * The custom functions of the namespace GN as Excel sees them. The metadata is generated from these comments; the names and help texts that
 * people read come from locale/functions.vi.json and functions.en.json.
 */
import { awardEligible, awardExplain, awardReasons } from './awards';
import { context } from './context';
import { planCriteria, planDeadline, planHeaders, planList, planQuota } from './plans';
import { balanceDifference, povertyRate, povertyReduction, rateReduction, targetCompletion } from './rates';

/**
 * 100·households/total, element by element.
 * @customfunction POVERTY_RATE
 * @param households Poor (or near-poor) households.
 * @param total All households.
 * @returns Percent numbers.
 */
export function povertyRateFunction(households: any[][], total: any[][]): any[][] {
  return povertyRate(households, total, context().locale());
}

/**
 * Per cent by which a number of households fell.
 * @customfunction POVERTY_REDUCTION
 * @param start Households at the start.
 * @param end Households at the end.
 * @returns Percent numbers.
 */
export function povertyReductionFunction(start: any[][], end: any[][]): any[][] {
  return povertyReduction(start, end, context().locale());
}

/**
 * Fall of the rate in percentage points.
 * @customfunction RATE_REDUCTION
 * @param startHouseholds Poor households at the start.
 * @param startTotal All households at the start.
 * @param endHouseholds Poor households at the end.
 * @param endTotal All households at the end.
 * @param [years] Number of years, for the average.
 * @returns Points, or points per year.
 */
export function rateReductionFunction(
  startHouseholds: any[][],
  startTotal: any[][],
  endHouseholds: any[][],
  endTotal: any[][],
  years?: any,
): any[][] {
  return rateReduction(startHouseholds, startTotal, endHouseholds, endTotal, years, context().locale());
}

/**
 * Per cent of the assigned target that was reached.
 * @customfunction TARGET_COMPLETION
 * @param actual Result.
 * @param assigned Assigned target.
 * @returns Percent numbers.
 */
export function targetCompletionFunction(actual: any[][], assigned: any[][]): any[][] {
  return targetCompletion(actual, assigned, context().locale());
}

/**
 * closing − (opening − Σ decreases + Σ increases), row by row.
 * @customfunction BALANCE_DIFFERENCE
 * @param opening Opening number.
 * @param decreases Columns of decreases.
 * @param increases Columns of increases.
 * @param closing Closing number.
 * @returns 0 where the movement balances.
 */
export function balanceDifferenceFunction(
  opening: any[][],
  decreases: any[][],
  increases: any[][],
  closing: any[][],
): any[][] {
  return balanceDifference(opening, decreases, increases, closing, context().locale());
}

/**
 * One verdict a row.
 * @customfunction AWARD_ELIGIBLE
 * @param plan Plan id, or id@version.
 * @param subject Subject id or label.
 * @param headers One to three header rows.
 * @param data Rows of figures.
 * @returns Verdicts.
 */
export function awardEligibleFunction(plan: any, subject: any, headers: any[][], data: any[][]): any[][] {
  return awardEligible(plan, subject, headers, data, context());
}

/**
 * One sentence a row: the clauses not met or still open.
 * @customfunction AWARD_REASONS
 * @param plan Plan id, or id@version.
 * @param subject Subject id or label.
 * @param headers One to three header rows.
 * @param data Rows of figures.
 * @returns Sentences.
 */
export function awardReasonsFunction(plan: any, subject: any, headers: any[][], data: any[][]): any[][] {
  return awardReasons(plan, subject, headers, data, context());
}

/**
 * The explanation of one row as a table.
 * @customfunction AWARD_EXPLAIN
 * @param plan Plan id, or id@version.
 * @param subject Subject id or label.
 * @param headers One to three header rows.
 * @param row One row of figures.
 * @returns Clause, words, required, actual, verdict.
 */
export function awardExplainFunction(plan: any, subject: any, headers: any[][], row: any[][]): any[][] {
  return awardExplain(plan, subject, headers, row, context());
}

/**
 * Every plan at hand.
 * @customfunction PLANS
 * @returns Reference, title, document, period, subjects.
 */
export function plansFunction(): any[][] {
  return planList(context());
}

/**
 * What a plan asks, clause by clause.
 * @customfunction PLAN_CRITERIA
 * @param plan Plan id, or id@version.
 * @param [subject] Subject id or label; all when absent.
 * @returns Subject, clause, words, requirement.
 */
export function planCriteriaFunction(plan: any, subject?: any): any[][] {
  return planCriteria(plan, subject, context());
}

/**
 * The header row that a plan's subject needs.
 * @customfunction PLAN_HEADERS
 * @param plan Plan id, or id@version.
 * @param subject Subject id or label.
 * @returns One row of headers.
 */
export function planHeadersFunction(plan: any, subject: any): any[][] {
  return planHeaders(plan, subject, context());
}

/**
 * Places of a movement in a year.
 * @customfunction PLAN_QUOTA
 * @param plan Plan id, or id@version.
 * @param movement Movement id or label.
 * @param year Year.
 * @param kind tap_the or ca_nhan.
 * @returns A number of places.
 */
export function planQuotaFunction(plan: any, movement: any, year: any, kind: any): number {
  return planQuota(plan, movement, year, kind, context());
}

/**
 * The last day of a deadline.
 * @customfunction PLAN_DEADLINE
 * @param plan Plan id, or id@version.
 * @param deadline Deadline id or label.
 * @param [year] Year, for a yearly deadline.
 * @returns An Excel date.
 */
export function planDeadlineFunction(plan: any, deadline: any, year?: any): number {
  return planDeadline(plan, deadline, year, context());
}
