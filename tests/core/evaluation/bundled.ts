/** What the browser runs: the engine on situations given as JSON, its answers as one text with its hash. */
import { evaluate, evaluateGoal, compiledSubject } from '@giam-ngheo/core/evaluation/evaluate';
import type { Situation } from '@giam-ngheo/core/evaluation/facts';
import type { Locale } from '@giam-ngheo/core/locale/locale';
import { sha256Hex } from '@giam-ngheo/core/plan/canonical';
import type { Plan } from '@giam-ngheo/core/plan/model';
import { evaluateTable, tableVerdicts } from '@giam-ngheo/core/sheet/award-table';
import { headerRow } from '@giam-ngheo/core/sheet/headers';

export interface Task {
  /** Place of the plan among the plans. */
  readonly plan: number;
  readonly subject?: string;
  readonly goal?: string;
  readonly year?: number;
  readonly locale: Locale;
  readonly situation?: Situation;
  /** Rows under the subject's own header row. */
  readonly table?: readonly (readonly (number | string | boolean | null)[])[];
}

export interface Work {
  readonly plans: readonly Plan[];
  readonly tasks: readonly Task[];
}

function answer(plans: readonly Plan[], task: Task): unknown {
  const plan = plans[task.plan];
  if (!plan) throw new Error(`no plan ${task.plan}`);
  const { subject, goal, locale, situation = {}, table } = task;
  const options = { locale, ...(task.year === undefined ? {} : { year: task.year }) };
  if (goal !== undefined) return evaluateGoal(plan, goal, situation, options);
  if (subject === undefined) throw new Error('a task needs a subject or a goal');
  if (table === undefined)
    return evaluate(
      plan,
      subject,
      situation.unit ?? {},
      situation.facts ?? [],
      situation.attestations,
      options,
    );
  const compiled = compiledSubject(plan, subject);
  const headers = [headerRow(compiled, locale)];
  return [tableVerdicts(compiled, headers, table), evaluateTable(compiled, headers, table, { locale })];
}

export function run(json: string): {
  readonly sha256: string;
  readonly length: number;
  readonly each: readonly string[];
} {
  const { plans, tasks } = JSON.parse(json) as Work;
  const texts = tasks.map((task) => JSON.stringify(answer(plans, task)));
  const whole = texts.join('\n');
  return {
    sha256: sha256Hex(whole),
    length: whole.length,
    each: texts.map((text) => sha256Hex(text).slice(0, 12)),
  };
}
