/**
 * `npm run plans [-- plan-id …]`: loads the plan files, prints every problem by line and runs the worked cases beside them.
 * Exit code 1 when anything is wrong.
 */
import path from 'node:path';
import { describeProblem } from '@giam-ngheo/core/plan/problem';
import { loadPlanDirectory } from '../src/plans/directory';
import { compareCase, evaluateCase, loadCases } from '../src/plans/cases';

const directory = path.resolve('functions/plans');
const wanted = process.argv.slice(2);
let wrong = 0;

for (const { file, stored, problems } of loadPlanDirectory(directory)) {
  const folder = path.dirname(file);
  if (wanted.length > 0 && !wanted.includes(path.basename(folder))) continue;
  for (const problem of problems)
    console.log(`${path.relative('.', file)}:${describeProblem(problem, 'vi')}`);
  wrong += problems.length;
  if (!stored) continue;
  let passed = 0;
  for (const loaded of loadCases(folder)) {
    let differences: readonly string[];
    try {
      differences = compareCase(loaded.expected, evaluateCase(stored.plan, loaded));
    } catch (error) {
      differences = [String(error)];
    }
    if (differences.length === 0) passed += 1;
    else
      console.log(
        `${path.basename(folder)}/${loaded.file} “${loaded.expected.name}”\n  ${differences.join('\n  ')}`,
      );
    wrong += differences.length > 0 ? 1 : 0;
  }
  console.log(
    `${stored.plan.id}@${stored.plan.version} ${stored.sha256.slice(0, 12)} ${passed} cases passed`,
  );
}
process.exitCode = wrong > 0 ? 1 : 0;
