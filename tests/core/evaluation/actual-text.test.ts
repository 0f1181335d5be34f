import fc from 'fast-check';
import { explain } from '@giam-ngheo/core/evaluation/explain';
import { fillRow } from '@giam-ngheo/core/evaluation/facts';
import type { Locale } from '@giam-ngheo/core/locale/locale';
import { compileOne, examine, factsOf, type Figures } from './one-criterion';
import { decimalText, ORACLES, PHRASE, type Oracle } from './oracle';

/** A printed number as numerator and denominator: "≈ 1.234,5%", "1/3 lần". */
function parsed(text: string, locale: Locale): readonly [bigint, bigint] {
  const [thousands, point] = locale === 'vi' ? ['.', ','] : [',', '.'];
  const one = (number: string): readonly [bigint, bigint] => {
    const [whole = '', part = ''] = number.split(thousands).join('').replace('−', '-').split(point);
    return [BigInt(whole + part), 10n ** BigInt(part.length)];
  };
  const number = /^(?:≈ )?(−?[\d.,]+(?:\/[\d.,]+)?)/.exec(text)?.[1] ?? '';
  const [top = '', bottom] = number.split('/');
  const [n, d] = one(top);
  if (bottom === undefined) return [n, d];
  const [bn, bd] = one(bottom);
  return [n * bd, d * bn];
}

function side(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function shown(oracle: Oracle, level: bigint, values: readonly bigint[], locale: Locale): string {
  const compiled = compileOne({
    measure: oracle.measure,
    at: 'end',
    ...oracle.times,
    require: PHRASE.ge(`${decimalText(level, ',')} ${oracle.unit}`.replace(' %', '%')),
  });
  const figures: Figures = Object.fromEntries(
    oracle.keys.map((key, index) => {
      const value = values[index] ?? 0n;
      return [key, Number(oracle.decimal ? decimalText(value, '.') : value)];
    }),
  );
  return explain(compiled, fillRow(compiled, { facts: factsOf(figures) }), locale).criteria[0]?.actual ?? '';
}

describe('the text of a value', () => {
  test.each(ORACLES.map((oracle) => [oracle.measure, oracle] as const))(
    '%s read back stands on the same side of the level as the value itself',
    (_, oracle) => {
      const level = fc.oneof(
        fc.bigInt({ min: 0n, max: 100n }).map((whole) => whole * 1_000_000n),
        fc.bigInt({ min: 0n, max: 100_000n }).map((thousandths) => thousandths * 1000n),
      );
      const total = fc.bigInt({ min: 1n, max: 1_000_000_000_000n });
      const aside = fc.bigInt({ min: -3n, max: 3n });
      fc.assert(
        fc.property(
          level,
          fc.array(total, { minLength: 4, maxLength: 4 }),
          aside,
          fc.boolean(),
          fc.constantFrom<Locale>('vi', 'en'),
          (bound, random, step, near, locale) => {
            const values = oracle.keys.map(
              (__, index) => (random[index] ?? 1n) / (index % 2 === 0 ? 3n : 1n),
            );
            // pull one figure next to the level: bisect for the place where the comparison turns
            if (near) {
              const place =
                oracle.measure === 'poor_rate' || oracle.measure === 'md_rate' ? 0 : values.length - 2;
              const index = Math.max(0, place);
              const at = (value: bigint) => {
                const tried = values.map((other, i) => (i === index ? value : other));
                return side(...oracle.sides(tried, bound));
              };
              let [low, high] = [0n, 3_000_000_000_000n];
              const start = at(low);
              while (high - low > 1n) {
                const middle = (low + high) / 2n;
                if (at(middle) === start) low = middle;
                else high = middle;
              }
              values[index] = high + step < 0n ? 0n : high + step;
            }
            fc.pre(!oracle.undefinedAt(values));
            const text = shown(oracle, bound, values, locale);
            const [n, d] = parsed(text, locale);
            const [left, right] = oracle.sides(values, bound);
            expect([text, side(n * 1_000_000n, bound * d)]).toEqual([text, side(left, right)]);
          },
        ),
        { numRuns: 150, seed: 91 },
      );
    },
  );

  test.each([
    // 399 of 20 000 are 1,995 %; two decimals would say 2,00 %
    [399, 20_000, '1,995%', '1.995%'],
    [400, 20_000, '2%', '2%'],
    // 500 of 24 999 are 2,000080… %
    [500, 24_999, '≈ 2,0001%', '≈ 2.0001%'],
    [37, 2411, '≈ 1,53%', '≈ 1.53%'],
    // far from the level the two digits of the forms are enough
    [1, 3, '≈ 33,33%', '≈ 33.33%'],
    [2, 3, '≈ 66,67%', '≈ 66.67%'],
    [0, 7, '0%', '0%'],
    [5, 5, '100%', '100%'],
  ])('%d of %d against 2 %%: %s', (poor, total, vi, en) => {
    const figures = { 'poor_households@2025': poor, 'total_households@2025': total };
    const rate = { measure: 'poor_rate', at: 'end', require: 'dưới 2%' } as const;
    expect(examine(rate, figures).actual).toBe(vi);
    expect(examine(rate, figures, 'en').actual).toBe(en);
  });

  test('twelve digits do not tell it apart: the fraction stands', () => {
    const figures = {
      'poor_households@2025': 20_000_000_000_001,
      'total_households@2025': 1_000_000_000_000_000,
    };
    const { actual, exact } = examine({ measure: 'poor_rate', at: 'end', require: 'trên 2%' }, figures);
    expect(exact).toBe('20000000000001/1000000000000000');
    // 100 · p / t is 2,0000000000001: the thirteenth digit
    expect(actual).toBe('20.000.000.000.001/10.000.000.000.000%');
  });

  test('a rise where a fall is asked for has a minus', () => {
    const figures = { 'poor_households@2020': 100, 'poor_households@2025': 110 };
    const fall = {
      measure: 'poor_households_reduction',
      at: 'end',
      from: 'baseline',
      require: 'trên 50%',
    } as const;
    expect(examine(fall, figures).actual).toBe('−10%');
  });

  test('a value that stands for a decimal is printed as that decimal', () => {
    const figures = { 'extra_contribution@2025': 0.1 + 0.2 };
    const gift = { measure: 'extra_contribution', at: 'end', require: 'từ 0,3 đồng trở lên' } as const;
    expect(examine(gift, figures)).toMatchObject({
      verdict: 'met',
      actual: '0,3 đồng',
      boundary: true,
      exact: '3/10',
    });
  });
});
