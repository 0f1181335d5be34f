import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { localeOf } from '../locale';
import { shown } from './issues';
import { describe } from './describe';
import { Problem } from './problem';

/** Where a bug is written down; the id is all that the caller sees of it. */
export type Report = (id: string, error: unknown) => void;

/** Answers what no route took. */
export function notFound(addresses: readonly string[]): RequestHandler {
  return (request) => {
    throw new Problem(404, 'not_found', { params: { path: shown(request.path), options: addresses } });
  };
}

/** Answers every method that a route does not take. */
export function methodNotAllowed(...allowed: readonly string[]): RequestHandler {
  const allow = [...allowed, 'OPTIONS'].join(', ');
  return (request, response) => {
    if (request.method === 'OPTIONS') {
      response.status(204).set('Allow', allow).end();
      return;
    }
    throw new Problem(405, 'method_not_allowed', {
      params: { path: shown(request.originalUrl), found: request.method, options: allow },
      headers: { Allow: allow },
    });
  };
}

/** What Express and its body reader threw, as a problem of ours; undefined for a bug. */
function clientProblem(error: unknown, path: string): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof URIError)
    return new Problem(400, 'malformed_address', { params: { path: shown(path) } });
  const { type, status, limit } = (typeof error === 'object' && error !== null ? error : {}) as {
    type?: unknown;
    status?: unknown;
    limit?: unknown;
  };
  if (type === 'entity.too.large')
    return new Problem(413, 'body_too_large', { params: { maximum: Number(limit) } });
  return typeof status === 'number' && status >= 400 && status < 500
    ? new Problem(400, 'bad_request')
    : undefined;
}

function bug(error: unknown, report: Report): Problem {
  const id = randomUUID();
  report(id, error);
  return new Problem(500, 'internal_error', { params: { id }, extra: { id } });
}

/** Every error becomes `application/problem+json`; a bug keeps its trace to the log. */
export function problemHandler(report: Report): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const problem = clientProblem(error, request.path) ?? bug(error, report);
    if (response.headersSent) {
      // Too late for an answer: Express breaks the connection off.
      next(error);
      return;
    }
    response
      .status(problem.status)
      .set({
        'Content-Type': 'application/problem+json; charset=utf-8',
        'Cache-Control': 'no-store',
        ...problem.details.headers,
      })
      .vary('Accept-Language')
      .send(JSON.stringify(describe(problem, localeOf(request, response))));
  };
}
