import fc from 'fast-check';
import {
  balanceDifferenceFunction as BALANCE_DIFFERENCE,
  povertyRateFunction as POVERTY_RATE,
  povertyReductionFunction as POVERTY_REDUCTION,
  rateReductionFunction as RATE_REDUCTION,
  targetCompletionFunction as TARGET_COMPLETION,
} from '../../../addin/src/functions/functions';
import { refusal, usePlans } from './calling';

beforeEach(() => usePlans());

/** A column as Excel hands it over. */
function column(...cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

describe('POVERTY_RATE', () => {
  test.each([
    [40, 2000, 2],
    // 399 of 20 000: not rounded
    [399, 20_000, 1.995],
    [1, 3, 100 / 3],
    [7, 100, 7],
    [0, 5, 0],
    [5, 5, 100],
  ])('%d of %d households', (poor, total, rate) => {
    expect(POVERTY_RATE([[poor]], [[total]])).toEqual([[rate]]);
  });

  test('the nearest double to the quotient, as the sheet itself would have it', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (part, rest) => {
        const total = part + rest;
        expect(POVERTY_RATE([[part]], [[total]])).toEqual([[(100 * part) / total]]);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test('columns, text numbers, one total for all, blanks that stay blank', () => {
    expect(POVERTY_RATE(column(20, '40', ''), column(1000, '2.000', ''))).toEqual([[2], [2], ['']]);
    expect(POVERTY_RATE(column(20, '', 30, null), [[1000]])).toEqual([[2], [''], [3], ['']]);
    expect(
      POVERTY_RATE(
        [
          [1, 2],
          [3, 4],
        ],
        [[100]],
      ),
    ).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(POVERTY_RATE([[10]], [[100, 200, 400]])).toEqual([[10, 5, 2.5]]);
  });

  test('a problem in a column stands in its own place, the others are computed', () => {
    expect(POVERTY_RATE(column(20, 'abc', 30, 5, 7, ''), column(1000, 1000, 20, 0, -1, 8))).toEqual([
      [2],
      ['Số hộ: “abc” không phải là số. Cần một số.'],
      ['Số hộ (30) lớn hơn Tổng số hộ (20). Kiểm tra lại số liệu.'],
      ['Tổng số hộ bằng 0 nên không tính được.'],
      ['Tổng số hộ: “-1” là số âm. Cần số từ 0 trở lên.'],
      ['Số hộ: ô trống. Cần một số; nếu bằng không thì ghi 0.'],
    ]);
  });

  test('a single problem is the error of the cell', () => {
    expect(refusal(() => POVERTY_RATE([['']], [[5]]))).toBe(
      'Số hộ: ô trống. Cần một số; nếu bằng không thì ghi 0.',
    );
    expect(refusal(() => POVERTY_RATE([['']], [['']]))).toContain('ô trống');
    expect(refusal(() => POVERTY_RATE([[0]], [[0]]))).toBe('Tổng số hộ bằng 0 nên không tính được.');
    expect(refusal(() => POVERTY_RATE([[6]], [[5]]))).toBe(
      'Số hộ (6) lớn hơn Tổng số hộ (5). Kiểm tra lại số liệu.',
    );
    expect(refusal(() => POVERTY_RATE([[1.5]], [[5]]))).toBe(
      'Số hộ: “1.5” không phải số nguyên. Cần số hộ, là số nguyên từ 0 trở lên.',
    );
    usePlans(undefined, 'en');
    expect(refusal(() => POVERTY_RATE([['']], [[5]]), 'en')).toBe(
      'Households: the cell is blank. A number is needed; type 0 for zero.',
    );
    expect(POVERTY_RATE(column(1, 'x'), [[5]])).toEqual([[20], ['Households: “x” is not a number.']]);
  });

  test('ranges of different sizes', () => {
    expect(refusal(() => POVERTY_RATE(column(1, 2), column(1, 2, 3)))).toBe(
      'Các vùng phải cùng kích thước: 2×1, 3×1.',
    );
    expect(refusal(() => POVERTY_RATE(column(1, 2), [[1, 2]]))).toContain('2×1, 1×2');
  });
});

describe('POVERTY_REDUCTION', () => {
  test.each([
    [208, 104, 50],
    [101, 50, 5100 / 101],
    [100, 0, 100],
    [100, 110, -10],
    ['1.520', '760', 50],
  ])('from %p to %p households', (start, end, fall) => {
    expect(POVERTY_REDUCTION([[start]], [[end]])).toEqual([[fall]]);
  });

  test.each([
    ['8,5%', 6],
    [8.5, 6],
    [8, '6.5%'],
    [8, 6.25],
  ])('rates are refused and sent to RATE_REDUCTION: %p, %p', (start, end) => {
    expect(refusal(() => POVERTY_REDUCTION([[start]], [[end]]))).toMatch(
      /là tỷ lệ\. Hàm này chỉ nhận số hộ; dùng RATE_REDUCTION/,
    );
  });

  test('from nothing there is no fall', () => {
    expect(refusal(() => POVERTY_REDUCTION([[0]], [[0]]))).toBe('Số hộ đầu kỳ bằng 0 nên không tính được.');
    expect(POVERTY_REDUCTION(column(0, 10), column(3, 5))).toEqual([
      ['Số hộ đầu kỳ bằng 0 nên không tính được.'],
      [50],
    ]);
  });

  test('blanks', () => {
    expect(POVERTY_REDUCTION(column(10, '', 10), column(5, '', ''))).toEqual([
      [50],
      [''],
      ['Số hộ cuối kỳ: ô trống. Cần một số; nếu bằng không thì ghi 0.'],
    ]);
  });
});

describe('RATE_REDUCTION', () => {
  test('points, exactly where doubles are not', () => {
    // 23 % − 18,4 %: 4.600000000000001 in doubles
    expect(RATE_REDUCTION([[230]], [[1000]], [[184]], [[1000]])).toEqual([[4.6]]);
    expect(RATE_REDUCTION([[230]], [[1000]], [[184]], [[1000]], null)).toEqual([[4.6]]);
    // 40 % → 19 % in three years: seven points a year, although it is 52,5 % of the rate
    expect(RATE_REDUCTION([[40]], [[100]], [[19]], [[100]], 3)).toEqual([[7]]);
    expect(RATE_REDUCTION([[40]], [[100]], [[19]], [[100]], [['3']])).toEqual([[7]]);
    // of different totals: 10 % → 5 %
    expect(RATE_REDUCTION([[10]], [[100]], [[10]], [[200]], 5)).toEqual([[1]]);
    expect(RATE_REDUCTION([[10]], [[100]], [[12]], [[100]], 2)).toEqual([[-1]]);
  });

  test('columns against one pair of totals', () => {
    expect(RATE_REDUCTION(column(10, 20, ''), [[100]], column(5, 5, ''), [[100]])).toEqual([[5], [15], ['']]);
  });

  test('what is wrong is told by name', () => {
    expect(refusal(() => RATE_REDUCTION([[10]], [[0]], [[5]], [[100]]))).toBe(
      'Tổng số hộ đầu kỳ bằng 0 nên không tính được.',
    );
    expect(refusal(() => RATE_REDUCTION([[10]], [[100]], [[5]], [[0]]))).toBe(
      'Tổng số hộ cuối kỳ bằng 0 nên không tính được.',
    );
    expect(refusal(() => RATE_REDUCTION([[10]], [[100]], [[101]], [[100]]))).toBe(
      'Số hộ cuối kỳ (101) lớn hơn Tổng số hộ cuối kỳ (100). Kiểm tra lại số liệu.',
    );
    for (const years of [0, -1, 2.5, 'ba', true])
      expect(refusal(() => RATE_REDUCTION([[1]], [[2]], [[1]], [[2]], years))).toBe(
        `Số năm phải là số nguyên từ 1 trở lên; nhận được “${String(years)}”.`,
      );
    expect(refusal(() => RATE_REDUCTION(column(1, 2), [[9]], column(1, 2, 3), [[9]]))).toContain(
      '2×1, 1×1, 3×1, 1×1',
    );
  });
});

describe('TARGET_COMPLETION', () => {
  test.each([
    [4.6, 4.6, 100],
    [23 - 18.4, 4.6, 100],
    ['1,52', '1.520', 100],
    [-1, 2, -50],
    [0, 2, 0],
    [3, 2, 150],
    ['2,3%', '4,6', 50],
  ])('%p of %p', (actual, assigned, done) => {
    expect(TARGET_COMPLETION([[actual]], [[assigned]])).toEqual([[done]]);
  });

  test('no target, no completion', () => {
    expect(refusal(() => TARGET_COMPLETION([[1]], [[0]]))).toBe(
      'Chỉ tiêu được giao bằng 0 nên không tính được.',
    );
    expect(refusal(() => TARGET_COMPLETION([[1]], [['']]))).toContain('Chỉ tiêu được giao: ô trống');
    expect(TARGET_COMPLETION(column(1, 2, ''), [[4]])).toEqual([[25], [50], ['']]);
    expect(refusal(() => TARGET_COMPLETION([['nhiều']], [[4]]))).toBe(
      'Kết quả thực hiện: “nhiều” không phải là số. Cần một số.',
    );
  });
});

describe('BALANCE_DIFFERENCE', () => {
  test('closing less what opening and flows make', () => {
    // 100 − (10 + 5) + (3 + 2) = 90
    expect(BALANCE_DIFFERENCE([[100]], [[10, 5]], [[3, 2]], [[90]])).toEqual([[0]]);
    expect(BALANCE_DIFFERENCE([[100]], [[10, 5]], [[3, 2]], [[92]])).toEqual([[2]]);
    expect(BALANCE_DIFFERENCE([[100]], [[10]], [[3]], [[90]])).toEqual([[-3]]);
  });

  test('the eight flows of the official form, row by row', () => {
    // closing = 1 − 2 − 3 − 4 + 5 + 6 + 7 + 8
    const opening = column(200, '1.000', '', 50);
    const decreases = [
      [20, 5, 1],
      ['100', 0, 0],
      ['', '', ''],
      [1, '-', 0],
    ];
    const increases = [
      [3, 2, 1, 4],
      [10, 20, 30, 40],
      ['', '', '', ''],
      [0, 0, 0, 0],
    ];
    expect(BALANCE_DIFFERENCE(opening, decreases, increases, column(184, 999, '', 49))).toEqual([
      [0],
      [-1],
      [''],
      ['Số giảm: ô trống. Cần một số; nếu bằng không thì ghi 0.'],
    ]);
  });

  test('what is wrong', () => {
    expect(refusal(() => BALANCE_DIFFERENCE([[1], [2]], [[1]], [[1]], [[1]]))).toBe(
      'Các vùng phải cùng kích thước: 2×1, 1×1, 1×1, 1×1.',
    );
    expect(refusal(() => BALANCE_DIFFERENCE([[1]], [['x']], [[0]], [[1]]))).toBe(
      'Số giảm: “x” không phải là số. Cần một số.',
    );
    expect(refusal(() => BALANCE_DIFFERENCE([['']], [['']], [['']], [['']]))).toContain('Số đầu kỳ: ô trống');
    expect(refusal(() => BALANCE_DIFFERENCE([[1]], [[1.5]], [[0]], [[1]]))).toContain(
      'Số giảm: “1.5” không phải số nguyên',
    );
  });

  test('beyond what doubles add exactly', () => {
    const big = 9_007_199_254_740_991;
    expect(BALANCE_DIFFERENCE([[big]], [[1, 1, 1]], [[big, 3]], [[0]])).toEqual([[-2 * big]]);
    expect(BALANCE_DIFFERENCE([[1]], [[big]], [[big]], [[2]])).toEqual([[1]]);
  });
});

test('every element by itself: a table is its cells', () => {
  const cell = fc.oneof(fc.nat(50), fc.constantFrom<unknown>('', 'abc', -1, '1.520', 2.5, null));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 6 }), (pairs) => {
      const parts = pairs.map(([part]) => [part]);
      const wholes = pairs.map(([, whole]) => [whole]);
      const together = POVERTY_RATE(parts, wholes);
      for (const [index, [part, whole]] of pairs.entries()) {
        const blank = [part, whole].every((value) => value === '' || value === null);
        const alone = blank
          ? ''
          : (() => {
              try {
                return POVERTY_RATE([[part]], [[whole]])[0]?.[0] as unknown;
              } catch {
                return refusal(() => POVERTY_RATE([[part]], [[whole]]));
              }
            })();
        expect(together[index]).toEqual([alone]);
      }
    }),
    { numRuns: 100, seed: 3 },
  );
});
