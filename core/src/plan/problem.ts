import { isMap, isScalar, isSeq, LineCounter, type Document } from 'yaml';
import { fill, type Locale, type Messages } from '../locale/locale';
import { en } from '../locale/plan-problems.en';
import { vi } from '../locale/plan-problems.vi';

/** Something wrong in a plan file: where it stands and, through the message, what to write instead. */
export interface PlanProblem {
  readonly code: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** Keys and indices from the root, e.g. "subjects.xa.all.0.require". */
  readonly path: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const MESSAGES: Readonly<Record<Locale, Messages>> = { vi, en };

/** "12:5 PL-203: …" in the language asked for. */
export function describeProblem(problem: PlanProblem, locale: Locale): string {
  const params = Object.fromEntries(
    Object.entries(problem.params).map(([name, value]) => [
      name,
      name === 'expected' ? expectedText(String(value), locale) : value,
    ]),
  );
  const syntax = MESSAGES[locale][`syntax.${problem.params['syntax']}`];
  if (syntax !== undefined) params['detail'] = syntax;
  return `${problem.line}:${problem.column} ${problem.code}: ${fill(MESSAGES[locale], problem.code, params)}`;
}

/** "string / object" in words. */
function expectedText(expected: string, locale: Locale): string {
  const words = expected.split(' / ').map((name) => MESSAGES[locale][`type.${name}`] ?? name);
  return words.join(MESSAGES[locale]['type.or']);
}

export type Path = readonly (string | number)[];

/** Collects the problems of one file, each at the place its path points to. */
export class ProblemList {
  private readonly found: PlanProblem[] = [];

  constructor(
    private readonly document: Document,
    private readonly lines: LineCounter,
  ) {}

  /** Adds a problem at a value, or at its key where `atKey` is set. A path that leads nowhere points at the nearest ancestor. */
  add(code: string, path: Path, params: Readonly<Record<string, string | number>> = {}, atKey = false): void {
    this.addAt(code, this.offset(path, atKey), path.join('.'), params);
  }

  addAt(
    code: string,
    offset: number,
    path: string,
    params: Readonly<Record<string, string | number>> = {},
  ): void {
    const { line, col } = this.lines.linePos(offset);
    this.found.push({ code, line: Math.max(1, line), column: Math.max(1, col), path, params });
  }

  /** Adds a problem of a text that was not read: at a place, not at a value. */
  addPlace(code: string, line: number, column: number, params: PlanProblem['params']): void {
    this.found.push({ code, line, column, path: '', params });
  }

  /** In the order of the file; the same problem at the same place stands once. */
  sorted(): readonly PlanProblem[] {
    const seen = new Set<string>();
    return this.found
      .filter((problem) => {
        const key = `${problem.code}@${problem.line}:${problem.column}:${JSON.stringify(problem.params)}`;
        if (seen.has(key)) return false;
        seen.add(key);
        return true;
      })
      .sort((a, b) => a.line - b.line || a.column - b.column || a.code.localeCompare(b.code, 'en'));
  }

  private offset(path: Path, atKey: boolean): number {
    let node: unknown = this.document.contents;
    let offset = start(node) ?? 0;
    for (const [depth, step] of path.entries()) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
        // A single entry may stand without its list: index 0 is the entry itself.
        if (!pair && step === 0) continue;
        if (!pair) return offset;
        const last = depth === path.length - 1;
        offset = (atKey && last ? undefined : start(pair.value)) ?? start(pair.key) ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        // A row may be written as the bare list of its requirements.
        if (step === 'require') continue;
        node = node.items[Number(step)];
        offset = start(node) ?? offset;
      } else {
        if (step === 0) continue;
        return offset;
      }
    }
    return offset;
  }
}

function start(node: unknown): number | undefined {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? (node.range as number[])[0]
    : undefined;
}
