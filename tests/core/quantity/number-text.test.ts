import fc from 'fast-check';
import { asFraction, compare, fraction, type Fraction } from '@giam-ngheo/core/quantity/fraction';
import { readNumberText, type ColumnKind } from '@giam-ngheo/core/quantity/number-text';

const KINDS: readonly ColumnKind[] = ['count', 'decimal', 'money'];

function expectNumber(text: string, kind: ColumnKind, wanted: Fraction) {
  const found = readNumberText(text, kind);
  if (found.status !== 'number') throw new Error(`“${text}” is ${found.status} as ${kind}`);
  expect({ text, value: asFraction(found.value) }).toEqual({ text, value: wanted });
}

describe('counts', () => {
  test.each([
    ['0', 0],
    ['12', 12],
    [' 12 ', 12],
    ['1.520', 1520],
    ['1,520', 1520],
    ['1 520', 1520],
    ['1\u00a0520', 1520],
    ['297.899 hộ', 297_899],
    ['1.234.567', 1_234_567],
    ['12 hộ', 12],
    ['12hộ', 12],
    ['30 KHẨU', 30],
    ['30 nhân khẩu', 30],
    ['3 thôn', 3],
    // exports
    ['412204.00', 412_204],
    ['3.359,00', 3359],
    ['1,234,567.00', 1_234_567],
    ['-5', -5],
    ['−5', -5],
    ['+5', 5],
    ['１２', 12],
    ['012', 12],
    ['-0', 0],
  ])('%s is %d', (text, value) => {
    expectNumber(text, 'count', fraction(value));
  });

  test.each([
    '1,5',
    '1.52',
    '3.359,80',
    '12 345 6',
    '1.2345',
    '12.34.567',
    // a rate typed among counts
    '0.520',
    '0,520',
    '4,52%',
    '5%',
    // a footnote, a fraction and the like are not digits
    '12²',
    '①',
    '½',
    '1.520/10.321 hộ',
    '1e5',
    '0x1F',
    'mười hai',
    'x',
    '=A1',
    '#REF!',
    '--5',
    '+-5',
    '5-6',
    '١٢',
    'Infinity',
    '12 triệu đồng',
  ])('%s is not a count', (text) => {
    expect(readNumberText(text, 'count')).toEqual({ status: 'unreadable', expected: 'count' });
  });
});

describe('rates and other decimals', () => {
  test.each([
    ['1.520', 152, 100],
    ['1,520', 152, 100],
    ['0,520', 52, 100],
    ['4,52%', 452, 100],
    ['4,52 %', 452, 100],
    ['4.52', 452, 100],
    ['04%', 4, 1],
    ['1,3 điểm %', 13, 10],
    ['1,3 điểm %/năm', 13, 10],
    ['1,3%/ năm', 13, 10],
    ['2 điểm phần trăm', 2, 1],
    ['1,5 lần', 3, 2],
    ['1.234,5', 12_345, 10],
    ['1,234.5', 12_345, 10],
    ['1 234,5', 12_345, 10],
    ['1.234.567', 1_234_567, 1],
    ['1 520', 1520, 1],
    ['-0,5', -1, 2],
    ['４，５２％', 452, 100],
  ])('%s', (text, n, d) => {
    expectNumber(text, 'decimal', fraction(n, d));
  });

  test.each([
    '4 52',
    '12 5',
    '1.2.3',
    '1,2,3',
    '1.234.5',
    '.5',
    '5.',
    '4,5%%',
    '4,5 hộ',
    '15 triệu',
    '1/2',
    '4²',
  ])('%s is not one', (text) => {
    expect(readNumberText(text, 'decimal')).toEqual({ status: 'unreadable', expected: 'decimal' });
  });
});

describe('money', () => {
  test.each([
    ['15.000.000', 15_000_000],
    ['1.520', 1520],
    ['1.520 đ', 1520],
    ['1.520đ', 1520],
    ['1.520 đồng', 1520],
    ['1.520 VNĐ', 1520],
    ['1.520 ₫', 1520],
    ['15 triệu', 15_000_000],
    ['15 triệu đồng', 15_000_000],
    ['15tr', 15_000_000],
    ['1,5 triệu', 1_500_000],
    ['1.5 triệu', 1_500_000],
    ['0,520 triệu đồng', 520_000],
    ['1.200 triệu đồng', 1_200_000_000],
    ['2,5 tỷ đồng', 2_500_000_000],
    ['2,5 tỉ đồng', 2_500_000_000],
    ['700 nghìn đồng', 700_000],
    ['700 ngàn', 700_000],
    ['700,5', 700.5],
  ])('%s is %d', (text, value) => {
    expectNumber(text, 'money', asFraction(value));
  });

  // 1,52 or 1520 of them, as one writes the comma: a question, not a guess
  test.each(['1,520 tỷ đồng', '15,500 triệu', '15 triệu 500', '15 nghìn tỷ', '15 hộ', '15%', '15 đô la'])(
    '%s is not read',
    (text) => {
      expect(readNumberText(text, 'money')).toEqual({ status: 'unreadable', expected: 'money' });
    },
  );
});

test.each(['', ' ', '-', '–', '—', '...', '…', '. . .'.replace(/ /g, ''), '_', '*', '\u00a0', '---'])(
  '“%s” is blank in every column, never zero',
  (text) => {
    for (const kind of KINDS) expect(readNumberText(text, kind)).toEqual({ status: 'blank' });
  },
);

describe('properties', () => {
  /** Groups from the right, digit by digit. */
  function grouped(digits: string, sign: string): string {
    let text = '';
    for (let index = 0; index < digits.length; index += 1) {
      if (index > 0 && (digits.length - index) % 3 === 0) text += sign;
      text += digits[index];
    }
    return text;
  }

  test('a whole number printed with any grouping is read as a count', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 25n), fc.constantFrom('', '.', ',', ' ', '\u00a0'), (value, sign) => {
        expectNumber(grouped(value.toString(), sign), 'count', fraction(value));
      }),
      { numRuns: 300 },
    );
  });

  test('a decimal printed the Vietnamese or the English way is read as one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc.stringMatching(/^\d{1,6}$/),
        fc.constantFrom(['.', ','], [',', '.'], [' ', ',']),
        fc.boolean(),
        (whole, part, [group = '', point = ''], negative) => {
          const text = `${negative ? '-' : ''}${grouped(String(whole), group)}${point}${part}`;
          const digits = BigInt(`${whole}${part}`);
          expectNumber(text, 'decimal', fraction(negative ? -digits : digits, 10n ** BigInt(part.length)));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('whatever is typed, nothing throws, and case, composition and outer blanks do not matter', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc
        .array(
          fc.constantFrom('1', '0', '52', '.', ',', ' ', '%', '-', ' hộ', ' triệu', ' tỷ', ' điểm %', '²'),
          { maxLength: 8 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, fc.constantFrom(...KINDS), (text, kind) => {
        const found = readNumberText(text, kind);
        expect(readNumberText(` ${text.normalize('NFD')} `, kind)).toEqual(found);
        if (found.status !== 'number' || kind !== 'count') return;
        // a count is whole, however it was typed
        expect(compare(asFraction(found.value), fraction(asFraction(found.value).n))).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });
});
