import { Problem, type InputIssue, type Params } from './problem';

/** Issues listed in one answer: nobody reads more, and the search for the nearest name costs time. */
const LISTED = 100;

/** Collects what is wrong in a body, so that everything is told at once. */
export class IssueList {
  private readonly issues: InputIssue[] = [];
  private total = 0;

  /** Adds an issue; the parameters are made only when it will be listed. */
  add(pointer: string, code: string, params: () => Params): void {
    this.total += 1;
    if (this.issues.length < LISTED) this.issues.push({ pointer, code, params: params() });
  }

  /** Throws the problem when anything was found; its code is that of the first issue. */
  check(): void {
    const [first] = this.issues;
    if (first) throw new Problem(422, first.code, { issues: this.issues, total: this.total });
  }
}

/** A JSON pointer from its steps. */
export function pointerOf(...steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The part of an unknown name that is compared with those that exist: comparing takes time by the length. */
export function comparable(name: string): string {
  return name.slice(0, 60);
}

/** What was found, short enough for a sentence. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  // A pair of surrogates is not cut in two.
  return text.length > 80 ? `${text.slice(0, 79).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
