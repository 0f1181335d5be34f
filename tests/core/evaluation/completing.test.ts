import fc from 'fast-check';
import { explain } from '@giam-ngheo/core/evaluation/explain';
import { fillRow } from '@giam-ngheo/core/evaluation/facts';
import { verdictOf } from '@giam-ngheo/core/evaluation/truth';
import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import { compileGoal } from '@giam-ngheo/core/evaluation/compile';
import { PLANS, SUBJECTS } from './real-plans';
import { completions, situationOf, type Completed } from './situations';

const RUNS = 40;

const GOALS = PLANS.flatMap((plan) =>
  plan.goals.map((goal) => ({ name: `${plan.id} goal ${goal.id}`, compiled: compileGoal(plan, goal.id) })),
);
const ALL: readonly { readonly name: string; readonly compiled: CompiledSubject }[] = [...SUBJECTS, ...GOALS];

function evaluated(compiled: CompiledSubject, inputs: readonly Completed[], when: 'before' | 'after') {
  const situation = situationOf(inputs.map((input) => ({ slot: input.slot, value: input[when] })));
  const filled = fillRow(compiled, situation);
  return { filled, evaluation: explain(compiled, filled) };
}

describe.each(ALL.map(({ name, compiled }) => [name, compiled] as const))('%s', (_, compiled) => {
  const seen = new Set<string>();

  test('completing data never turns what is decided into anything else', () => {
    fc.assert(
      fc.property(completions(compiled), (inputs) => {
        const before = evaluated(compiled, inputs, 'before').evaluation;
        const after = evaluated(compiled, inputs, 'after').evaluation;
        seen.add(before.verdict).add(after.verdict);
        if (['met', 'not_met', 'not_applicable'].includes(before.verdict))
          expect(after.verdict).toBe(before.verdict);
        for (const [index, criterion] of before.criteria.entries()) {
          if (!['met', 'not_met', 'not_applicable'].includes(criterion.verdict)) continue;
          const later = after.criteria[index];
          expect([criterion.criterion, later?.verdict]).toEqual([criterion.criterion, criterion.verdict]);
          // what is known in full stays as it is printed (a year that decides nothing may still be a blank)
          if (criterion.verdict === 'met' && criterion.parts.every((part) => part.actual !== null))
            expect([later?.required, later?.actual, later?.exact]).toEqual([
              criterion.required,
              criterion.actual,
              criterion.exact,
            ]);
        }
      }),
      { numRuns: RUNS, seed: 7_112 },
    );
  });

  test('what is told to be missing is blank, and a verdict that is missing or awaiting says what for', () => {
    fc.assert(
      fc.property(completions(compiled), (inputs) => {
        const { filled, evaluation } = evaluated(compiled, inputs, 'before');
        for (const input of evaluation.missing) {
          const slot = compiled.slotOf(input.key);
          expect(slot).toBeDefined();
          expect(filled.row.cells[slot ?? -1] ?? null).toBeNull();
        }
        if (['missing', 'awaiting'].includes(evaluation.verdict)) {
          const open = evaluation.criteria.some((criterion) => criterion.reason !== null);
          expect(evaluation.missing.length > 0 || open).toBe(true);
        }
        expect(evaluation.sentence).not.toBe('');
        expect(evaluation.sentence).not.toMatch(/undefined|null|NaN|\{|\}|\[object|gap\.|reason\.|item\./);
      }),
      { numRuns: RUNS, seed: 7_113 },
    );
  });

  test('the order of facts and answers does not matter, and the fast way agrees with the explained one', () => {
    fc.assert(
      fc.property(completions(compiled), fc.infiniteStream(fc.nat()), (inputs, chance) => {
        const { filled, evaluation } = evaluated(compiled, inputs, 'before');
        const order = inputs.map((input) => ({ input, at: chance.next().value as number }));
        const shuffled = order.sort((a, b) => a.at - b.at).map(({ input }) => input);
        expect(JSON.stringify(evaluated(compiled, shuffled, 'before').evaluation)).toBe(
          JSON.stringify(evaluation),
        );
        expect(verdictOf(compiled.truth(filled.row))).toBe(evaluation.verdict);
      }),
      { numRuns: 25, seed: 7_114 },
    );
  });

  test('the random situations reach more than one verdict', () => {
    expect(seen.size).toBeGreaterThan(compiled.quantitative ? 1 : 0);
  });
});
