import type { Request, Response } from 'express';

/**
 * Whether the caller has this content already. Express would ask for no answer to be cached as well, but `fetch` adds
 * `Cache-Control: no-cache` to every request that names an ETag.
 */
function hasAlready(request: Request, etag: string): boolean {
  const tags = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags !== undefined && (tags.includes('*') || tags.includes(etag));
}

/** Sends a JSON text as it stands, with its hash as ETag; 304 where the caller has it. */
export function sendText(request: Request, response: Response, json: string, sha256: string): void {
  const etag = `"${sha256}"`;
  response.set({ 'Cache-Control': 'public, no-cache', ETag: etag });
  if (hasAlready(request, etag)) response.status(304).end();
  else response.set('Content-Type', 'application/json; charset=utf-8').send(json);
}
