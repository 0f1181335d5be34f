import path from 'node:path';
import express, { type RequestHandler, type Response } from 'express';

/** Names that the bundler made from the content ("pane-4FZK3Q7A.js"): another content has another name. */
const HASHED = /-[0-9A-Z]{8}\.\w+$/;
/** What Excel on the web fetches from its own origin: the functions' script and metadata. */
const FETCHED_BY_EXCEL = /^functions(?:\.\w+)?\.(?:js|json)$/;

function setHeaders(response: Pick<Response, 'setHeader'>, file: string): void {
  const name = path.basename(file);
  response.setHeader(
    'Cache-Control',
    HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'public, no-cache',
  );
  if (FETCHED_BY_EXCEL.test(name)) response.setHeader('Access-Control-Allow-Origin', '*');
}

/** The built pages of the add-in; the portal stands at the root. */
export function pages(directory: string): RequestHandler {
  return express.static(directory, {
    index: 'portal.html',
    cacheControl: false,
    redirect: false,
    setHeaders,
  });
}
