import fc from 'fast-check';
import {
  add,
  asFraction,
  compare,
  decimalScale,
  divide,
  fraction,
  isNegative,
  isWhole,
  multiply,
  parseDecimal,
  simplify,
  subtract,
  toExactText,
  toNumber,
  type Fraction,
} from '@giam-ngheo/core/quantity/fraction';

const RUNS = { numRuns: 300 };
const numerator = fc.bigInt(-(10n ** 24n), 10n ** 24n);
const denominator = fc.bigInt(1n, 10n ** 20n);
const fractions = fc.tuple(numerator, denominator).map(([n, d]) => fraction(n, d));

/** Same value, by cross-multiplication: no reduction involved. */
const same = (a: Fraction, n: bigint, d: bigint) => a.n * d === n * a.d;

/** The greatest common divisor by trying every number: slow and plain. */
function commonDivisor(a: bigint, b: bigint): bigint {
  let best = 1n;
  for (let k = 1n; k <= a || k <= b; k += 1n) if (a % k === 0n && b % k === 0n) best = k;
  return best;
}

describe('a fraction', () => {
  test.each([
    [6n, 4n, 3n, 2n],
    [-6n, 4n, -3n, 2n],
    [6n, -4n, -3n, 2n],
    [-6n, -4n, 3n, 2n],
    [0n, -7n, 0n, 1n],
    [1574n, 1n, 1574n, 1n],
  ])('%s/%s is %s/%s', (n, d, wantedN, wantedD) => {
    expect(fraction(n, d)).toEqual({ n: wantedN, d: wantedD });
  });

  test('has no common divisor left and a positive denominator', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 300 }), (n, d) => {
        const found = fraction(n, d);
        expect(found.d > 0n).toBe(true);
        expect(commonDivisor(found.n, found.d)).toBe(1n);
        expect(same(found, BigInt(n), BigInt(d))).toBe(true);
      }),
      RUNS,
    );
  });

  test('refuses a zero denominator, a division by zero and numbers that are not whole', () => {
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
    expect(() => divide(fraction(1), fraction(0))).toThrow(RangeError);
    expect(() => fraction(0.5)).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  test('is that of rational numbers, whatever the size', () => {
    fc.assert(
      fc.property(numerator, denominator, numerator, denominator, (an, ad, bn, bd) => {
        const [a, b] = [fraction(an, ad), fraction(bn, bd)];
        expect(same(add(a, b), an * bd + bn * ad, ad * bd)).toBe(true);
        expect(same(subtract(a, b), an * bd - bn * ad, ad * bd)).toBe(true);
        expect(same(multiply(a, b), an * bn, ad * bd)).toBe(true);
        if (bn !== 0n) expect(same(divide(a, b), an * bd, ad * bn)).toBe(true);
      }),
      RUNS,
    );
  });

  test('keeps what doubles lose: 0,1 + 0,2 is 0,3 and 0,07 · 100 is 7', () => {
    const decimal = (text: string) => parseDecimal(text) ?? fraction(0);
    expect(add(decimal('0.1'), decimal('0.2'))).toEqual({ n: 3n, d: 10n });
    expect(multiply(decimal('0.07'), fraction(100))).toEqual({ n: 7n, d: 1n });
  });

  test('comparing is an order that agrees with subtraction', () => {
    expect(compare(fraction(399, 20_000), fraction(2, 100))).toBe(-1);
    expect(compare(fraction(40, 2_000), fraction(2, 100))).toBe(0);
    expect(compare(fraction(41, 2_000), fraction(2, 100))).toBe(1);
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        expect(compare(a, b)).toBe(-compare(b, a) || 0);
        expect(compare(a, b)).toBe(Number(subtract(a, b).n > 0n) - Number(subtract(a, b).n < 0n));
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
      RUNS,
    );
  });
});

