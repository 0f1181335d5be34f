import { fill, type Locale, type Messages } from '@giam-ngheo/core/locale/locale';
import { en } from '../../locale/problems.en';
import { vi } from '../../locale/problems.vi';
import type { InputIssue, Param, Params, Problem } from './problem';

const MESSAGES: Readonly<Record<Locale, Messages>> = { vi, en };

/** A problem as it is answered (RFC 9457). */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
}

function text(param: Param, locale: Locale): string | number {
  if (typeof param !== 'object') return param;
  if ('key' in param) return fill(MESSAGES[locale], param.key);
  if ('vi' in param) return param[locale];
  return param.map((entry) => text(entry, locale)).join('; ');
}

function sentence(code: string, params: Params, locale: Locale): string {
  const texts = Object.entries(params).map(([name, param]) => [name, text(param, locale)]);
  return fill(MESSAGES[locale], code, Object.fromEntries(texts) as Record<string, string | number>);
}

function issueDetail({ pointer, code, params }: InputIssue, locale: Locale): string {
  const place = pointer === '' ? fill(MESSAGES[locale], 'root') : pointer;
  return sentence('where', { pointer: place, sentence: sentence(code, params, locale) }, locale);
}

function detail({ code, details }: Problem, locale: Locale): string {
  const [first] = details.issues ?? [];
  if (!first) return sentence(code, details.params ?? {}, locale);
  const told = issueDetail(first, locale);
  const others = (details.total ?? details.issues?.length ?? 1) - 1;
  return others > 0 ? sentence('more', { sentence: told, count: others }, locale) : told;
}

/** The problem in words of the language asked for. */
export function describe(problem: Problem, locale: Locale): ProblemDocument {
  const { status, code, details } = problem;
  return {
    type: `urn:giam-ngheo:problem:${code}`,
    title: fill(MESSAGES[locale], `${code}.title`),
    status,
    detail: detail(problem, locale),
    code,
    ...details.extra,
    ...(details.issues && {
      errors: details.issues.map((issue) => ({
        pointer: issue.pointer,
        code: issue.code,
        detail: sentence(issue.code, issue.params, locale),
      })),
    }),
  };
}
