import { isAlias, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { buildPlan } from './build';
import { nearest } from './lookup';
import type { Plan } from './model';
import { ProblemList, type Path, type PlanProblem } from './problem';
import { planSource } from './schema';
import { KNOWN_KEYS } from './schema-keys';

export interface LoadedPlan {
  /** Present when the file has no problem at all. */
  readonly plan?: Plan;
  /** Everything that is wrong, in the order of the file. */
  readonly problems: readonly PlanProblem[];
}

export interface LoadOptions {
  /** Finds an upper plan by `id@version`. */
  readonly parent?: (ref: string) => Plan | undefined;
}

/**
 * Loads a plan file (YAML text). Reports every problem with line, column and what to write instead; gives a plan only when there is
 * none. Never throws on a text, however damaged.
 */
export function loadPlan(text: string, options: LoadOptions = {}): LoadedPlan {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    uniqueKeys: true,
    merge: false,
  });
  const problems = new ProblemList(document, lines);
  reportSyntax(document, problems);
  if (reportReferences(document, problems)) return { problems: problems.sorted() };
  reportSplitDecimals(document, problems);

  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    problems.addAt('PL-100', 0, '', { detail: String(error) });
    return { problems: problems.sorted() };
  }
  const parsed = planSource.safeParse(value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) reportIssue(issue, value, problems);
    return { problems: problems.sorted() };
  }
  const plan = buildPlan(parsed.data, problems, options.parent);
  const found = problems.sorted();
  return found.length === 0 ? { plan, problems: found } : { problems: found };
}

function reportSyntax(document: Document, problems: ProblemList): void {
  for (const error of [...document.errors, ...document.warnings]) {
    if (error.code === 'DUPLICATE_KEY') {
      const key =
        /"([^"]*)"/.exec(error.message)?.[1] ??
        /([^\s:]+)\s*:/.exec(error.message.split('\n').slice(-3).join('\n'))?.[1];
      problems.addAt('PL-101', error.pos[0], '', { key: key ?? '' });
    } else {
      problems.addAt('PL-100', error.pos[0], '', { detail: error.message.split('\n')[0] ?? error.code });
    }
  }
}

/** Anchors, aliases and tags hide what a file says; true when there is one. */
function reportReferences(document: Document, problems: ProblemList): boolean {
  let found = false;
  visit(document, {
    Node(_key, node) {
      const anchored = !isAlias(node) && 'anchor' in node && node.anchor !== undefined;
      if (isAlias(node) || anchored || (node.tag !== undefined && node.tag.startsWith('!'))) {
        found = true;
        problems.addAt('PL-102', node.range?.[0] ?? 0, '');
      }
    },
  });
  return found;
}

/** `[từ 1,5 điểm %]` is two entries to YAML: "từ 1" and "5 điểm %". */
function reportSplitDecimals(document: Document, problems: ProblemList): void {
  visit(document, {
    Seq(_key, node) {
      if (node.flow !== true) return;
      for (const [index, item] of node.items.entries()) {
        const next = node.items[index + 1];
        if (!isScalar(item) || !isScalar(next) || item.type !== 'PLAIN' || next.type !== 'PLAIN') continue;
        const left = item.source ?? '';
        const right = next.source ?? '';
        if (/\D.*\d$|^[^\d]*\d+$/.test(left) && /^\d+\s*\D/.test(right)) {
          problems.addAt('PL-106', item.range?.[0] ?? 0, '', { left, right });
        }
      }
    },
  });
}

/** The value that stands at a path of the plain data. */
function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (step === 0 && (typeof value !== 'object' || value === null || !Array.isArray(value))) return value;
    return typeof value === 'object' && value !== null
      ? (value as Record<string | number, unknown>)[step]
      : undefined;
  }, root);
}

const FORMATS: Readonly<Record<string, string>> = {
  sha256: '64 × 0-9a-f',
  idAtVersion: 'id@1',
  standard: '2022-2025',
};

/** Custom messages of the schema that are problem codes of their own. */
const CUSTOM: Readonly<Record<string, string>> = {
  span: 'PL-110',
  deadlineDay: 'PL-111',
  deadlineEvery: 'PL-107',
};

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return (text ?? '').slice(0, 80);
}

function reportIssue(issue: z.core.$ZodIssue, root: unknown, problems: ProblemList): void {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  const value = valueAt(root, path);
  const missing = value === undefined && path.length > 0;
  if (missing) {
    problems.add('PL-104', path, { key: String(path.at(-1)) });
    return;
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys)
        problems.add('PL-103', [...path, key], { key, nearest: nearest(key, KNOWN_KEYS) ?? '' }, true);
      return;
    case 'invalid_type':
      problems.add('PL-105', path, { expected: issue.expected });
      return;
    case 'invalid_key':
      problems.add('PL-108', path, { value: show(path.at(-1)) }, true);
      return;
    case 'invalid_format': {
      const format = issue.message;
      if (issue.format === 'date' || format === 'monthDay')
        problems.add('PL-107', path, { value: show(value) });
      else if (format === 'id') problems.add('PL-108', path, { value: show(value) });
      else problems.add('PL-113', path, { value: show(value), expected: FORMATS[format] ?? issue.format });
      return;
    }
    case 'invalid_value':
      problems.add('PL-109', path, { value: show(value), options: issue.values.map(String).join(', ') });
      return;
    case 'invalid_union': {
      if ('discriminator' in issue && issue.discriminator === 'type') {
        problems.add('PL-112', path);
        return;
      }
      const dateLike =
        typeof value === 'string' && /\d/.test(value) && /(before|by)$/.test(String(path.at(-1)));
      if (dateLike) problems.add('PL-107', path, { value: show(value) });
      else problems.add('PL-105', path, { expected: expectedOf(issue) });
      return;
    }
    case 'custom':
      problems.add(CUSTOM[issue.message] ?? 'PL-105', path, { value: show(value), expected: issue.message });
      return;
    default:
      problems.add('PL-105', path, { expected: issue.message });
  }
}

/** What the branches of a union would have taken. */
function expectedOf(issue: z.core.$ZodIssueInvalidUnion): string {
  const names = issue.errors.flat().flatMap((inner) => {
    if (inner.code === 'invalid_type') return [inner.expected];
    if (inner.code === 'invalid_value') return inner.values.map(String);
    return [];
  });
  return [...new Set(names)].join(' / ') || issue.message;
}
