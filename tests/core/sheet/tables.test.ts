import fc from 'fast-check';
import { compileSubject, type CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import type { Slot } from '@giam-ngheo/core/evaluation/row';
import { KINDS, CLASSES } from '@giam-ngheo/core/plan/classes';
import { indicatorOf } from '@giam-ngheo/core/plan/lookup';
import { evaluateTable, explainTableRow, tableVerdicts } from '@giam-ngheo/core/sheet/award-table';
import { slotText } from '@giam-ngheo/core/evaluation/text';
import { planOf, SUBJECTS } from '../evaluation/real-plans';

type Grid = readonly (readonly unknown[])[];

const BLANKS = fc.constantFrom<unknown>('', null, undefined, ' ', '-', '\u00a0');
const WRONG = fc.constantFrom<unknown>('abc', -3, 2.5, '1.5.2', true, { code: '#N/A' }, NaN, '12 con', '²');

function cellOf(slot: Slot): fc.Arbitrary<unknown> {
  switch (slot.type) {
    case 'answer':
      return fc.constantFrom<unknown>(
        'x',
        'có',
        'Có',
        true,
        1,
        '1',
        'đạt',
        'x',
        'x',
        'x',
        'không',
        false,
        'chưa',
        0,
      );
    case 'kind':
      return fc.constantFrom<unknown>(...KINDS.map((kind) => kind.label.vi), 'xa', 'TT.', 'thôn');
    case 'class': {
      const values = CLASSES.find((entry) => entry.id === slot.class)?.values ?? [];
      return fc.constantFrom<unknown>(
        ...values.flatMap((value) => [value.id, value.label.vi, ...(value.aliases ?? [])]),
      );
    }
    case 'figure': {
      const indicator = indicatorOf(slot.indicator);
      if (indicator.kind === 'rank')
        return fc.constantFrom<unknown>(...indicator.ranks.map((rank) => rank.label.vi));
      if (indicator.unit === 'year') return fc.constantFrom<unknown>(2016, 2017, '2017', 2030);
      if (!(indicator.kind === 'figure' && indicator.whole))
        return fc.constantFrom<unknown>(
          0,
          1,
          '1,5',
          '1.520',
          1.5,
          0.1 + 0.2,
          '4,6%',
          15_000_000,
          '15 triệu',
          1e15,
        );
      if (slot.indicator.includes('total') || slot.indicator.startsWith('ethnic'))
        return fc.constantFrom<unknown>(1000, '1.000', 2000, 0, 1_000_000_000_000, 2 ** 53, 1e16);
      return fc.constantFrom<unknown>(
        0,
        5,
        10,
        20,
        40,
        '40',
        100,
        '1.000',
        2000,
        4.35 * 100,
        2 ** 53 - 1,
        1e16,
      );
    }
  }
}

/** A row of a table with every input of a subject in its own column, a name in front and a remark behind. */
function tableOf(compiled: CompiledSubject, rows: { min: number; max: number }): fc.Arbitrary<Grid> {
  const name = fc.constantFrom<unknown>(
    'Xã Cẩm Thành',
    'TT. Phong Sơn',
    'Thôn 3',
    'Tổ dân phố 1',
    'Không tên',
    '',
    null,
  );
  const cells = compiled.slots.map((slot) =>
    fc.oneof(
      { weight: 12, arbitrary: cellOf(slot) },
      { weight: 1, arbitrary: BLANKS },
      { weight: 1, arbitrary: WRONG },
    ),
  );
  const full = fc.tuple(name, ...cells, fc.constant('ghi chú'));
  const short = full.map((row) => row.slice(0, row.length >> 1));
  const empty = fc.tuple(name).map(([text]): unknown[] => [text]);
  const row: fc.Arbitrary<readonly unknown[]> = fc.oneof(
    { weight: 8, arbitrary: full },
    { weight: 1, arbitrary: short },
    { weight: 1, arbitrary: empty },
    { weight: 1, arbitrary: fc.constant<readonly unknown[]>([]) },
  );
  const widest = full.map((first): readonly unknown[] => first);
  // One row of full width stands first, so that the width of the table is that of its header.
  return fc
    .tuple(widest, fc.array(row, { minLength: rows.min, maxLength: rows.max, size: 'max' }))
    .map(([first, rest]) => [first, ...rest]);
}

function headerOf(compiled: CompiledSubject): readonly string[] {
  return ['Tên đơn vị', ...compiled.slots.map((slot) => slotText(slot, compiled, 'vi')), 'Ghi chú'];
}

describe.each(SUBJECTS.map(({ name, compiled }) => [name, compiled] as const))('%s', (_, compiled) => {
  const header = [headerOf(compiled)];

  test('verdicts alone, verdicts with reasons and explanations of single rows agree', () => {
    fc.assert(
      fc.property(tableOf(compiled, { min: 0, max: 12 }), fc.boolean(), (data, zeroIsUnclear) => {
        const options = { zeroIsUnclear };
        const whole = evaluateTable(compiled, header, data, options);
        expect(whole.problems).toEqual([]);
        const fast = tableVerdicts(compiled, header, data, options);
        expect(fast.verdicts).toEqual(whole.rows.map((row) => row.verdict));
        for (const [index, row] of whole.rows.entries()) {
          const padded = [...(data[index] ?? []), ...new Array<undefined>(header[0]?.length ?? 0)].slice(
            0,
            header[0]?.length,
          );
          const single = explainTableRow(compiled, header, padded, options);
          if ('problems' in single) throw new Error('header');
          if (row.verdict === undefined) continue;
          expect([single.evaluation.verdict, single.cellProblems]).toEqual([row.verdict, row.problems]);
          // every cell that cannot be used is told in the sentence, by its column
          for (const problem of row.problems) expect(row.sentence).toContain(`cột ${problem.column} (`);
          expect(row.sentence).not.toMatch(/undefined|NaN:|\{|\}|\[object/);
        }
      }),
      { numRuns: 8, seed: 41 },
    );
  });

  test('a row is judged by itself: whatever stands above or below', () => {
    fc.assert(
      fc.property(tableOf(compiled, { min: 2, max: 8 }), (data) => {
        const [first = [], ...rest] = data;
        const together = tableVerdicts(compiled, header, data).verdicts;
        const turned = tableVerdicts(compiled, header, [first, ...[...rest].reverse()]).verdicts;
        expect([turned[0], ...turned.slice(1).reverse()]).toEqual(together);
        for (const [index, row] of data.entries())
          expect(
            tableVerdicts(compiled, header, [row, first].slice(0, row.length === first.length ? 1 : 2))
              .verdicts[0],
          ).toBe(together[index]);
      }),
      { numRuns: 5, seed: 42 },
    );
  });
});

test.each([
  ['dong-thap-2021-2025', 'xa'],
  ['cam-thuy-2018-2020', 'xa'],
  ['cam-thuy-2018-2020', 'thon'],
  ['cam-thuy-2018-2020', 'phong_ban'],
  ['ninh-binh-2016-2020', 'huyen'],
])('%s %s: long tables agree row by row', (plan, subject) => {
  const compiled = compileSubject(planOf(plan), subject);
  const header = [headerOf(compiled)];
  // longer than any block of rows that an implementation could take at a time
  for (const data of fc.sample(tableOf(compiled, { min: 400, max: 700 }), { numRuns: 2, seed: 43 })) {
    expect(data.length).toBeGreaterThan(300);
    const verdicts = tableVerdicts(compiled, header, data).verdicts;
    expect(verdicts).toEqual(evaluateTable(compiled, header, data).rows.map((row) => row.verdict));
    expect(new Set(verdicts).size).toBeGreaterThan(2);
  }
});

test('whole numbers at the limits, in a table: ordinary, large, and beyond what doubles hold', () => {
  const compiled = compileSubject(planOf('dong-thap-2021-2025'), 'xa');
  const header = [
    ['Hộ nghèo 2021', 'Hộ cận nghèo 2021', 'Tổng số hộ 2025', 'Hộ nghèo 2025', 'Hộ cận nghèo 2025'],
  ];
  const large = fc.bigInt({ min: 1n, max: 1_000_000_000_000n });
  const row = fc
    .tuple(
      fc.oneof(fc.bigInt({ min: 1n, max: 500n }), large),
      fc.integer({ min: -1, max: 1 }),
      fc.integer({ min: -1, max: 1 }),
    )
    .map(([k, rateStep, scaleStep]) => {
      const half = 50n * k;
      // poor exactly 2 % of all, near-poor so that half of the start is left
      return [
        half,
        half,
        100n * k,
        2n * k + BigInt(rateStep),
        half - 2n * k - BigInt(rateStep) + BigInt(scaleStep),
      ];
    });
  fc.assert(
    fc.property(fc.array(row, { minLength: 150, maxLength: 200 }), (data) => {
      const wanted = data.map(([p0 = 0n, n0 = 0n, t = 0n, p = 0n, n = 0n]) => {
        if (n < 0n) return 'missing';
        const rate = 100n * p < 2n * t;
        const scale = 2n * (p0 + n0 - p - n) > p0 + n0;
        return rate && scale ? 'met' : 'not_met';
      });
      const found = tableVerdicts(
        compiled,
        header,
        data.map((values) => values.map(Number)),
      ).verdicts;
      const known = wanted.map((verdict, index) => (verdict === 'missing' ? 'missing' : found[index]));
      expect(known).toEqual(wanted);
    }),
    { numRuns: 10, seed: 44 },
  );
});
