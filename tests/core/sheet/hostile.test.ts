import fc from 'fast-check';
import { compileSubject } from '@giam-ngheo/core/evaluation/compile';
import { evaluateTable, tableVerdicts } from '@giam-ngheo/core/sheet/award-table';
import { readHeaders } from '@giam-ngheo/core/sheet/headers';
import { planOf } from '../evaluation/real-plans';

const COMMUNE = compileSubject(planOf('dong-thap-2021-2025'), 'xa');
const CAM_THUY = compileSubject(planOf('cam-thuy-2018-2020'), 'xa');
const HEAD = [
  ['Tên xã', 'Hộ nghèo 2021', 'Hộ cận nghèo 2021', 'Tổng số hộ 2025', 'Hộ nghèo 2025', 'Hộ cận nghèo 2025'],
];
const GOOD = ['Xã A', 100, 108, 2000, 30, 60];

/** The longest text that a cell of Excel holds. */
const LONGEST = 32_767;

/** Time of the processor, so that a busy machine does not count. */
function timed<T>(action: () => T): { readonly result: T; readonly ms: number } {
  const start = process.cpuUsage();
  const result = action();
  const { user, system } = process.cpuUsage(start);
  return { result, ms: (user + system) / 1000 };
}

describe('very long texts', () => {
  test.each([
    ['digits', '9'.repeat(LONGEST)],
    ['groups', '1.000'.repeat(LONGEST / 5)],
    ['separators', '1,'.repeat(LONGEST / 2)],
    ['brackets', '('.repeat(LONGEST)],
    ['blanks', `${' '.repeat(LONGEST - 1)}x`],
    ['combining marks', 'ộ'.normalize('NFD').repeat(LONGEST / 3)],
    ['dashes', '-'.repeat(LONGEST)],
    ['dashes and a letter', `${'-'.repeat(LONGEST - 1)}x`],
    ['open brackets and a per cent sign', `${'(%'.repeat(LONGEST / 2)}`],
    ['a kind', `Xã ${'x'.repeat(LONGEST - 3)}`],
  ])('%s in data, names and headers', (_, text) => {
    const { result, ms } = timed(() => {
      const data = [text, 'Xã B'].flatMap((name) =>
        [0, 1, 2, 3, 4, 5].map((at) =>
          GOOD.map((cell, index) => (index === at ? text : index === 0 ? name : cell)),
        ),
      );
      const table = evaluateTable(COMMUNE, HEAD, data);
      expect(tableVerdicts(COMMUNE, HEAD, data).verdicts).toEqual(table.rows.map((row) => row.verdict));
      expect(readHeaders([[text, ...(HEAD[0] ?? []).slice(1)]], COMMUNE).columns).toHaveLength(6);
      expect(
        readHeaders(
          [
            [text, text],
            ['Hộ nghèo 2025', text],
            [text, text],
          ],
          CAM_THUY,
        ).columns,
      ).toHaveLength(2);
      const classes = evaluateTable(
        CAM_THUY,
        [['Khu vực', 'Loại hình', 'Sử dụng nguồn Quỹ đúng mục đích, hiệu quả']],
        [[text, text, text]],
      );
      return [...table.rows, ...classes.rows];
    });
    // what was found is told, but not at its full length
    for (const row of result) expect(row.sentence.length).toBeLessThan(4000);
    expect(ms).toBeLessThan(4000);
  });
});

