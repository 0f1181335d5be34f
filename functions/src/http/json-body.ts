import express, { type Request, type RequestHandler } from 'express';
import { jsonErrorAt } from './json-error';
import { shown } from './problem/issues';
import { Problem } from './problem/problem';

export const MAX_BODY_BYTES = 1024 * 1024;
export const MAX_DEPTH = 20;

const JSON_TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;
const EXAMPLE = '{"plan": "dong-thap-2021-2025", "subject": "xa"}';

const checkHeaders: RequestHandler = (request, _response, next) => {
  const type = request.headers['content-type'] ?? '';
  if (!JSON_TYPE.test(type.trim()))
    throw new Problem(415, 'unsupported_media_type', { params: { found: shown(type) } });
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding.toLowerCase() !== 'identity')
    throw new Problem(415, 'unsupported_encoding', { params: { found: shown(encoding) } });
  next();
};

/** The bytes of the body. Cloud Functions has read them before us and keeps them in `rawBody`. */
function bytesOf(request: Request & { rawBody?: unknown }): Uint8Array {
  const bytes: unknown = request.rawBody ?? request.body;
  if (!(bytes instanceof Uint8Array) || bytes.length === 0)
    throw new Problem(400, 'empty_body', { params: { example: EXAMPLE } });
  if (bytes.length > MAX_BODY_BYTES)
    throw new Problem(413, 'body_too_large', { params: { maximum: MAX_BODY_BYTES } });
  return bytes;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(400, 'not_utf8');
  }
}

/** Refuses a text whose brackets nest too deep, before it is parsed. */
function checkDepth(text: string): void {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (quoted && sign === '\\') index += 1;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '[' || sign === '{')) depth += 1;
    else if (!quoted && (sign === ']' || sign === '}')) depth -= 1;
    if (depth > MAX_DEPTH) throw new Problem(400, 'too_deep', { params: { maximum: MAX_DEPTH } });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const before = text.slice(0, jsonErrorAt(text)).split('\n');
    throw new Problem(400, 'malformed_json', {
      params: { line: before.length, column: (before.at(-1) ?? '').length + 1 },
    });
  }
}

const parseBody: RequestHandler = (request, _response, next) => {
  const text = decode(bytesOf(request));
  checkDepth(text);
  request.body = parse(text);
  next();
};

/** Reads a JSON body strictly: type, size, encoding and depth are checked before it is parsed into `request.body`. */
export const jsonBody: readonly RequestHandler[] = [
  checkHeaders,
  express.raw({ type: () => true, limit: MAX_BODY_BYTES, inflate: false }),
  parseBody,
];
