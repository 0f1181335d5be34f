import fc from 'fast-check';
import { evaluate } from '@giam-ngheo/core/evaluation/evaluate';
import { fillRow, type Answer, type Fact, type UnitFacts } from '@giam-ngheo/core/evaluation/facts';
import { fraction } from '@giam-ngheo/core/quantity/fraction';
import { compileSubject } from '@giam-ngheo/core/evaluation/compile';
import { attested, compileOne, measured, planWith } from './one-criterion';

const RATE = { measure: 'poor_rate', at: 'end', require: 'dưới 2%' } as const;
const RATE_ROW = compileOne(RATE);
const TARGET_ROW = compileOne({
  measure: 'poor_rate_reduction',
  at: 'end',
  from: 'baseline',
  require: 'vượt chỉ tiêu',
});

function poor(value: Fact['value'], more: Partial<Fact> = {}): Fact {
  return { indicator: 'poor_households', year: 2025, value, ...more };
}

/** What stands in the cell of the poor households of 2025, and what was told. */
function filled(...facts: readonly Fact[]) {
  const { row, sources, problems } = fillRow(RATE_ROW, { facts });
  const slot = RATE_ROW.slotOf('poor_households@2025') ?? -1;
  return {
    cell: row.cells[slot],
    source: sources[slot],
    problems: problems.map(({ key, code, value }) => `${key} ${code} ${value}`),
  };
}

describe('a figure that cannot be used counts as missing and is told', () => {
  test.each<[value: Fact['value'], told: string]>([
    [-1, 'negative -1'],
    [-0.5, 'negative -0.5'],
    [fraction(-3, 1), 'negative -3'],
    [12.5, 'not_whole 12.5'],
    [fraction(25, 2), 'not_whole 25/2'],
    [NaN, 'not_number NaN'],
    [Infinity, 'not_number Infinity'],
    ['12', 'not_number 12'],
  ])('%p', (value, told) => {
    expect(filled(poor(value))).toEqual({
      cell: null,
      source: undefined,
      problems: [`poor_households@2025 ${told}`],
    });
  });

  test.each<[value: Fact['value'], cell: unknown]>([
    [0, 0],
    [12, 12],
    [1e15, 1e15],
    // a whole number that doubles miss by their last digits: 4.35 · 100
    [4.35 * 100, 435],
    [0.1 * 3 * 10, 3],
    [null, null],
  ])('but %p can', (value, cell) => {
    expect(filled(poor(value))).toEqual({ cell, source: undefined, problems: [] });
  });

  test('half a point of a target is a number like any other', () => {
    const { row, problems } = fillRow(TARGET_ROW, {
      facts: [{ indicator: 'assigned_poor_rate_reduction', year: 2025, value: 0.5 }],
    });
    expect(row.cells[TARGET_ROW.slotOf('assigned_poor_rate_reduction@2025') ?? -1]).toBe(0.5);
    expect(problems).toEqual([]);
  });

  test('names that nobody knows', () => {
    const { problems } = fillRow(RATE_ROW, {
      unit: { kind: 'lâu đài', classes: { 'vùng lõm': 'x', khu_vuc: 'VII' } },
      facts: [{ indicator: 'Hộ khá giả', year: 2025, value: 3 }],
    });
    expect(problems).toEqual([
      { key: 'kind', code: 'unknown_kind', value: 'lâu đài' },
      { key: 'vùng lõm', code: 'unknown_class', value: 'x' },
      { key: 'khu_vuc', code: 'unknown_class_value', value: 'VII' },
      { key: 'Hộ khá giả', code: 'unknown_indicator', value: '3' },
    ]);
  });

  test('what the subject does not ask for is left aside without a word', () => {
    expect(
      filled(
        poor(5),
        { indicator: 'near_poor_households', year: 2025, value: -3 },
        { indicator: 'poor_households', year: 2024, value: 7 },
        { indicator: 'poor_households', value: 8 },
        // a rate is never taken as given
        { indicator: 'poor_rate', year: 2025, value: 99 },
      ),
    ).toEqual({ cell: 5, source: undefined, problems: [] });
  });

  test('figures go by Vietnamese label and alias too', () => {
    expect(filled({ indicator: 'SỐ HỘ NGHÈO'.normalize('NFD'), year: 2025, value: 5 }).cell).toBe(5);
  });
});

