import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type RequestListener,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pagesAndApi } from '../../../addin/tools/excel/serve';

const parent = mkdtempSync(path.join(os.tmpdir(), 'gn-serve-'));
const root = path.join(parent, 'dist');
const servers: Server[] = [];

beforeAll(() => {
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  mkdirSync(`${root}-secret`);
  writeFileSync(path.join(root, 'taskpane.html'), '<p>Giảm nghèo</p>');
  writeFileSync(path.join(root, 'functions.vi.json'), '{}');
  writeFileSync(path.join(parent, 'secret.txt'), 'secret');
  writeFileSync(path.join(`${root}-secret`, 'secret.txt'), 'secret');
});
afterAll(() => {
  for (const server of servers) server.close();
});

async function listen(handler: RequestListener): Promise<number> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return (server.address() as AddressInfo).port;
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks with the path as it is: `fetch` would tidy up the dots. */
function ask(port: number, url: string, method = 'GET', body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: 'localhost', port, path: url, method, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: text }));
    });
    asked.on('error', reject).end(body);
  });
}

test('pages are served as what they are, fresh, to any origin', async () => {
  const port = await listen(pagesAndApi(root, 1));
  expect(await ask(port, '/taskpane.html?_host_Info=Excel')).toMatchObject({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: '<p>Giảm nghèo</p>',
  });
  expect((await ask(port, '/functions.vi.json')).headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
  });
  expect(await ask(port, '/taskpane.html', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test.each([
  '/',
  '/assets',
  '/missing.html',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/../dist-secret/secret.txt',
  '/..%2fdist-secret/secret.txt',
  '/%00',
  '/%E0%A4%A',
])('%s is not served', async (url) => {
  const answer = await ask(await listen(pagesAndApi(root, 1)), url);
  expect(answer.status).toBe(404);
  expect(answer.body).not.toContain('secret\n');
});

test('pages cannot be posted to', async () => {
  expect((await ask(await listen(pagesAndApi(root, 1)), '/taskpane.html', 'POST')).status).toBe(405);
});

test('/api goes to the backend with its method, path, body and answer', async () => {
  const backend = await listen((incoming, outgoing) => {
    let body = '';
    incoming.setEncoding('utf8').on('data', (part: string) => (body += part));
    incoming.on('end', () => {
      outgoing.writeHead(201, { 'x-receipt': 'r1' }).end(`${incoming.method} ${incoming.url} ${body}`);
    });
  });
  const port = await listen(pagesAndApi(root, backend));
  expect(await ask(port, '/api/v1/submissions?a=1', 'POST', '{"x":1}')).toMatchObject({
    status: 201,
    headers: { 'x-receipt': 'r1' },
    body: 'POST /api/v1/submissions?a=1 {"x":1}',
  });
  expect((await ask(port, '/apixyz')).status).toBe(404);
});

test('a backend that does not run is named', async () => {
  const gone = await listen(() => undefined);
  servers.pop()?.close();
  const answer = await ask(await listen(pagesAndApi(root, gone)), '/api/v1/plans');
  expect(answer).toMatchObject({ status: 502 });
  expect(answer.body).toBe(
    `Máy chủ chưa chạy ở cổng ${gone}; hãy chạy npm start trong một cửa sổ khác.\nThe server does not run on port ${gone}; run npm start in another window.\n`,
  );
});
