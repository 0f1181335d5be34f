import type { Interpretation, Movement, Plan } from '@giam-ngheo/core/plan/model';
import type { PlanSnapshot } from '../../src/snapshot/model';

const NOTHING = { vi: '', en: '' };

/** Only the question is told by a function; the pane has the answers and the other readings. */
function questionOnly({ id, question, alternatives, decided }: Interpretation): Interpretation {
  return {
    id,
    question,
    answer: NOTHING,
    decided,
    // A decision may have chosen one: what it changes has to stay.
    ...(decided && alternatives ? { alternatives } : {}),
  };
}

function quotaOnly({ id, label, clause, subject, quota, householdsCountAs }: Movement): Movement {
  return {
    id,
    label,
    clause,
    subject,
    quota,
    quote: '',
    ...(householdsCountAs ? { householdsCountAs } : {}),
  };
}

/** Keys of criteria that no function reads. */
const LEFT_OUT: ReadonlySet<string> = new Set(['evidence', 'by', 'note', 'justification']);

function lean<T>(value: T): T {
  if (Array.isArray(value)) return value.map(lean) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !LEFT_OUT.has(key))
      .map(([key, entry]) => [key, lean(entry as unknown)]),
  ) as T;
}

function functionPlan(plan: Plan): Plan {
  return {
    ...plan,
    subjects: lean(plan.subjects),
    // Whether the plan sets a level anywhere hangs on its goals too.
    goals: plan.goals.map((goal) => ({ ...goal, quote: '', label: NOTHING })),
    movements: plan.movements.map(quotaOnly),
    deadlines: plan.deadlines.map((deadline) => ({ ...deadline, quote: '', from: [] })),
    awards: [],
    duties: [],
    interpretations: plan.interpretations.map(questionOnly),
  };
}

/**
 * The plans as the custom functions carry them: without what only the pane shows, since Excel loads the functions for every workbook.
 * The hash stays that of the whole plan.
 */
export function functionSnapshot(snapshot: PlanSnapshot): PlanSnapshot {
  return {
    date: snapshot.date,
    plans: snapshot.plans.map(({ plan, sha256 }) => ({ plan: functionPlan(plan), sha256 })),
  };
}
