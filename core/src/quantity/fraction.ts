/** An exact rational number: `n / d`, reduced, `d` positive. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/**
 * An exact value as rows carry it. A plain number stands for the decimal of at most 15 significant digits that Excel keeps of it
 * (4.6000000000000005, the result of 23 − 18.4 in doubles, is 4.6), so that the common case costs nothing.
 */
export type Exact = number | Fraction;

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** `n / d` reduced. Throws RangeError when `d` is 0: callers test for a zero denominator first. */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  let top = BigInt(n);
  let bottom = BigInt(d);
  if (bottom === 0n) throw new RangeError('zero denominator');
  if (bottom < 0n) [top, bottom] = [-top, -bottom];
  const divisor = gcd(top, bottom);
  return divisor > 1n ? { n: top / divisor, d: bottom / divisor } : { n: top, d: bottom };
}

export const ZERO = fraction(0n);
export const HUNDRED = fraction(100n);

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Reads a decimal written with a point ("-1.25", "3e-2"); undefined when the text is not one. */
export function parseDecimal(text: string): Fraction | undefined {
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', part = '', exponent = '0'] = match;
  if (whole === '' && part === '') return undefined;
  const digits = BigInt(whole + part);
  const power = Number(exponent) - part.length;
  const value =
    power >= 0 ? fraction(digits * 10n ** BigInt(power)) : fraction(digits, 10n ** BigInt(-power));
  return sign === '-' ? { n: -value.n, d: value.d } : value;
}

/** A whole number that a double holds exactly becomes a plain number; undefined stays so. */
export function simplify(value: Fraction): Exact {
  if (value.d !== 1n) return value;
  const number = Number(value.n);
  return Number.isSafeInteger(number) ? number : value;
}

/** The exact value as a fraction. Throws RangeError for NaN and infinities, which no reader lets in. */
export function asFraction(value: Exact): Fraction {
  if (typeof value !== 'number') return value;
  if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n };
  const decimal = Number.isFinite(value) ? parseDecimal(value.toPrecision(15)) : undefined;
  if (decimal === undefined) throw new RangeError(`not a finite number: ${value}`);
  return decimal;
}

/** Powers of ten tried for writing a plain number as a whole mantissa over a scale. */
const SCALES = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const;

/** The scale of a plain number with few decimals (4.6 → 10), or 0 when it has more than six or is too large for the fast path. */
export function decimalScale(value: number): number {
  for (const scale of SCALES) {
    const mantissa = Math.round(value * scale);
    if (mantissa / scale === value) return Math.abs(mantissa) < 1e15 ? scale : 0;
  }
  return 0;
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.n, a.d * b.d);
}

/** Throws RangeError when `b` is 0. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d, a.d * b.n);
}

/** −1, 0 or 1 as `a` is below, equal to or above `b`. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isWhole(value: Exact): boolean {
  return typeof value === 'number' ? Number.isInteger(value) : value.d === 1n;
}

export function isNegative(value: Exact): boolean {
  return typeof value === 'number' ? value < 0 : value.n < 0n;
}

/** The nearest double, for cells that take numbers. */
export function toNumber(value: Exact): number {
  if (typeof value === 'number') return value;
  const { n, d } = value;
  const [top, bottom] = [Number(n), Number(d)];
  // One division of two exact doubles is rounded once.
  if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) return top / bottom;
  const magnitude = n < 0n ? -n : n;
  // The quotient to at least 64 binary digits, the last of which tells whether anything is left over: Number() then rounds once.
  const shift = Math.max(0, bitLength(d) - bitLength(magnitude) + 65);
  const scaled = magnitude << BigInt(shift);
  const quotient = Number((scaled / d) | (scaled % d === 0n ? 0n : 1n));
  // In two steps, since 2 to the power of the whole shift may be beyond doubles.
  const half = Math.min(shift, 1000);
  return (n < 0n ? -quotient : quotient) / 2 ** half / 2 ** (shift - half);
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}

/** "37/2411", or "12" for a whole number: machine form, the same in every language. */
export function toExactText(value: Fraction): string {
  return value.d === 1n ? value.n.toString() : `${value.n}/${value.d}`;
}
