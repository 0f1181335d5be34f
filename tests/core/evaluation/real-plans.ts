import path from 'node:path';
import { compiledSubject } from '@giam-ngheo/core/evaluation/evaluate';
import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import type { Plan } from '@giam-ngheo/core/plan/model';
import { loadPlanDirectory } from '../../../functions/src/plans/directory';

const directory = path.resolve(__dirname, '../../../functions/plans');

/** The five plans of the product, as they are loaded from their files. */
export const PLANS: readonly Plan[] = loadPlanDirectory(directory).map(({ file, stored, problems }) => {
  if (!stored) throw new Error(`${file}: ${JSON.stringify(problems)}`);
  return stored.plan;
});

export const PLAN_FOLDERS: readonly { readonly plan: Plan; readonly folder: string }[] = PLANS.map(
  (plan) => ({
    plan,
    folder: path.join(directory, plan.id),
  }),
);

export function planOf(id: string): Plan {
  const plan = PLANS.find((entry) => entry.id === id);
  if (!plan) throw new Error(`no plan ${id}`);
  return plan;
}

/** Every subject of every plan, made ready. */
export const SUBJECTS: readonly {
  readonly name: string;
  readonly plan: Plan;
  readonly compiled: CompiledSubject;
}[] = PLANS.flatMap((plan) =>
  plan.subjects.map((subject) => ({
    name: `${plan.id} ${subject.id}`,
    plan,
    compiled: compiledSubject(plan, subject.id),
  })),
);

/** The plan with some of its interpretations ruled on: by the answer itself, or for one of the alternatives. */
export function decide(plan: Plan, rulings: Readonly<Record<string, string | null>>): Plan {
  for (const id of Object.keys(rulings))
    if (!plan.interpretations.some((entry) => entry.id === id)) throw new Error(`no interpretation ${id}`);
  return {
    ...plan,
    interpretations: plan.interpretations.map((entry) => {
      const choice = rulings[entry.id];
      if (choice === undefined) return entry;
      if (choice !== null && !entry.alternatives?.some((reading) => reading.id === choice))
        throw new Error(`no alternative ${choice} of ${entry.id}`);
      const ruling = { by: 'Hội đồng', document: '1/QĐ', on: '2024-01-02' };
      return { ...entry, decided: choice === null ? ruling : { ...ruling, choice } };
    }),
  };
}

export function decideAll(plan: Plan): Plan {
  return decide(plan, Object.fromEntries(plan.interpretations.map((entry) => [entry.id, null])));
}
