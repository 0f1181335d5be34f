import { inputError, type ErrorParams, type InputError } from '@giam-ngheo/core/locale/sentence';

/** Thrown by a custom function whose arguments cannot be used: the cell shows #VALUE! and the sentences. */
export class InputProblem extends Error {
  readonly errors: readonly InputError[];

  constructor(errors: readonly InputError[]) {
    super(errors.map((error) => error.code).join(', '));
    this.name = 'InputProblem';
    this.errors = errors;
  }
}

/** Ends the function with one input error. */
export function refuse(code: string, params: ErrorParams = {}): never {
  throw new InputProblem([inputError(code, params)]);
}

/** The value found, or the end of the function. */
export function found<T>(result: { readonly value: T } | { readonly error: InputError }): T {
  if ('value' in result) return result.value;
  throw new InputProblem([result.error]);
}
