import type { ParameterMetadata } from './metadata';
import type { FunctionMetadata } from './metadata';
import { CellError, type CellValue } from './excel/value';

/**
 * What a function gets for a blank cell. It differs between Excels: the web gives null, desktop builds gave (some still
 * give) 0, which cannot be told from a real 0 (office-js issues 1951, 4702, 5262).
 */
export type BlankCells = 'null' | 'zero' | 'empty text';

/** An argument of a formula as it was evaluated: left out, one value, or a matrix. */
export type Argument =
  | { readonly kind: 'missing' }
  | { readonly kind: 'cells'; readonly cells: readonly (readonly CellValue[])[] };

export interface MarshalOptions {
  readonly blankCells: BlankCells;
  readonly allowsErrors: boolean;
}

/** Arguments ready for the wire, or the error that Excel answers without calling the function. */
export type Marshalled =
  { readonly args: unknown[]; readonly errorsAsInput: boolean } | { readonly error: CellError };

/** Pads the arguments so that the invocation object lands behind the last parameter; Excel gives null for what is left out. */
export function completeArguments(
  args: readonly unknown[],
  description: FunctionMetadata | undefined,
): unknown[] {
  const parameters = description?.parameters ?? [];
  return [...args, ...parameters.slice(args.length).map((parameter) => (parameter.repeating ? [] : null))];
}

/** Turns evaluated arguments into what Excel passes, by what functions.json says of the parameters. */
export function marshal(
  given: readonly Argument[],
  description: FunctionMetadata | undefined,
  options: MarshalOptions,
): Marshalled {
  const parameters = description?.parameters;
  if (parameters) {
    const least = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
    const most = parameters.some((parameter) => parameter.repeating) ? Infinity : parameters.length;
    if (given.length < least || given.length > most) return { error: new CellError('#VALUE!') };
  }
  const args: unknown[] = [];
  let errorsAsInput = false;
  for (const [index, argument] of given.entries()) {
    const parameter = parameters?.[Math.min(index, parameters.length - 1)];
    const passed = pass(argument, parameter, options);
    if (passed instanceof CellError) return { error: passed };
    errorsAsInput ||= containsError(argument);
    if (parameter?.repeating && parameters) {
      const first = parameters.length - 1;
      args[first] = [...((args[first] as unknown[] | undefined) ?? []), passed];
    } else {
      args.push(passed);
    }
  }
  return { args: completeArguments(args, description), errorsAsInput };
}

function pass(
  argument: Argument,
  parameter: ParameterMetadata | undefined,
  options: MarshalOptions,
): unknown {
  if (argument.kind === 'missing') return null;
  const type = parameter?.type ?? 'any';
  const errors = options.allowsErrors && type === 'any';
  const convert = (value: CellValue, scalar: boolean): unknown => {
    // Without allowErrorForDataTypeAny Excel does not call a function with an error: the error is the result.
    if (value instanceof CellError) return errors ? { type: 'CustomFunctionError', code: value.code } : value;
    if (!scalar) return value ?? blank(options.blankCells);
    return coerce(value, type, options.blankCells);
  };
  const matrix = argument.cells.map((row) => row.map((value) => convert(value, false)));
  const single = matrix.length === 1 && matrix[0]?.length === 1;
  const asMatrix = parameter ? parameter.dimensionality === 'matrix' : !single;
  if (asMatrix) return matrix.flat().find((value) => value instanceof CellError) ?? matrix;
  // One value is wanted and a range was given: Excel takes one call per cell, the host answers #VALUE!.
  return single ? convert(argument.cells[0]?.[0] ?? null, true) : new CellError('#VALUE!');
}

function blank(policy: BlankCells): null | 0 | '' {
  return { null: null, zero: 0 as const, 'empty text': '' as const }[policy];
}

function coerce(value: number | string | boolean | null, type: string, policy: BlankCells): unknown {
  if (type === 'number') {
    const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value ?? 0);
    return Number.isNaN(number) ? new CellError('#VALUE!') : number;
  }
  if (type === 'string') {
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    return value === null ? '' : String(value);
  }
  if (type === 'boolean') {
    if (typeof value !== 'string') return Boolean(value);
    const upper = value.toUpperCase();
    return upper === 'TRUE' || upper === 'FALSE' ? upper === 'TRUE' : new CellError('#VALUE!');
  }
  return value ?? blank(policy);
}

function containsError(argument: Argument): boolean {
  return (
    argument.kind === 'cells' && argument.cells.some((row) => row.some((value) => value instanceof CellError))
  );
}
