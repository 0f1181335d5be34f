import type { Locale } from '../locale/locale';
import type { Plan } from '../plan/model';
import { compileGoal, compileSubject, type CompiledSubject } from './compile';
import { explain } from './explain';
import { fillRow, type Answer, type Fact, type Situation, type UnitFacts } from './facts';
import type { Evaluation } from './result';

export interface EvaluateOptions {
  /** Year whose end is evaluated; the last of the plan's period when absent. */
  readonly year?: number;
  readonly locale?: Locale;
}

const cache = new WeakMap<Plan, Map<string, CompiledSubject>>();

function compiledOnce(plan: Plan, key: string, compile: () => CompiledSubject): CompiledSubject {
  const known = cache.get(plan) ?? new Map<string, CompiledSubject>();
  cache.set(plan, known);
  const compiled = known.get(key) ?? compile();
  known.set(key, compiled);
  return compiled;
}

/** The compiled subject of a plan, made once for each plan object and year. Throws RangeError as `compileSubject` does. */
export function compiledSubject(plan: Plan, subject: string, year?: number): CompiledSubject {
  return compiledOnce(plan, `subject:${subject}@${year ?? ''}`, () =>
    compileSubject(plan, subject, year === undefined ? {} : { year }),
  );
}

/**
 * The verdict of a plan on one unit, with its explanation. Pure: the same inputs give the same bytes in Excel and on the server.
 * Throws RangeError for a subject or year that the plan does not have.
 */
export function evaluate(
  plan: Plan,
  subject: string,
  unit: UnitFacts,
  facts: readonly Fact[],
  attestations: readonly Answer[] = [],
  options: EvaluateOptions = {},
): Evaluation {
  const compiled = compiledSubject(plan, subject, options.year);
  return explain(compiled, fillRow(compiled, { unit, facts, attestations }), options.locale);
}

/** How far one goal of the plan is reached. Throws RangeError for a goal or year that the plan does not have. */
export function evaluateGoal(
  plan: Plan,
  goal: string,
  situation: Situation,
  options: EvaluateOptions = {},
): Evaluation {
  const compiled = compiledOnce(plan, `goal:${goal}@${options.year ?? ''}`, () =>
    compileGoal(plan, goal, options.year === undefined ? {} : { year: options.year }),
  );
  return explain(compiled, fillRow(compiled, situation), options.locale);
}
