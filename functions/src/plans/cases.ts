import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { evaluateGoal, evaluate } from '@giam-ngheo/core/evaluation/evaluate';
import type { Answer, Fact, UnitFacts } from '@giam-ngheo/core/evaluation/facts';
import type { Evaluation } from '@giam-ngheo/core/evaluation/result';
import { flatten } from '@giam-ngheo/core/plan/criteria';
import type { Plan } from '@giam-ngheo/core/plan/model';

const verdict = z.enum(['met', 'not_met', 'missing', 'awaiting', 'not_applicable']);
const value = z.union([z.number(), z.string(), z.null()]);
const facts = z.record(z.string(), z.union([value, z.record(z.string(), value)]));
const unit = z.strictObject({
  kind: z.string().optional(),
  classes: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])).optional(),
});
const attestations = z.record(z.string(), z.union([z.enum(['co', 'khong']), z.null()]));

const given = z.strictObject({
  unit: unit.optional(),
  facts: facts.optional(),
  attestations: attestations.optional(),
});
const planCase = given.extend({
  name: z.string(),
  goal: z.string().optional(),
  year: z.number().optional(),
  verdict,
  criteria: z.record(z.string(), verdict).optional(),
  boundary: z.array(z.string()).optional(),
  missing: z.array(z.string()).optional(),
  sentence: z.union([z.string(), z.array(z.string())]).optional(),
  provisional: z.boolean().optional(),
});
const caseFile = z.strictObject({
  subject: z.string().optional(),
  goal: z.string().optional(),
  given: given.optional(),
  cases: z.array(planCase).min(1),
});

type Given = z.infer<typeof given>;
export type PlanCase = z.infer<typeof planCase>;

/** One worked case beside a plan: figures and the verdict that the plan's text gives. */
export interface LoadedCase {
  readonly file: string;
  readonly subject: string | undefined;
  readonly goal: string | undefined;
  readonly expected: PlanCase;
  readonly given: Given;
}

function merge(base: Given | undefined, own: Given): Given {
  const mergedFacts: Record<string, z.infer<typeof value> | Record<string, z.infer<typeof value>>> = {
    ...base?.facts,
  };
  for (const [indicator, change] of Object.entries(own.facts ?? {})) {
    const before = mergedFacts[indicator];
    mergedFacts[indicator] =
      typeof change === 'object' && change !== null && typeof before === 'object' && before !== null
        ? { ...before, ...change }
        : change;
  }
  const kind = own.unit?.kind ?? base?.unit?.kind;
  return {
    unit: {
      ...(kind === undefined ? {} : { kind }),
      classes: { ...base?.unit?.classes, ...own.unit?.classes },
    },
    facts: mergedFacts,
    attestations: { ...base?.attestations, ...own.attestations },
  };
}

/** Reads the cases beside a plan. Throws with the file's name when one is not of the form. */
export function loadCases(planFolder: string): readonly LoadedCase[] {
  const folder = path.join(planFolder, 'cases');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const parsed = caseFile.safeParse(parse(readFileSync(path.join(folder, name), 'utf8')));
      if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`);
      return parsed.data.cases.map((expected) => ({
        file: name,
        subject: parsed.data.subject,
        goal: expected.goal ?? parsed.data.goal,
        expected,
        given: merge(parsed.data.given, expected),
      }));
    });
}

/** The figure as core takes it: a year of "absent" is left out, text stays text (ranks). */
function factsOf(source: Given): readonly Fact[] {
  return Object.entries(source.facts ?? {}).flatMap(([indicator, entry]): Fact[] => {
    if (typeof entry !== 'object' || entry === null)
      return entry === 'absent' ? [] : [{ indicator, value: entry }];
    return Object.entries(entry)
      .filter(([, figure]) => figure !== 'absent')
      .map(([year, figure]) => ({ indicator, year: Number(year), value: figure }));
  });
}

function answersOf(source: Given, plan: Plan, subject: string | undefined): readonly Answer[] {
  const { all, ...single } = source.attestations ?? {};
  const criteria = flatten(plan.subjects.find((entry) => entry.id === subject)?.criteria ?? []);
  const everyone = criteria.flatMap((criterion) => (criterion.type === 'attested' ? [criterion.attest] : []));
  const answers = new Map<string, 'co' | 'khong' | null>();
  if (all !== undefined) for (const id of everyone) answers.set(id, all);
  for (const [id, answer] of Object.entries(single)) {
    if (!everyone.includes(id)) throw new Error(`no attestation ${id} in ${plan.id} ${subject}`);
    answers.set(id, answer);
  }
  return [...answers].map(([id, answer]) => ({ id, answer: answer === null ? null : answer === 'co' }));
}

function unitOf(source: Given): UnitFacts {
  const classes = Object.entries(source.unit?.classes ?? {}).filter(
    (entry): entry is [string, string | boolean] => entry[1] !== null,
  );
  return { kind: source.unit?.kind, classes: Object.fromEntries(classes) };
}

/** What the engine says of a case. */
export function evaluateCase(plan: Plan, { subject, goal, expected, given: source }: LoadedCase): Evaluation {
  const options = expected.year === undefined ? {} : { year: expected.year };
  const situation = {
    unit: unitOf(source),
    facts: factsOf(source),
    attestations: answersOf(source, plan, subject),
  };
  if (goal !== undefined) return evaluateGoal(plan, goal, situation, options);
  if (subject === undefined) throw new Error('a case needs a subject or a goal');
  return evaluate(plan, subject, situation.unit, situation.facts, situation.attestations, options);
}

/** Differences between a case and what the engine says; none when they agree. */
export function compareCase(expected: PlanCase, actual: Evaluation): readonly string[] {
  const differences: string[] = [];
  const check = (what: string, wanted: unknown, found: unknown) => {
    if (JSON.stringify(wanted) !== JSON.stringify(found))
      differences.push(`${what}: ${JSON.stringify(wanted)} ≠ ${JSON.stringify(found)}`);
  };
  check('verdict', expected.verdict, actual.verdict);
  for (const [id, wanted] of Object.entries(expected.criteria ?? {})) {
    check(id, wanted, actual.criteria.find((criterion) => criterion.criterion === id)?.verdict);
  }
  if (expected.boundary) {
    const found = actual.criteria.filter(
      (criterion) => criterion.boundary && criterion.verdict !== 'not_applicable',
    );
    check('boundary', [...expected.boundary].sort(), found.map((criterion) => criterion.criterion).sort());
  }
  if (expected.missing)
    check('missing', [...expected.missing].sort(), actual.missing.map((input) => input.key).sort());
  if (expected.provisional !== undefined) check('provisional', expected.provisional, actual.provisional);
  for (const piece of expected.sentence === undefined ? [] : [expected.sentence].flat()) {
    if (!actual.sentence.includes(piece)) differences.push(`sentence lacks “${piece}”: ${actual.sentence}`);
  }
  return differences;
}
