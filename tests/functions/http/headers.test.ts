import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commune, serveApp, type Api } from './api';

const firebase = JSON.parse(readFileSync(path.resolve(__dirname, '../../../firebase.json'), 'utf8')) as {
  hosting: { headers: { source?: string; regex?: string; headers: { key: string; value: string }[] }[] };
};

let folder: string;
let api: Api;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'gn-pages-'));
  for (const name of [
    'portal.html',
    'taskpane.html',
    'functions.js',
    'functions.vi.json',
    'pane-4FZK3Q7A.js',
    '.secret',
  ])
    writeFileSync(path.join(folder, name), JSON.stringify(`${name} giảm nghèo `.repeat(200)));
  api = await serveApp({ pages: folder, allowedOrigins: ['https://tinh.example'] });
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const EVERYWHERE = ['/', '/taskpane.html', '/api/v1/health', '/api/v1/snapshot', '/nowhere'];

test.each(EVERYWHERE)('%s tells the browser what the page may do', async (address) => {
  const { headers } = await api.get(address);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy.split(';')).toEqual([
    "default-src 'none'",
    "script-src 'self' https://appsforoffice.microsoft.com",
    "connect-src 'self'",
    "img-src 'self' data:",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ]);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-powered-by')).toBeNull();
  // Excel on the web frames the pane, opens its dialogs and shows its icons from another origin.
  expect(headers.get('x-frame-options')).toBeNull();
  expect(headers.get('cross-origin-opener-policy')).toBeNull();
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
});

describe('Firebase Hosting says of the pages what this server says', () => {
  /** What the rules of firebase.json give for an address; later rules win. */
  function hosted(address: string): Record<string, string> {
    const rules = firebase.hosting.headers.filter(
      ({ source, regex }) => source === '**' || (regex !== undefined && new RegExp(regex).test(address)),
    );
    return Object.fromEntries(rules.flatMap((rule) => rule.headers.map(({ key, value }) => [key, value])));
  }

  test.each(['/taskpane.html', '/functions.js', '/functions.vi.json', '/pane-4FZK3Q7A.js'])(
    '%s',
    async (address) => {
      const { headers } = await api.get(address);
      const rules = hosted(address);
      const ours = Object.fromEntries(Object.keys(rules).map((key) => [key, headers.get(key)]));
      expect(ours).toEqual(rules);
      expect(headers.has('access-control-allow-origin')).toBe('Access-Control-Allow-Origin' in rules);
    },
  );
});

describe('pages', () => {
  test('the portal stands at the root', async () => {
    const { status, headers, text } = await api.get('/');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).toContain('portal.html');
  });

  test('hashed files are kept, others are asked for again', async () => {
    const cache = async (address: string) => (await api.get(address)).headers.get('cache-control');
    expect(await cache('/pane-4FZK3Q7A.js')).toBe('public, max-age=31536000, immutable');
    expect(await cache('/taskpane.html')).toBe('public, no-cache');
    expect(await cache('/functions.js')).toBe('public, no-cache');
  });

  test('nothing outside of them is served', async () => {
    for (const address of ['/.secret', '/..%2f..%2fpackage.json', '/%2e%2e/package.json'])
      expect((await api.get(address)).status).toBe(404);
  });

  test('are not needed by the API', async () => {
    const alone = await serveApp();
    try {
      expect((await alone.get('/taskpane.html')).json).toMatchObject({ code: 'not_found' });
      expect((await alone.evaluate(commune())).status).toBe(200);
    } finally {
      await alone.close();
    }
  });
});

describe('other origins', () => {
  const from = (origin: string) => ({ headers: { Origin: origin } });

  test('may read the functions, as Excel on the web does', async () => {
    for (const address of ['/functions.js', '/functions.vi.json']) {
      const { headers } = await api.get(address, from('https://excel.officeapps.live.com'));
      expect(headers.get('access-control-allow-origin')).toBe('*');
    }
  });

  test('may use the API only when configured', async () => {
    const allowed = async (origin: string) =>
      (await api.get('/api/v1/plans', from(origin))).headers.get('access-control-allow-origin');
    expect(await allowed('https://tinh.example')).toBe('https://tinh.example');
    expect(await allowed('https://other.example')).toBeNull();
    expect(await allowed('null')).toBeNull();
  });

  test('are let through to post', async () => {
    const preflight = (origin: string) =>
      api.get('/api/v1/evaluations', {
        method: 'OPTIONS',
        headers: {
          Origin: origin,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type',
        },
      });
    const { status, headers } = await preflight('https://tinh.example');
    expect([status, headers.get('access-control-allow-methods')]).toEqual([204, 'GET,HEAD,POST']);
    expect(headers.get('access-control-allow-headers')).toContain('Content-Type');
    expect((await preflight('https://other.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  test('are none without configuration', async () => {
    const alone = await serveApp();
    try {
      const { headers } = await alone.get('/api/v1/plans', from('https://tinh.example'));
      expect(headers.get('access-control-allow-origin')).toBeNull();
    } finally {
      await alone.close();
    }
  });
});

test('large answers are compressed for who takes it', async () => {
  const { headers, bytes } = await api.get('/api/v1/snapshot', { headers: { 'Accept-Encoding': 'gzip' } });
  expect(headers.get('content-encoding')).toBe('gzip');
  const plain = await api.get('/api/v1/snapshot', { headers: { 'Accept-Encoding': 'identity' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(bytes.equals(plain.bytes)).toBe(true);
});
