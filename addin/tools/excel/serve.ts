import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { request, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import path from 'node:path';
import { bothLanguages } from '../sentence';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves the built pages in `root` and passes /api on to the backend on `apiPort`. For one developer's machine. */
export function pagesAndApi(root: string, apiPort: number): RequestListener {
  return (incoming, outgoing) => {
    if (/^\/api(\/|\?|$)/.test(incoming.url ?? '')) passOn(incoming, outgoing, apiPort);
    else void servePage(incoming, outgoing, root);
  };
}

async function servePage(incoming: IncomingMessage, outgoing: ServerResponse, root: string): Promise<void> {
  if (incoming.method !== 'GET' && incoming.method !== 'HEAD')
    return say(outgoing, 405, 'Method not allowed');
  const file = fileOf(incoming.url ?? '/', root);
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (file === undefined || !found?.isFile()) return say(outgoing, 404, `Not found: ${incoming.url ?? ''}`);
  outgoing.writeHead(200, {
    'Content-Type': types[path.extname(file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    // Excel keeps pages and metadata as long as it may; while developing the newest is always wanted.
    'Cache-Control': 'no-store',
    // Excel on the web fetches the metadata from its own origin.
    'Access-Control-Allow-Origin': '*',
  });
  if (incoming.method === 'HEAD') outgoing.end();
  else createReadStream(file).pipe(outgoing);
}

/** The file a path stands for; nothing outside the root, and nothing for a path that is no text. */
function fileOf(url: string, root: string): string | undefined {
  try {
    const name = decodeURIComponent(new URL(url, 'https://localhost').pathname);
    const file = path.join(root, name);
    return name.includes('\0') || !file.startsWith(root + path.sep) ? undefined : file;
  } catch {
    return undefined;
  }
}

function passOn(incoming: IncomingMessage, outgoing: ServerResponse, port: number): void {
  const { method, url, headers } = incoming;
  const onward = request({ host: 'localhost', port, method, path: url, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => {
    const sentence = {
      vi: `Máy chủ chưa chạy ở cổng ${port}; hãy chạy npm start trong một cửa sổ khác.`,
      en: `The server does not run on port ${port}; run npm start in another window.`,
    };
    if (outgoing.headersSent) outgoing.destroy();
    else say(outgoing, 502, bothLanguages(sentence));
  });
  incoming.pipe(onward);
}

function say(outgoing: ServerResponse, status: number, text: string): void {
  outgoing.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
