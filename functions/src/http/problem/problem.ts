import type { Label } from '@giam-ngheo/core/plan/model';

/** A value inside a sentence: as it is, in both languages, or a message of its own (`key`). Lists are joined. */
export type Param = string | number | Label | { readonly key: string } | readonly (string | number | Label)[];
export type Params = Readonly<Record<string, Param>>;

/** One thing that is wrong in the body of a request. */
export interface InputIssue {
  /** JSON pointer (RFC 6901) into the body. */
  readonly pointer: string;
  readonly code: string;
  readonly params: Params;
}

interface ProblemDetails {
  readonly params?: Params;
  readonly headers?: Readonly<Record<string, string>>;
  /** Members of the answer beside the usual ones. */
  readonly extra?: Readonly<Record<string, string>>;
  readonly issues?: readonly InputIssue[];
  /** Issues found, where more were found than are listed. */
  readonly total?: number;
}

/** A request that cannot be served, with a stable code; thrown anywhere below a route, answered as RFC 9457. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
  }
}
