import { evaluate } from 'feelin';
import type { NamedRow } from './named-row';

const REDUCTIONS = [1, 2, 3]
  .map(
    (y) =>
      `poor[${y}] / total[${y}] * 100 - poor[${y + 1}] / total[${y + 1}] * 100 > target[${y}] and raised[${y}] >= planned[${y}]`,
  )
  .join(' and ');

const RATES = '(poor[4] + near3) / total[4] * 100';

/** The criteria of a Cẩm Thủy commune as one FEEL expression. */
const EXPRESSION = `every c in confirmed satisfies c and ${REDUCTIONS} and
  (if kind = "thị trấn" then ((poor[1] + near0) / total[1] * 100 - ${RATES}) / 3 >= 1.3
   else if region = "III" then ${RATES} < 20 and poor[4] / total[4] * 100 < 10
   else if region = "II" then ${RATES} < 15 and poor[4] / total[4] * 100 < 8
   else ${RATES} < 10 and poor[4] / total[4] * 100 < 5)`;

/** True when the expression holds for the row. */
export function feelinVerdict(row: NamedRow): boolean {
  return evaluate(EXPRESSION, { ...row }).value === true;
}
