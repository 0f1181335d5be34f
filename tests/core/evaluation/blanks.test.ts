import { evaluate, evaluateGoal } from '@giam-ngheo/core/evaluation/evaluate';
import type { Fact, Situation } from '@giam-ngheo/core/evaluation/facts';
import type { Evaluation } from '@giam-ngheo/core/evaluation/result';
import { findIndicator } from '@giam-ngheo/core/plan/lookup';
import { evaluateCase } from '../../../functions/src/plans/cases';
import { CASES, situationOfCase, type WorkedCase } from './given';
import { planOf } from './real-plans';

function judge({ plan, loaded }: WorkedCase, situation: Situation): Evaluation {
  const { year } = loaded.expected;
  const options = year === undefined ? {} : { year };
  if (loaded.goal !== undefined) return evaluateGoal(plan, loaded.goal, situation, options);
  return evaluate(
    plan,
    loaded.subject ?? '',
    situation.unit ?? {},
    situation.facts ?? [],
    situation.attestations,
    options,
  );
}

function keyOf(fact: Fact): string {
  const id = findIndicator(fact.indicator)?.id ?? fact.indicator;
  return fact.year === undefined ? id : `${id}@${fact.year}`;
}

const MET = CASES.filter(({ loaded }) => loaded.expected.verdict === 'met');

test('the cases are read the same way here as beside the plans', () => {
  expect(CASES.length).toBeGreaterThan(600);
  for (const entry of CASES)
    expect(JSON.stringify(judge(entry, situationOfCase(entry)))).toBe(
      JSON.stringify(evaluateCase(entry.plan, entry.loaded)),
    );
});

describe('a blank is never zero and never met', () => {
  test('a figure that a met case uses, taken away: data missing, and told which', () => {
    let tried = 0;
    for (const entry of MET) {
      const situation = situationOfCase(entry);
      const whole = judge(entry, situation);
      const used = new Set(
        whole.criteria
          .filter((criterion) => criterion.verdict === 'met')
          .flatMap((criterion) => criterion.inputs.map((input) => input.key)),
      );
      for (const fact of situation.facts ?? []) {
        if (!used.has(keyOf(fact)) || fact.value === null) continue;
        const blank = judge(entry, {
          ...situation,
          facts: (situation.facts ?? []).map((other) => (other === fact ? { ...fact, value: null } : other)),
        });
        tried += 1;
        // a reviewed year before the last may be blank where it decides nothing ("duy trì")
        if (blank.verdict === 'met') {
          expect(blank.criteria.some((criterion) => criterion.actual?.includes('…'))).toBe(true);
          continue;
        }
        expect([entry.loaded.expected.name, keyOf(fact), blank.verdict]).toEqual([
          entry.loaded.expected.name,
          keyOf(fact),
          'missing',
        ]);
        expect(blank.missing.map((input) => input.key)).toContain(keyOf(fact));
        expect(blank.sentence).toContain('Thiếu số liệu: ');
        expect(blank.sentence).not.toContain('Đủ điều kiện');
      }
    }
    expect(tried).toBeGreaterThan(300);
  });

  test('an answer taken away: awaiting; turned to no: not met', () => {
    let tried = 0;
    for (const entry of MET) {
      const situation = situationOfCase(entry);
      const whole = judge(entry, situation);
      const used = new Set(
        whole.criteria
          .filter((criterion) => criterion.verdict === 'met' && criterion.type === 'attested')
          .flatMap((criterion) => criterion.inputs.map((input) => input.key)),
      );
      for (const { id } of situation.attestations ?? []) {
        if (!used.has(id)) continue;
        const change = (answer: boolean | null) =>
          judge(entry, {
            ...situation,
            attestations: (situation.attestations ?? []).map((other) =>
              other.id === id ? { id, answer } : other,
            ),
          });
        tried += 1;
        const silent = change(null);
        expect(silent.verdict).toBe('awaiting');
        expect(silent.missing.map((input) => input.key)).toEqual([id]);
        expect(silent.sentence).toContain('Chờ xác nhận: ');
        const denied = change(false);
        expect(denied.verdict).toBe('not_met');
        expect(denied.sentence).toContain('xác nhận là không');
      }
    }
    expect(tried).toBeGreaterThan(100);
  });

  test('a class or kind taken away never decides against the unit', () => {
    for (const entry of MET) {
      const situation = situationOfCase(entry);
      const without = judge(entry, { ...situation, unit: {} });
      expect(['met', 'missing', 'awaiting']).toContain(without.verdict);
    }
  });

  test('zero typed is zero', () => {
    const plan = planOf('dong-thap-2021-2025');
    const judged = (poor: number | null) =>
      evaluate(plan, 'xa', {}, [
        { indicator: 'total_households', year: 2025, value: 2000 },
        { indicator: 'poor_households', year: 2021, value: 100 },
        { indicator: 'near_poor_households', year: 2021, value: 100 },
        { indicator: 'poor_households', year: 2025, value: poor },
        { indicator: 'near_poor_households', year: 2025, value: 0 },
      ]).verdict;
    expect(judged(0)).toBe('met');
    expect(judged(null)).toBe('missing');
  });
});
