import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ASSOCIATIONS } from '../../../addin/src/functions/associations';
import { context, setContext } from '../../../addin/src/functions/context';
import { refuse } from '../../../addin/src/functions/input-problem';
import { PLANS } from '../../core/evaluation/real-plans';
import { refusal, usePlans } from './calling';

const DESIGNED = [
  'AWARD_ELIGIBLE',
  'AWARD_EXPLAIN',
  'AWARD_REASONS',
  'BALANCE_DIFFERENCE',
  'PLANS',
  'PLAN_CRITERIA',
  'PLAN_DEADLINE',
  'PLAN_HEADERS',
  'PLAN_QUOTA',
  'POVERTY_RATE',
  'POVERTY_REDUCTION',
  'RATE_REDUCTION',
  'TARGET_COMPLETION',
];

test('the functions of the design, each with an implementation of its own', () => {
  expect(Object.keys(ASSOCIATIONS).sort()).toEqual(DESIGNED);
  expect(new Set(Object.values(ASSOCIATIONS)).size).toBe(DESIGNED.length);
});

test('each is documented in both languages', () => {
  for (const locale of ['vi', 'en']) {
    const file = path.resolve(__dirname, `../../../addin/src/locale/functions.${locale}.json`);
    const text = readFileSync(file, 'utf8');
    for (const name of DESIGNED)
      expect([locale, name, text.includes(`"${name}"`)]).toEqual([locale, name, true]);
  }
});

test('plans and language are asked for at each call, not once', () => {
  let asked = 0;
  let locale: 'vi' | 'en' = 'vi';
  setContext({
    plans: () => {
      asked += 1;
      return PLANS;
    },
    locale: () => locale,
  });
  const call = ASSOCIATIONS['PLANS'] as () => string[][];
  expect(call()[0]?.[0]).toBe('Kế hoạch');
  locale = 'en';
  expect(call()[0]?.[0]).toBe('Plan');
  expect(asked).toBe(2);
  expect(context().plans()).toBe(PLANS);
});

test('figures alone need no plan', () => {
  usePlans([]);
  const rate = ASSOCIATIONS['POVERTY_RATE'] as (part: unknown, total: unknown) => unknown;
  expect(rate([[1]], [[4]])).toEqual([[25]]);
  // a value that is no range, as some callers hand it over
  expect(rate(1, 4)).toEqual([[25]]);
});

test('a refusal carries its sentence in the language of the page', () => {
  expect(refusal(() => refuse('number.zero', { name: 'X' }))).toBe('X bằng 0 nên không tính được.');
  expect(refusal(() => refuse('number.zero', { name: 'X' }), 'en')).toBe('X is 0, nothing can be computed.');
});
