import type { Locale } from '../locale/locale';
import { compare, type Fraction } from './fraction';

/** Digits after the comma tried before the exact fraction is given up on. */
const MAX_DECIMALS = 12;

/** `value · 10^decimals` rounded half away from zero: what an office does on paper. */
function roundScaled(value: Fraction, decimals: number): bigint {
  const scaled = value.n * 10n ** BigInt(decimals);
  const negative = scaled < 0n;
  const magnitude = negative ? -scaled : scaled;
  const rounded = (2n * magnitude + value.d) / (2n * value.d);
  return negative ? -rounded : rounded;
}

function group(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, separator);
}

function write(scaled: bigint, decimals: number, locale: Locale): string {
  const negative = scaled < 0n;
  const digits = (negative ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const whole = group(digits.slice(0, digits.length - decimals), locale === 'vi' ? '.' : ',');
  const part = decimals === 0 ? '' : digits.slice(-decimals).replace(/0+$/, '');
  const text = part === '' ? whole : whole + (locale === 'vi' ? ',' : '.') + part;
  return negative ? `−${text}` : text;
}

export interface NumberText {
  readonly text: string;
  /** False when digits were cut off. */
  readonly exact: boolean;
}

/**
 * A number for people: at most `decimals` digits after the comma, trailing zeros dropped, rounded half away from zero.
 * Where the rounded text could be mistaken for one of the `limits` that the value does not reach or has passed, digits are added
 * until it cannot (1,995 and not 2 against a limit of 2).
 */
export function formatNumber(
  value: Fraction,
  decimals: number,
  locale: Locale,
  limits: readonly Fraction[] = [],
): NumberText {
  for (let digits = decimals; digits <= MAX_DECIMALS; digits += 1) {
    const scaled = roundScaled(value, digits);
    const shown: Fraction = { n: scaled, d: 10n ** BigInt(digits) };
    const misleading = limits.some((limit) => compare(shown, limit) !== compare(value, limit));
    if (!misleading) return { text: write(scaled, digits, locale), exact: compare(shown, value) === 0 };
  }
  return { text: `${write(value.n, 0, locale)}/${write(value.d, 0, locale)}`, exact: true };
}
