import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
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
  const deep = tooDeep(text);
  const lines = new LineCounter();
  const document = parseDocument(deep === undefined ? text : '', {
    lineCounter: lines,
    schema: 'core',
    uniqueKeys: true,
    merge: false,
    logLevel: 'error',
    prettyErrors: false,
  });
  const problems = new ProblemList(document, lines);
  if (deep !== undefined) {
    const before = text.slice(0, deep).split('\n');
    problems.addPlace('PL-115', before.length, (before.at(-1)?.length ?? 0) + 1, { max: MAX_DEPTH });
    return { problems: problems.sorted() };
  }
  reportSyntax(document, text, problems);
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

/** Far more levels than a plan needs, far fewer than would exhaust the stack of the YAML reader. */
const MAX_DEPTH = 60;

/** Where the text is nested deeper than `MAX_DEPTH` levels, by brackets or by indentation; undefined where it is not. */
function tooDeep(text: string): number | undefined {
  const indented = new RegExp(String.raw`^[ \t?:-]{${MAX_DEPTH * 2},}`, 'm').exec(text);
  const byLine = indented ? indented.index + MAX_DEPTH * 2 : undefined;
  let depth = 0;
  for (let index = 0; index < (byLine ?? text.length); index += 1) {
    const sign = text[index];
    if (sign === '[' || sign === '{') depth += 1;
    else if ((sign === ']' || sign === '}') && depth > 0) depth -= 1;
    if (depth > MAX_DEPTH) return index;
  }
  return byLine;
}

/** The key that begins at an offset, without its quotation marks. */
function keyAt(text: string, offset: number): string {
  const [, quoted, plain] =
    /^(?:["']([^"'\n]*)["']|([^\n]*?))\s*(?::(?=\s|$)|$)/m.exec(text.slice(offset)) ?? [];
  return quoted ?? plain ?? '';
}

function reportSyntax(document: Document, text: string, problems: ProblemList): void {
  for (const error of [...document.errors, ...document.warnings]) {
    if (error.code === 'DUPLICATE_KEY') {
      problems.addAt('PL-101', error.pos[0], '', { key: keyAt(text, error.pos[0]) });
    } else {
      problems.addAt('PL-100', error.pos[0], '', { syntax: error.code, detail: error.message });
    }
  }
}

/** Anchors, aliases and tags hide what a file says; true when there is one. */
function reportReferences(document: Document, problems: ProblemList): boolean {
  let found = false;
  visit(document, {
    Node(_key, node) {
      const anchored = !isAlias(node) && 'anchor' in node && node.anchor !== undefined;
      // Maps and lists carry the tag of their kind in any case.
      const tagged =
        node.tag !== undefined && (isMap(node) || isSeq(node) ? node.tag.startsWith('!') : !isAlias(node));
      if (isAlias(node) || anchored || tagged) {
        found = true;
        problems.addAt('PL-102', node.range?.[0] ?? 0, '');
      }
    },
    Pair(_key, { key }) {
      // The one key that plain objects swallow.
      if (isScalar(key) && key.value === '__proto__')
        problems.addAt('PL-103', key.range?.[0] ?? 0, '', unknownKey('__proto__'));
    },
  });
  return found;
}

function unknownKey(key: string): { key: string; nearest: string } {
  return { key, nearest: nearest(key, KNOWN_KEYS) ?? '' };
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
    // Short forms: an entry without its list, a row without “require”, a clause without “path”.
    if (step === 0 && !Array.isArray(value)) return value;
    if (step === 'require' && Array.isArray(value)) return value;
    if (step === 'path' && typeof value === 'string') return value;
    return typeof value === 'object' && value !== null
      ? (value as Record<string | number, unknown>)[step]
      : undefined;
  }, root);
}

const FORMATS: Readonly<Record<string, string>> = {
  sha256: '64 × 0-9a-f',
  idAtVersion: 'id@1',
  standard: '2022-2025',
  quotaYear: '2023',
};

/** Custom messages of the schema that are problem codes of their own. */
const CUSTOM: Readonly<Record<string, string>> = {
  span: 'PL-110',
  deadlineDay: 'PL-111',
};

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return (text ?? '').slice(0, 80);
}

function reportIssue(issue: z.core.$ZodIssue, root: unknown, problems: ProblemList): void {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  if (issue.code === 'invalid_union' && 'discriminator' in issue && issue.discriminator === 'type') {
    // The schema puts the kind of a criterion there itself, from the keys it finds.
    problems.add('PL-112', path.at(-1) === 'type' ? path.slice(0, -1) : path);
    return;
  }
  const value = valueAt(root, path);
  const missing = value === undefined && path.length > 0;
  if (missing) {
    problems.add('PL-104', path, { key: String(path.at(-1)) });
    return;
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) {
        if (KNOWN_KEYS.includes(key)) problems.add('PL-114', [...path, key], { key }, true);
        else problems.add('PL-103', [...path, key], unknownKey(key), true);
      }
      return;
    case 'invalid_type':
      problems.add('PL-105', path, { expected: issue.expected });
      return;
    case 'too_small':
      problems.add('PL-105', path, {
        expected: issue.origin === 'string' || issue.origin === 'array' ? 'filled' : `≥ ${issue.minimum}`,
      });
      return;
    case 'too_big':
      problems.add('PL-105', path, { expected: `≤ ${issue.maximum}` });
      return;
    case 'invalid_key': {
      const format = FORMATS[issue.issues[0]?.message ?? ''];
      const key = show(path.at(-1));
      if (format === undefined) problems.add('PL-108', path, { value: key }, true);
      else problems.add('PL-113', path, { value: key, expected: format }, true);
      return;
    }
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
      const dateLike =
        typeof value === 'string' && /\d/.test(value) && /(before|by)$/.test(String(path.at(-1)));
      if (dateLike) problems.add('PL-107', path, { value: show(value) });
      else problems.add('PL-105', path, { expected: expectedOf(issue) });
      return;
    }
    case 'custom':
      if (issue.message === 'deadlineEvery') {
        const key = typeof value === 'object' && value !== null && 'before' in value ? 'before' : 'by';
        problems.add('PL-107', [...path, key], { value: show(valueAt(value, [key])) });
        return;
      }
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