describe('one input stated more than once', () => {
  const conflict = (value: string) => [`poor_households@2025 conflict ${value}`];

  test('the same value agrees, however it is written', () => {
    expect(filled(poor(30, { source: 'A' }), poor(30))).toMatchObject({
      cell: 30,
      source: 'A',
      problems: [],
    });
    expect(filled(poor(fraction(30)), poor(fraction(30))).problems).toEqual([]);
    expect(filled(poor(30), poor(fraction(60, 2))).problems).toEqual([]);
  });

  test('two values leave it missing', () => {
    expect(filled(poor(30), poor(31))).toEqual({
      cell: null,
      source: undefined,
      problems: conflict('30 / 31'),
    });
    expect(filled(poor(fraction(1, 1)), poor(fraction(2, 1))).problems).toEqual(conflict('1 / 2'));
  });

  test('and a third, or a repetition, does not decide between them', () => {
    expect(filled(poor(30), poor(31), poor(32))).toMatchObject({
      cell: null,
      problems: conflict('30 / 31 / 32'),
    });
    expect(filled(poor(30), poor(31), poor(30))).toMatchObject({ cell: null, problems: conflict('30 / 31') });
    expect(filled(poor(30), poor(30), poor(31)).cell).toBeNull();
  });

  test('a blank beside a value says nothing', () => {
    for (const facts of [
      [poor(30, { source: 'A' }), poor(null, { source: 'B' })],
      [poor(null, { source: 'B' }), poor(30, { source: 'A' })],
    ])
      expect(filled(...facts)).toEqual({ cell: 30, source: 'A', problems: [] });
  });

  test('one that cannot be used is told and does not stand in the way', () => {
    const told = ['poor_households@2025 negative -5'];
    expect(filled(poor(-5), poor(30))).toMatchObject({ cell: 30, problems: told });
    expect(filled(poor(30), poor(-5))).toMatchObject({ cell: 30, problems: told });
  });

  test('one number under two poverty standards is two figures', () => {
    const old = poor(30, { standard: '2016-2020' });
    const own = poor(30, { standard: '2022-2025' });
    expect(filled(old, own)).toMatchObject({
      cell: null,
      problems: conflict('30 (2016-2020) / 30 (2022-2025)'),
    });
    // where none is named the plan's own is meant
    expect(filled(own, poor(30))).toMatchObject({ cell: 30, problems: [] });
    expect(filled(poor(30), old).cell).toBeNull();
  });

  test('two answers leave it unconfirmed, whatever their order', () => {
    const plan = planWith([attested('a'), measured(RATE)]);
    const judged = (...answers: readonly (boolean | null)[]) => {
      const given: readonly Answer[] = answers.map((answer) => ({ id: 'a', answer }));
      const facts = [poor(1), { indicator: 'total_households', year: 2025, value: 100 }];
      return evaluate(plan, 's', {}, facts, given).verdict;
    };
    expect(judged(true, true)).toBe('met');
    expect(judged(true, null)).toBe('met');
    expect(judged(null, true)).toBe('met');
    expect(judged(true, false)).toBe('awaiting');
    expect(judged(false, true)).toBe('awaiting');
    expect(judged(true, false, true)).toBe('awaiting');
    expect(judged(false, null)).toBe('not_met');
  });

  test('two names of one class', () => {
    const plan = planWith([attested('a', { when: [{ class: 'khu_vuc', is: ['III'] }] })]);
    const compiled = compileSubject({ ...plan, goals: [] }, 's');
    const { row, problems } = fillRow(compiled, { unit: { classes: { khu_vuc: 'III', 'Khu vực': 'II' } } });
    expect(row.cells[compiled.slotOf('khu_vuc') ?? -1]).toBeNull();
    expect(problems).toEqual([{ key: 'khu_vuc', code: 'conflict', value: 'III / II' }]);
  });

  test('the order of what is said never matters', () => {
    const statement = fc.constantFrom<Fact>(
      poor(30),
      poor(31),
      poor(null),
      poor(-1),
      poor(fraction(30)),
      poor(30, { standard: '2016-2020' }),
      { indicator: 'total_households', year: 2025, value: 2000 },
      { indicator: 'total_households', year: 2025, value: 2000, standard: '2016-2020' },
    );
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 6 }), fc.nat(), (facts, turn) => {
        const turned = [
          ...facts.slice(turn % (facts.length + 1)),
          ...facts.slice(0, turn % (facts.length + 1)),
        ];
        const verdicts = [facts, turned, [...facts].reverse()].map(
          (order) => evaluate(planWith([measured(RATE)]), 's', {}, order).criteria[0],
        );
        expect(verdicts[1]).toEqual(verdicts[0]);
        expect(verdicts[2]).toEqual(verdicts[0]);
      }),
      { numRuns: 150, seed: 11 },
    );
  });
});

describe('an answer goes to attestations only', () => {
  test('not to a figure, a kind or a class of the same name', () => {
    const plan = planWith([
      measured(RATE),
      attested('a', { when: [{ kind: ['xa'] }, { class: 'khu_vuc', is: ['III'] }] }),
    ]);
    const facts = [poor(1), { indicator: 'total_households', year: 2025, value: 100 }];
    const unit: UnitFacts = { kind: 'xa', classes: { khu_vuc: 'III' } };
    const answers: readonly Answer[] = ['poor_households@2025', 'kind', 'khu_vuc', '__proto__', 'a'].map(
      (id) => ({
        id,
        answer: true,
      }),
    );
    expect(evaluate(plan, 's', unit, facts, answers)).toMatchObject({ verdict: 'met', problems: [] });
  });

  test('a class answered by yes or no', () => {
    const plan = planWith([attested('a', { when: [{ class: 'co_vay_von', is: ['co'] }] }), measured(RATE)]);
    const facts = [poor(1), { indicator: 'total_households', year: 2025, value: 100 }];
    const judged = (value: string | boolean) =>
      evaluate(plan, 's', { classes: { co_vay_von: value } }, facts).verdict;
    expect(judged(false)).toBe('met');
    expect(judged('Không')).toBe('met');
    expect(judged(true)).toBe('awaiting');
    expect(judged('x')).toBe('awaiting');
    expect(judged('có lẽ')).toBe('missing');
  });
});

test('names of JavaScript are names like any other', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''];
  const { problems, row } = fillRow(RATE_ROW, {
    unit: { classes: Object.fromEntries(names.slice(1).map((name) => [name, 'I'])) },
    facts: names.map((indicator) => ({ indicator, year: 2025, value: 1 })),
  });
  expect(problems.map((problem) => problem.code)).toEqual([
    ...names.slice(1).map(() => 'unknown_class'),
    ...names.map(() => 'unknown_indicator'),
  ]);
  expect(row.cells.every((cell) => cell === undefined)).toBe(true);
});