describe('decimals', () => {
  test.each([
    ['12', 12n, 1n],
    ['-1.25', -5n, 4n],
    ['+0.5', 1n, 2n],
    ['.5', 1n, 2n],
    ['5.', 5n, 1n],
    ['3e-2', 3n, 100n],
    ['1.5E3', 1500n, 1n],
    ['0.000', 0n, 1n],
    ['9007199254740993', 9007199254740993n, 1n],
  ])('%s', (text, n, d) => {
    expect(parseDecimal(text)).toEqual({ n, d });
  });

  test.each(['', '.', '-', 'e3', '1,5', '1 5', '0x10', 'NaN', 'Infinity', '1e9999', '1.2.3', ' 1', '١'])(
    '“%s” is none',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );

  test('digits and places say the value', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.integer({ min: 0, max: 15 }), (digits, places) => {
        const magnitude = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
        const cut = magnitude.length - places;
        const text = `${digits < 0n ? '-' : ''}${magnitude.slice(0, cut)}.${magnitude.slice(cut)}`;
        const found = parseDecimal(text);
        expect(found && same(found, digits, 10n ** BigInt(places))).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('plain numbers as Excel keeps them', () => {
  test.each([
    [23 - 18.4, 23n, 5n],
    [0.1 + 0.2, 3n, 10n],
    [1.1 * 3, 33n, 10n],
    [0.0153, 153n, 10_000n],
    [1e21, 10n ** 21n, 1n],
    [1e-7, 1n, 10n ** 7n],
    [-0, 0n, 1n],
    [Number.MAX_SAFE_INTEGER, 9007199254740991n, 1n],
  ])('%d', (value, n, d) => {
    expect(asFraction(value)).toEqual({ n, d });
  });

  test.each([NaN, Infinity, -Infinity])('%d is refused', (value) => {
    expect(() => asFraction(value)).toThrow(RangeError);
  });

  test('a fraction stays as it is; whole ones become plain only where a double holds them', () => {
    const third = fraction(1, 3);
    expect(asFraction(third)).toBe(third);
    expect(simplify(third)).toBe(third);
    expect(simplify(fraction(12))).toBe(12);
    expect(simplify(fraction(2n ** 53n))).toEqual({ n: 2n ** 53n, d: 1n });
    expect(simplify(fraction(2n ** 53n - 1n))).toBe(9007199254740991);
  });

  test('the fast scale never says anything but the exact value', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
          fc
            .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 8 }))
            .map(([digits, places]) => digits / 10 ** places),
        ),
        (value) => {
          const scale = decimalScale(value);
          if (scale === 0) return;
          expect(same(asFraction(value), BigInt(Math.round(value * scale)), BigInt(scale))).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test.each([
    [4.6, 10],
    [7, 1],
    [0.000001, 1_000_000],
    [23 - 18.4, 0],
    [1 / 3, 0],
    [0.0000001, 0],
    [1e15, 0],
    [999_999_999_999_999, 1],
    [NaN, 0],
    [Infinity, 0],
  ])('scale of %d is %d', (value, scale) => {
    expect(decimalScale(value)).toBe(scale);
  });

  test('whole and negative are told of both forms', () => {
    expect([isWhole(3), isWhole(3.5), isWhole(fraction(6, 2)), isWhole(fraction(1, 2))]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([isNegative(-1), isNegative(0), isNegative(fraction(-1, 2)), isNegative(fraction(1, 2))]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('the nearest double', () => {
  // Division of two whole numbers that doubles hold is rounded once, by IEEE 754.
  test('of small parts is their quotient', () => {
    expect(toNumber(fraction(4_986_762, 651_099))).toBe(4_986_762 / 651_099);
    expect(toNumber(fraction(435_492_522, 766_031))).toBe(435_492_522 / 766_031);
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 2 ** 31 - 1 }), (n, d) => {
        expect(toNumber(fraction(n, d))).toBe(n / d || 0);
      }),
      RUNS,
    );
  });

  // Number("…") is rounded once as well, and says the decimal exactly.
  test('of a decimal is the one its digits name', () => {
    expect(toNumber(parseDecimal('8.819') ?? fraction(0))).toBe(8.819);
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.integer({ min: 0, max: 40 }), (digits, places) => {
        expect(toNumber(fraction(digits, 10n ** BigInt(places)))).toBe(Number(`${digits}e-${places}`) || 0);
      }),
      RUNS,
    );
  });

  test('survives parts far beyond doubles', () => {
    const huge = 10n ** 400n;
    expect(toNumber(fraction(huge * 3n, huge * 2n))).toBe(1.5);
    expect(toNumber(fraction(huge + 1n, huge))).toBe(1);
    expect(toNumber(fraction(-1n, huge))).toBeCloseTo(0, 300);
    expect(toNumber(fraction(1n, 10n ** 300n))).toBe(1e-300);
    expect(toNumber(fraction(2n ** 53n + 1n))).toBe(Number(2n ** 53n + 1n));
  });

  test('between two doubles the smallest trace more than half decides', () => {
    // doubles beyond 2^53 are even; 2^53 + 1 stands half way
    const [half, scale] = [2n ** 53n + 1n, 10n ** 60n];
    expect(toNumber(fraction(half))).toBe(2 ** 53);
    expect(toNumber(fraction(half * scale + 1n, scale))).toBe(2 ** 53 + 2);
    expect(toNumber(fraction(half * scale - 1n, scale))).toBe(2 ** 53);
    expect(toNumber(fraction(-half * scale - 1n, scale))).toBe(-(2 ** 53) - 2);
  });

  test('a plain number is itself', () => {
    expect(toNumber(1.25)).toBe(1.25);
  });
});

test('machine text', () => {
  expect(toExactText(fraction(37, 2411))).toBe('37/2411');
  expect(toExactText(fraction(-24, 2))).toBe('-12');
});
