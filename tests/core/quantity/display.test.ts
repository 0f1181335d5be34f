import fc from 'fast-check';
import { formatNumber } from '@giam-ngheo/core/quantity/display';
import { compare, fraction, type Fraction } from '@giam-ngheo/core/quantity/fraction';

const vi = (value: Fraction, decimals = 2, limits: readonly Fraction[] = []) =>
  formatNumber(value, decimals, 'vi', limits).text;

describe('rounding for people', () => {
  test.each([
    // value, decimals, text: half away from zero, trailing zeros dropped
    [1, 1, 2, '1'],
    [5, 2, 0, '3'],
    [-5, 2, 0, '−3'],
    [1005, 1000, 2, '1,01'],
    [-1005, 1000, 2, '−1,01'],
    [1004, 1000, 2, '1'],
    [1, 3, 2, '0,33'],
    [2, 3, 2, '0,67'],
    [-1, 1000, 2, '0'],
    [1234567, 1, 0, '1.234.567'],
    [1234567, 100, 2, '12.345,67'],
    [-999, 1, 2, '−999'],
    [-1000, 1, 2, '−1.000'],
    [5, 100, 2, '0,05'],
  ])('%d/%d to %d places is %s', (n, d, decimals, text) => {
    expect(vi(fraction(n, d), decimals)).toBe(text);
  });

  test('English signs', () => {
    expect(formatNumber(fraction(1234567, 100), 2, 'en')).toEqual({ text: '12,345.67', exact: true });
  });

  test('says whether digits were cut off', () => {
    expect(formatNumber(fraction(1, 4), 2, 'vi').exact).toBe(true);
    expect(formatNumber(fraction(1, 3), 2, 'vi').exact).toBe(false);
    expect(formatNumber(fraction(1, 8), 2, 'vi')).toEqual({ text: '0,13', exact: false });
  });
});

describe('near a limit', () => {
  const two = fraction(2);
  test.each([
    // 399/20 000 of all households is 1,995%; 501/25 000 is 2,004%
    [fraction(39_900, 20_000), '1,995'],
    [fraction(50_100, 25_000), '2,004'],
    [fraction(4_000, 2_000), '2'],
    [fraction(3_900, 2_000), '1,95'],
    // 1,99999999995 shows eleven places, one part in 10^13 below shows the fraction itself
    [fraction(199_999_999_995n, 100_000_000_000n), '1,99999999995'],
    [fraction(2n * 10n ** 13n - 1n, 10n ** 13n), '19.999.999.999.999/10.000.000.000.000'],
  ])('%o against 2 is %s', (value, text) => {
    expect(vi(value, 2, [two])).toBe(text);
  });

  test('both bounds of a range count', () => {
    expect(vi(fraction(29_999, 10_000), 2, [fraction(1), fraction(3)])).toBe('2,9999');
  });

  /** Reads the shown text back, by the signs of Vietnamese print. */
  function readBack(text: string): Fraction {
    const plain = text.replace('−', '-').replace(/\./g, '');
    const [top = '0', bottom = '1'] = plain.split('/');
    const [whole = '0', part = ''] = top.split(',');
    return fraction(BigInt(whole + part), 10n ** BigInt(part.length) * BigInt(bottom));
  }

  test('the text stands on the same side of the limit as the value, and within half a unit of its last place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.integer({ min: 1, max: 50_000 }),
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: 0, max: 4 }),
        (n, d, limit, decimals) => {
          const value = fraction(n, d);
          const bound = fraction(limit, 100);
          const { text, exact } = formatNumber(value, decimals, 'vi', [bound]);
          const shown = readBack(text);
          expect(compare(shown, bound)).toBe(compare(value, bound));
          expect(exact).toBe(compare(shown, value) === 0);
          const off = shown.n * value.d - value.n * shown.d;
          const half = shown.d * value.d;
          expect(2n * 10n ** BigInt(decimals) * (off < 0n ? -off : off) <= half).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
