import fc from 'fast-check';
import {
  asRange,
  asText,
  asWhole,
  cellAt,
  commonShape,
  isBlank,
  isSingle,
  readNumber,
  type NumberRule,
} from '../../../addin/src/functions/arguments';
import { refusal } from './calling';

describe('ranges', () => {
  test('what Excel hands over', () => {
    expect(
      asRange([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(asRange(5)).toEqual([[5]]);
    expect(asRange(null)).toEqual([[null]]);
    expect(asRange('x')).toEqual([['x']]);
    expect(asRange([1, 2])).toEqual([[1, 2]]);
  });

  test('names and years take the first cell', () => {
    expect(asText([['  xa ', 'huyen']])).toBe('xa');
    expect(asText(2018)).toBe('2018');
    expect(asText(null)).toBe('');
    expect(asText([[]])).toBe('');
    expect(asWhole([[2018]], 'quota.year')).toBe(2018);
    expect(asWhole(' 2018 ', 'quota.year')).toBe(2018);
    expect(asWhole('', 'quota.year')).toBeUndefined();
    expect(asWhole(null, 'quota.year')).toBeUndefined();
    for (const wrong of ['năm 2018', 2018.5, '2.018', true, '2018-2020'])
      expect(refusal(() => asWhole(wrong, 'number.years'))).toContain(`“${String(wrong)}”`);
  });

  test('sizes', () => {
    expect(commonShape([[[1]], [[1]]])).toEqual({ rows: 1, columns: 1 });
    expect(commonShape([[[1], [2], [3]], [[1]]])).toEqual({ rows: 3, columns: 1 });
    expect(commonShape([[[1]], [[1, 2]], [[3, 4]]])).toEqual({ rows: 1, columns: 2 });
    expect(commonShape([[[1, 2], [3]], [[0]]])).toEqual({ rows: 2, columns: 2 });
    expect(refusal(() => commonShape([[[1], [2]], [[1, 2]], [[5]]]))).toBe(
      'Các vùng phải cùng kích thước: 2×1, 1×2, 1×1.',
    );
    expect(
      refusal(() =>
        commonShape([
          [[1], [2]],
          [[1], [2], [3]],
        ]),
      ),
    ).toContain('2×1, 3×1');
  });

  test('a whole column of a sheet has a size too', () => {
    const column = new Array<readonly unknown[]>(1_048_576).fill(['']);
    expect(commonShape([column, [[1]]])).toEqual({ rows: 1_048_576, columns: 1 });
  });

  test('a single cell is the same everywhere', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (row, column) => {
        expect(cellAt([['x']], row, column)).toBe('x');
        expect(cellAt([['x'], ['y']], row, column)).toBe(column === 0 ? ['x', 'y'][row] : undefined);
      }),
      { numRuns: 30, seed: 1 },
    );
    expect([isSingle([[1]]), isSingle([[1, 2]]), isSingle([[1], [2]]), isSingle(undefined)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('blanks', () => {
    expect([undefined, null, '', ' ', '\u00a0\n'].every(isBlank)).toBe(true);
    expect([0, '0', false, '-', NaN].some(isBlank)).toBe(false);
  });
});

describe('numbers', () => {
  const count: NumberRule = { name: 'Số hộ', kind: 'count', count: true };
  const strict: NumberRule = { ...count, refuseRates: true };
  const decimal: NumberRule = { name: 'Kết quả', kind: 'decimal' };
  const told = (cell: unknown, rule: NumberRule) => {
    const read = readNumber(cell, rule);
    if (read === undefined) return 'blank';
    return 'error' in read
      ? `${read.error.code} ${String(read.error.params['found'])}`
      : `${read.value.n}/${read.value.d}`;
  };

  test.each<[cell: unknown, rule: NumberRule, what: string]>([
    [5, count, '5/1'],
    [0, count, '0/1'],
    ['1.520', count, '1520/1'],
    ['1.520', decimal, '38/25'],
    ['1,52', decimal, '38/25'],
    ['4,6%', decimal, '23/5'],
    [0.1 + 0.2, decimal, '3/10'],
    // 434.99999999999994 stands for 435
    [4.35 * 100, count, '435/1'],
    [4.35 * 100, strict, '435/1'],
    ['12 hộ', count, '12/1'],
    ['', count, 'blank'],
    ['-', count, 'blank'],
    [undefined, count, 'blank'],
    [-2.5, decimal, '-5/2'],
    [-2, count, 'number.negative -2'],
    ['-2', count, 'number.negative -2'],
    [2.5, count, 'number.not_whole 2.5'],
    [2.5, strict, 'number.percent 2.5'],
    ['52%', strict, 'number.percent 52%'],
    ['52%', count, 'number.not_number 52%'],
    ['abc', decimal, 'number.not_number abc'],
    [true, count, 'number.not_number true'],
    [NaN, decimal, 'number.not_number NaN'],
    [Infinity, decimal, 'number.not_number Infinity'],
    ['x'.repeat(500), decimal, `number.not_number ${'x'.repeat(40)}`],
  ])('%p', (cell, rule, what) => {
    expect(told(cell, rule)).toBe(what);
  });
});
