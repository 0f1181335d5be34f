import type { Answer, Fact, Situation } from '@giam-ngheo/core/evaluation/facts';
import { flatten } from '@giam-ngheo/core/plan/criteria';
import type { Plan } from '@giam-ngheo/core/plan/model';
import { loadCases, type LoadedCase } from '../../../functions/src/plans/cases';
import { PLAN_FOLDERS } from './real-plans';

export interface WorkedCase {
  readonly plan: Plan;
  readonly loaded: LoadedCase;
}

/** Every worked case beside the plans. */
export const CASES: readonly WorkedCase[] = PLAN_FOLDERS.flatMap(({ plan, folder }) =>
  loadCases(folder).map((loaded) => ({ plan, loaded })),
);

/** The inputs of a case as the engine takes them. */
export function situationOfCase({ plan, loaded }: WorkedCase): Situation {
  const { given, subject } = loaded;
  const facts: Fact[] = [];
  for (const [indicator, entry] of Object.entries(given.facts ?? {})) {
    if (typeof entry !== 'object' || entry === null) {
      if (entry !== 'absent') facts.push({ indicator, value: entry });
      continue;
    }
    for (const [year, value] of Object.entries(entry))
      if (value !== 'absent') facts.push({ indicator, year: Number(year), value });
  }
  const { all, ...single } = given.attestations ?? {};
  const criteria = flatten(plan.subjects.find((entry) => entry.id === subject)?.criteria ?? []);
  const answers = new Map<string, string | null>();
  for (const criterion of criteria)
    if (criterion.type === 'attested' && all !== undefined) answers.set(criterion.attest, all);
  for (const [id, answer] of Object.entries(single)) answers.set(id, answer);
  const attestations: Answer[] = [...answers].map(([id, answer]) => ({
    id,
    answer: answer === null ? null : answer === 'co',
  }));
  const classes = Object.fromEntries(
    Object.entries(given.unit?.classes ?? {}).filter(
      (entry): entry is [string, string | boolean] => entry[1] !== null,
    ),
  );
  return { unit: { kind: given.unit?.kind, classes }, facts, attestations };
}
