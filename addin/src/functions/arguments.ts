import { inputError, type ErrorParams, type InputError } from '@giam-ngheo/core/locale/sentence';
import { asFraction, type Exact, type Fraction } from '@giam-ngheo/core/quantity/fraction';
import { readNumberText, type ColumnKind } from '@giam-ngheo/core/quantity/number-text';
import { InputProblem, refuse } from './input-problem';

/** A range as Excel gives it: rows of cells; a single value stands for a range of one cell. */
export type Range = readonly (readonly unknown[])[];

export function asRange(value: unknown): Range {
  if (!Array.isArray(value)) return [[value]];
  return value.every(Array.isArray) ? (value as unknown[][]) : [value];
}

export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** The text of an argument that names something; the first cell where a range was given. */
export function asText(value: unknown): string {
  const cell = asRange(value)[0]?.[0];
  return isBlank(cell) ? '' : String(cell).trim();
}

/** A year or another whole number; undefined when it was left out. */
export function asWhole(value: unknown, code: string, params: ErrorParams = {}): number | undefined {
  const cell = asRange(value)[0]?.[0];
  if (isBlank(cell)) return undefined;
  const number = typeof cell === 'string' ? Number(cell.trim()) : cell;
  if (typeof number === 'number' && Number.isInteger(number)) return number;
  return refuse(code, { ...params, found: String(cell) });
}

/** What an argument of numbers takes. */
export interface NumberRule {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Only whole numbers from 0: counts of households. */
  readonly count?: boolean;
  /** A rate given where a count is asked for gets a sentence of its own. */
  readonly refuseRates?: boolean;
}

/** A cell as an exact number; the error says what is wrong with it, undefined stands for a blank. */
export function readNumber(
  cell: unknown,
  rule: NumberRule,
): { readonly value: Fraction } | { readonly error: InputError } | undefined {
  if (isBlank(cell)) return undefined;
  const value = exactOf(cell, rule.kind);
  const problem = (code: string) => ({
    error: inputError(code, { name: rule.name, found: String(cell).slice(0, 40) }),
  });
  if (rule.refuseRates && typeof cell === 'string' && cell.includes('%')) return problem('number.percent');
  if (value === undefined) return problem('number.not_number');
  if (value === null) return undefined;
  // As a fraction: 434.99999999999994, the result of 4.35 · 100 in doubles, is 435.
  const fraction = asFraction(value);
  if (rule.count && fraction.d !== 1n)
    return problem(rule.refuseRates ? 'number.percent' : 'number.not_whole');
  return rule.count && fraction.n < 0n ? problem('number.negative') : { value: fraction };
}

function exactOf(cell: unknown, kind: ColumnKind): Exact | null | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== 'string') return undefined;
  const reading = readNumberText(cell, kind);
  if (reading.status === 'blank') return null;
  return reading.status === 'number' ? reading.value : undefined;
}

/** Rows × columns of the result of ranges taken element by element: all of one size, single cells serve every element. */
export function commonShape(ranges: readonly Range[]): { readonly rows: number; readonly columns: number } {
  const sizes = ranges.map((range) => ({
    rows: range.length,
    columns: range.reduce((widest, row) => Math.max(widest, row.length), 0),
  }));
  const large = sizes.filter((size) => size.rows !== 1 || size.columns !== 1);
  const first = large[0] ?? { rows: 1, columns: 1 };
  if (large.some((size) => size.rows !== first.rows || size.columns !== first.columns)) {
    const found = sizes.map((size) => `${size.rows}×${size.columns}`).join(', ');
    throw new InputProblem([inputError('shape.mismatch', { found })]);
  }
  return first;
}

/** The cell of a range at a place of the result; a range of one cell is the same everywhere. */
export function cellAt(range: Range, row: number, column: number): unknown {
  return isSingle(range) ? range[0]?.[0] : range[row]?.[column];
}

export function isSingle(range: Range | undefined): boolean {
  return range?.length === 1 && range[0]?.length === 1;
}
