import type { Plan, TimePoint, YearSpan } from './model';

/** Resolves the named points in time of a plan for one evaluated year. */
export function resolveYear(
  point: TimePoint,
  plan: Pick<Plan, 'baseline'>,
  endYear: number,
  at?: number,
): number | undefined {
  switch (point) {
    case 'end':
      return endYear;
    case 'baseline':
      return plan.baseline.year;
    case 'previous':
      return at === undefined ? undefined : at - 1;
    case 'timeless':
      return undefined;
    default:
      return point;
  }
}

/** The years of a span up to the evaluated year, oldest first. */
export function yearsOf(span: YearSpan, endYear: number): readonly number[] {
  const years: number[] = [];
  for (let year = span.from; year <= Math.min(span.to, endYear); year += 1) years.push(year);
  return years;
}
