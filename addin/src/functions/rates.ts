import type { Locale } from '@giam-ngheo/core/locale/locale';
import { inputError, sentenceOf, sheetText } from '@giam-ngheo/core/locale/sentence';
import {
  add,
  compare,
  divide,
  fraction,
  HUNDRED,
  multiply,
  subtract,
  toNumber,
  ZERO,
  type Fraction,
} from '@giam-ngheo/core/quantity/fraction';
import { asRange, asWhole, isBlank, readNumber, type NumberRule } from './arguments';
import { elementwise, type Computed } from './elementwise';
import { InputProblem, refuse } from './input-problem';

type Cells = (number | string)[][];

function name(locale: Locale, key: string): string {
  return sheetText(locale, `argument.${key}`);
}

function count(locale: Locale, key: string, refuseRates = false): NumberRule {
  return { name: name(locale, key), kind: 'count', count: true, refuseRates };
}

function zero(rule: NumberRule): Computed {
  return { error: inputError('number.zero', { name: rule.name }) };
}

/** 100 · part / whole, or what is wrong with the two counts. */
function rate(part: Fraction, whole: Fraction, partRule: NumberRule, wholeRule: NumberRule): Computed {
  if (whole.n === 0n) return zero(wholeRule);
  if (compare(part, whole) > 0) {
    const params = {
      part: partRule.name,
      found: String(part.n),
      whole: wholeRule.name,
      total: String(whole.n),
    };
    return { error: inputError('number.part', params) };
  }
  return { value: divide(multiply(HUNDRED, part), whole) };
}

/** 100·households/total, element by element; percent numbers. */
export function povertyRate(households: unknown, total: unknown, locale: Locale): Cells {
  const rules = [count(locale, 'households'), count(locale, 'total')] as const;
  return elementwise(
    [households, total],
    rules,
    ([part = ZERO, whole = ZERO]) => rate(part, whole, ...rules),
    locale,
  );
}

/** 100·(start − end)/start of counts; a rate is refused, since the fall of a rate is told in points. */
export function povertyReduction(start: unknown, end: unknown, locale: Locale): Cells {
  const rules = [count(locale, 'start', true), count(locale, 'end', true)] as const;
  return elementwise(
    [start, end],
    rules,
    ([before = ZERO, after = ZERO]) =>
      before.n === 0n
        ? zero(rules[0])
        : { value: divide(multiply(HUNDRED, subtract(before, after)), before) },
    locale,
  );
}

/** Fall of the rate in percentage points, per year where the number of years is given. */
export function rateReduction(
  startHouseholds: unknown,
  startTotal: unknown,
  endHouseholds: unknown,
  endTotal: unknown,
  years: unknown,
  locale: Locale,
): Cells {
  const span = asWhole(years, 'number.years') ?? 1;
  if (span < 1) refuse('number.years', { found: span });
  const rules = [
    count(locale, 'startHouseholds'),
    count(locale, 'startTotal'),
    count(locale, 'endHouseholds'),
    count(locale, 'endTotal'),
  ] as const;
  return elementwise(
    [startHouseholds, startTotal, endHouseholds, endTotal],
    rules,
    ([p0 = ZERO, t0 = ZERO, p1 = ZERO, t1 = ZERO]) => {
      const start = rate(p0, t0, rules[0], rules[1]);
      const end = rate(p1, t1, rules[2], rules[3]);
      if ('error' in start) return start;
      if ('error' in end) return end;
      return { value: divide(subtract(start.value, end.value), fraction(span)) };
    },
    locale,
  );
}

/** 100·actual/assigned. */
export function targetCompletion(actual: unknown, assigned: unknown, locale: Locale): Cells {
  const rules: readonly [NumberRule, NumberRule] = [
    { name: name(locale, 'actual'), kind: 'decimal' },
    { name: name(locale, 'assigned'), kind: 'decimal' },
  ];
  return elementwise(
    [actual, assigned],
    rules,
    ([done = ZERO, target = ZERO]) =>
      target.n === 0n ? zero(rules[1]) : { value: divide(multiply(HUNDRED, done), target) },
    locale,
  );
}

/** closing − (opening − Σ decreases + Σ increases), row by row: 0 where the movement balances. */
export function balanceDifference(
  opening: unknown,
  decreases: unknown,
  increases: unknown,
  closing: unknown,
  locale: Locale,
): Cells {
  const ranges = [opening, decreases, increases, closing].map(asRange);
  const rules = ['opening', 'decreases', 'increases', 'closing'].map((key) => count(locale, key));
  const rows = ranges[0]?.length ?? 0;
  if (ranges.some((range) => range.length !== rows)) {
    refuse('shape.mismatch', {
      found: ranges.map((range) => `${range.length}×${range[0]?.length ?? 0}`).join(', '),
    });
  }
  return Array.from({ length: rows }, (_, row) => {
    const cells = ranges.map((range) => range[row] ?? []);
    if (rows > 1 && cells.flat().every(isBlank)) return [''];
    const sums = cells.map((part, index) => sum(part, rules[index]));
    const failed = sums.find((part) => 'error' in part);
    if (failed && 'error' in failed) {
      if (rows === 1) throw new InputProblem([failed.error]);
      return [sentenceOf(failed.error, locale)];
    }
    const [start = ZERO, out = ZERO, into = ZERO, end = ZERO] = sums.map((part) =>
      'value' in part ? part.value : ZERO,
    );
    return [toNumber(subtract(end, add(subtract(start, out), into)))];
  });
}

function sum(cells: readonly unknown[], rule: NumberRule | undefined): Computed {
  let total = ZERO;
  for (const cell of cells) {
    if (!rule) continue;
    const read = readNumber(cell, rule);
    if (read === undefined) return { error: inputError('number.blank', { name: rule.name }) };
    if ('error' in read) return read;
    total = add(total, read.value);
  }
  return { value: total };
}
