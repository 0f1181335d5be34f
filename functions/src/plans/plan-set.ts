import { readFileSync } from 'node:fs';
import { canonicalJson, sha256Hex } from '@giam-ngheo/core/plan/canonical';
import { planRef } from '@giam-ngheo/core/plan/ref';
import type { StoredPlan } from '@giam-ngheo/core/plan/model';

/** A plan with the text that is exchanged: its canonical JSON, whose hash is `sha256`. */
export interface ServedPlan extends StoredPlan {
  readonly json: string;
}

/** All plans of one build. `json` is the snapshot that the add-in keeps, `sha256` its hash. */
export interface PlanSet {
  /** When the plans were last changed (ISO), not when they are asked for. */
  readonly date: string;
  readonly plans: readonly ServedPlan[];
  readonly json: string;
  readonly sha256: string;
}

function served({ plan, sha256 }: StoredPlan): ServedPlan {
  const json = canonicalJson(plan);
  if (sha256Hex(json) !== sha256) throw new Error(`${planRef(plan)} is not the plan its sha256 names`);
  return { plan, sha256, json };
}

/** Makes a set of plans. Throws when one is damaged or when two have the same id and version. */
export function makePlanSet(date: string, stored: readonly StoredPlan[]): PlanSet {
  const refs = stored.map(({ plan }) => planRef(plan));
  const twice = refs.find((ref, index) => refs.indexOf(ref) !== index);
  if (twice !== undefined) throw new Error(`two plans are ${twice}`);
  const plans = stored.map(served);
  // Canonical as a whole: the keys are in order and the plans are canonical themselves.
  const entries = plans.map(({ json, sha256 }) => `{"plan":${json},"sha256":"${sha256}"}`);
  const json = `{"date":${JSON.stringify(date)},"plans":[${entries.join(',')}]}`;
  return { date, plans, json, sha256: sha256Hex(json) };
}

/** Reads the file that the build made. Throws when it is not intact. */
export function readPlanSet(file: string | URL): PlanSet {
  const { date, plans } = JSON.parse(readFileSync(file, 'utf8')) as {
    date: string;
    plans: readonly StoredPlan[];
  };
  return makePlanSet(date, plans);
}