describe('what is neither number nor text', () => {
  const odd: readonly unknown[] = [
    {},
    [],
    [1],
    { code: '#N/A' },
    { code: { nested: true } },
    { toString: () => '30' },
    { valueOf: () => 30 },
    new Date(0),
    Symbol('x'),
    () => 30,
    30n,
    NaN,
    Infinity,
    -Infinity,
    -0,
    Object.create(null),
    /x/,
    '__proto__',
    'constructor',
  ];

  test('in the data counts as missing, other cells and rows stand', () => {
    for (const value of odd) {
      if (Object.is(value, -0)) continue;
      const [row, next] = evaluateTable(COMMUNE, HEAD, [
        GOOD.map((cell, at) => (at === 4 ? value : cell)),
        GOOD,
      ]).rows;
      expect(row?.verdict).toBe('missing');
      expect(row?.problems).toHaveLength(1);
      expect(row?.sentence).toContain('cột 5 (Hộ nghèo năm 2025)');
      expect(next?.verdict).toBe('met');
    }
    expect(
      evaluateTable(COMMUNE, HEAD, [GOOD.map((cell, at) => (at === 4 ? -0 : cell))]).rows[0]?.verdict,
    ).toBe('met');
  });

  test('in the names, headers, classes and confirmations breaks nothing', () => {
    for (const value of odd) {
      const named = evaluateTable(COMMUNE, HEAD, [[value, ...GOOD.slice(1)]]);
      expect(named.rows[0]?.verdict).toBe('met');
      expect(readHeaders([[value, 'Hộ nghèo 2025']], COMMUNE).columns[1]).toMatchObject({
        key: 'poor_households@2025',
      });
      expect(
        evaluateTable(CAM_THUY, [['Khu vực', 'Loại hình', 'xa_su_dung_quy']], [[value, value, value]]).rows,
      ).toHaveLength(1);
    }
  });

  test('anything at all', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), {
            maxLength: 6,
          }),
          { maxLength: 6 },
        ),
        fc.array(fc.array(fc.anything(), { maxLength: 6 }), { maxLength: 4 }),
        (data, headers) => {
          const rows = data.map((row) => [...row, ...new Array<undefined>(6)].slice(0, 6));
          const table = evaluateTable(COMMUNE, HEAD, rows);
          expect(table.rows).toHaveLength(rows.length);
          expect(tableVerdicts(COMMUNE, HEAD, rows).verdicts).toEqual(table.rows.map((row) => row.verdict));
          const loose = evaluateTable(COMMUNE, headers, data);
          expect(loose.problems.length > 0 || loose.rows.length === data.length).toBe(true);
        },
      ),
      { numRuns: 250, seed: 51 },
    );
  });
});

describe('huge and ragged matrices', () => {
  test('a whole column of a sheet', () => {
    const rows = 1_048_576;
    const data = new Array<readonly unknown[]>(rows).fill(['']);
    data[7] = [30];
    const { result, ms } = timed(() => tableVerdicts(COMMUNE, [['Hộ nghèo 2025']], data));
    expect(result.problems).toEqual([]);
    expect(result.verdicts).toHaveLength(rows);
    expect(result.verdicts[7]).toBe('missing');
    expect(result.verdicts[8]).toBeUndefined();
    expect(ms).toBeLessThan(10_000);
  });

  test('many blank rows with reasons', () => {
    const data = new Array<readonly unknown[]>(200_000).fill(GOOD.map(() => ''));
    data[150_000] = GOOD;
    const { rows } = evaluateTable(COMMUNE, HEAD, data);
    expect(rows).toHaveLength(200_000);
    expect(rows[150_000]?.verdict).toBe('met');
  });

  test('a header as wide as a sheet', () => {
    const header = ['Hộ nghèo 2025', ...new Array<string>(16_383).fill('')];
    const { result, ms } = timed(() =>
      readHeaders([header, header.map(() => ''), header.map(() => '')], COMMUNE),
    );
    expect(result.columns).toHaveLength(16_384);
    expect(ms).toBeLessThan(4000);
  });

  test('rows of every length', () => {
    const data = [GOOD, [], ['x'], GOOD.slice(0, 3), [null], new Array(6)];
    const table = evaluateTable(COMMUNE, HEAD, data);
    expect(table.rows.map((row) => row.verdict)).toEqual([
      'met',
      undefined,
      undefined,
      'missing',
      undefined,
      undefined,
    ]);
    expect(tableVerdicts(COMMUNE, HEAD, data).verdicts).toEqual(table.rows.map((row) => row.verdict));
  });

  test('many different texts in one column', () => {
    const data = Array.from({ length: 5000 }, (_, index) => [
      `Xã ${index}`,
      100,
      108,
      2000,
      `${index % 60}`,
      `text ${index}`,
    ]);
    const table = evaluateTable(COMMUNE, HEAD, data);
    expect(table.rows.every((row) => row.verdict === 'missing' || row.verdict === 'not_met')).toBe(true);
    expect(tableVerdicts(COMMUNE, HEAD, data).verdicts).toEqual(table.rows.map((row) => row.verdict));
  });
});
