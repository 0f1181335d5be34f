import type { z } from 'zod';
import { nearest } from '@giam-ngheo/core/plan/lookup';
import { comparable, IssueList, pointerOf, shown } from '../problem/issues';
import { evaluationRequest, fieldsAt, type EvaluationRequest } from './request';

/** The value at a path of the body. */
function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    root,
  );
}

function report(issue: z.core.$ZodIssue, body: unknown, issues: IssueList): void {
  const steps = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const pointer = pointerOf(...steps);
  const value = valueAt(body, issue.path);
  const expected = { key: `expected.${issue.message}` };
  if (issue.code === 'unrecognized_keys') {
    const fields = fieldsAt(issue.path);
    for (const key of issue.keys)
      issues.add(pointer + pointerOf(key), 'unknown_field', () => ({
        found: shown(key),
        nearest: nearest(comparable(key), fields) ?? '',
        options: fields,
      }));
  } else if (issue.code === 'too_big' && Array.isArray(value)) {
    const params = { found: value.length, maximum: Number(issue.maximum) };
    issues.add(pointer, pointer === '/facts' ? 'too_many_facts' : 'too_many', () => params);
  } else if (issue.code === 'too_big' && typeof value === 'string') {
    issues.add(pointer, 'too_long', () => ({ maximum: Number(issue.maximum) }));
  } else if (value === undefined && steps.length > 0) {
    issues.add(pointer, 'missing_field', () => ({ field: String(steps.at(-1)), expected }));
  } else if (issue.code === 'invalid_key') {
    issues.add(pointer, 'too_long', () => ({ maximum: 200 }));
  } else {
    issues.add(pointer, 'wrong_type', () => ({ found: shown(value), expected }));
  }
}

/** A parsed body as an evaluation request. Throws the problem that names every place where it is not of the form. */
export function parseRequest(body: unknown): EvaluationRequest {
  const parsed = evaluationRequest.safeParse(body);
  if (parsed.success) return parsed.data;
  const issues = new IssueList();
  for (const issue of parsed.error.issues) report(issue, body, issues);
  issues.check();
  throw parsed.error;
}
