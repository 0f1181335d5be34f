import { inputError, sentenceOf, type InputError } from '@giam-ngheo/core/locale/sentence';
import type { Locale } from '@giam-ngheo/core/locale/locale';
import { toNumber, type Fraction } from '@giam-ngheo/core/quantity/fraction';
import { asRange, cellAt, commonShape, isBlank, isSingle, readNumber, type NumberRule } from './arguments';
import { InputProblem } from './input-problem';

export type Computed = { readonly value: Fraction } | { readonly error: InputError };

/**
 * Applies a formula element by element. All of an element's cells blank give a blank. A single result that cannot be computed ends the
 * function with its sentence; within a table the sentence stands in the element's own place, since one error value would take the whole
 * spilled table with it.
 */
export function elementwise(
  ranges: readonly unknown[],
  rules: readonly NumberRule[],
  compute: (values: readonly Fraction[]) => Computed,
  locale: Locale,
): (number | string)[][] {
  const taken = ranges.map(asRange);
  const { rows, columns } = commonShape(taken);
  const single = rows === 1 && columns === 1;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const cells = taken.map((range) => cellAt(range, row, column));
      // A single cell that serves a whole column does not make its blank elements filled.
      const own = cells.filter((_, index) => !isSingle(taken[index]));
      if (!single && own.every(isBlank)) return '';
      const result = computeOne(cells, rules, compute);
      if ('value' in result) return toNumber(result.value);
      if (single) throw new InputProblem([result.error]);
      return sentenceOf(result.error, locale);
    }),
  );
}

function computeOne(
  cells: readonly unknown[],
  rules: readonly NumberRule[],
  compute: (values: readonly Fraction[]) => Computed,
): Computed {
  const values: Fraction[] = [];
  for (const [index, rule] of rules.entries()) {
    const read = readNumber(cells[index], rule);
    if (read === undefined) return { error: inputError('number.blank', { name: rule.name }) };
    if ('error' in read) return read;
    values.push(read.value);
  }
  return compute(values);
}
