import type { Response } from 'express';

/** Sends a JSON text as it stands, with its hash as ETag; Express answers 304 where the caller has it already. */
export function sendText(response: Response, json: string, sha256: string): void {
  response
    .set({
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'public, no-cache',
      ETag: `"${sha256}"`,
    })
    .send(json);
}
