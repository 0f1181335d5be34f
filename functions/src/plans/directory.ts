import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { storePlan } from '@giam-ngheo/core/plan/canonical';
import { loadPlan } from '@giam-ngheo/core/plan/load';
import { planRef } from '@giam-ngheo/core/plan/ref';
import type { Plan, StoredPlan } from '@giam-ngheo/core/plan/model';
import type { PlanProblem } from '@giam-ngheo/core/plan/problem';

export interface PlanFile {
  readonly file: string;
  readonly stored?: StoredPlan;
  readonly problems: readonly PlanProblem[];
}

/**
 * Loads every plan of a folder (one folder a plan, `plan.yaml` in it), upper plans before those that extend them. A plan with problems
 * comes with its problems and without a plan.
 */
export function loadPlanDirectory(directory: string): readonly PlanFile[] {
  const waiting = new Map(
    readdirSync(directory, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(path.join(directory, entry.name, 'plan.yaml')))
      .map((entry) => path.join(directory, entry.name, 'plan.yaml'))
      .sort()
      .map((file) => [file, readFileSync(file, 'utf8')]),
  );
  const loaded = new Map<string, Plan>();
  const results: PlanFile[] = [];
  for (let progress = true; progress;) {
    progress = false;
    for (const [file, text] of waiting) {
      const { plan, problems } = loadPlan(text, { parent: (ref) => loaded.get(ref) });
      // An upper plan may still be on its way.
      if (problems.some((problem) => problem.code === 'PL-301') && waiting.size > 1) continue;
      waiting.delete(file);
      progress = true;
      if (plan) loaded.set(planRef(plan), plan);
      results.push(plan ? { file, stored: storePlan(plan), problems } : { file, problems });
    }
  }
  for (const [file, text] of waiting) results.push({ file, problems: loadPlan(text).problems });
  return results.sort((a, b) => (a.file < b.file ? -1 : 1));
}
