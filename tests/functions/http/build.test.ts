import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { snapshotDate } from '../../../addin/tools/build/snapshot-date';
import { apiAt, commune, type Answer, type Api } from './api';

const root = path.resolve(__dirname, '../../..');
// Below the repository, where the packages of the bundle are found; .gitignore knows it.
const output = path.join(__dirname, 'output/dist');

function build(folder: string, ...rest: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'functions/tools/build.ts', folder, ...rest], {
    cwd: root,
    encoding: 'utf8',
  });
}

interface Program {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

/** Starts a program; it is stopped at the end whatever happens. */
const running: ChildProcess[] = [];
function start(args: readonly string[], env: Record<string, string> = {}): Program {
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  running.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, output: () => text, ended };
}

async function address(program: Program): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = /http:\/\/\S+/.exec(program.output())?.[0];
    if (found !== undefined) return found.replace('localhost', '127.0.0.1');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`did not start: ${program.output()}`);
}

const serveFile = path.join(output, 'serve.js');
let built: ReturnType<typeof build>;
beforeAll(() => {
  built = build(output);
});
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(path.dirname(output), { recursive: true, force: true });
});

describe('the deployable folder', () => {
  test('is built with all plans, as of when they were last changed', () => {
    expect(built.stderr).toBe('');
    expect(built.status).toBe(0);
    const { date, plans } = JSON.parse(readFileSync(path.join(output, 'plans.json'), 'utf8')) as {
      date: string;
      plans: unknown[];
    };
    expect([date, plans.length]).toEqual([snapshotDate(path.join(root, 'functions/plans')), 5]);
  });

  test('names the packages it needs in the versions installed', () => {
    const file = JSON.parse(readFileSync(path.join(output, 'package.json'), 'utf8')) as {
      main: string;
      engines: { node: string };
      dependencies: Record<string, string>;
    };
    expect(existsSync(path.join(output, file.main))).toBe(true);
    expect(file.engines.node).toBe('22');
    expect(Object.keys(file.dependencies)).toEqual(
      expect.arrayContaining(['express', 'firebase-admin', 'firebase-functions', 'zod']),
    );
    for (const [name, version] of Object.entries(file.dependencies)) {
      const installed = JSON.parse(
        readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8'),
      ) as {
        version: string;
      };
      expect([name, version]).toEqual([name, installed.version]);
    }
  });

  test('imports nothing else', () => {
    const { dependencies } = JSON.parse(readFileSync(path.join(output, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const code = ['index.js', 'serve.js', 'chunk.js'].map((name) =>
      readFileSync(path.join(output, name), 'utf8'),
    );
    const imported = [
      ...code.join('\n').matchAll(/^(?:import|export)[^'"]*from ["']([^."'][^"']*)["']/gm),
    ].map(([, name = '']) => name);
    expect(imported.length).toBeGreaterThan(5);
    for (const name of imported)
      if (!name.startsWith('node:')) expect(dependencies).toHaveProperty([name.split('/')[0] ?? '']);
  });

  test('is what firebase.json deploys', () => {
    const { functions, hosting } = JSON.parse(readFileSync(path.join(root, 'firebase.json'), 'utf8')) as {
      functions: { source: string }[];
      hosting: { public: string; rewrites: unknown[] };
    };
    expect(functions[0]?.source).toBe('functions/dist');
    expect(hosting.public).toBe('addin/dist');
    expect(hosting.rewrites[0]).toEqual({
      source: '/api/**',
      function: { functionId: 'api', region: 'asia-southeast1' },
    });
  });
});

describe('a build', () => {
  test('with a broken plan fails and prints every problem', () => {
    const plans = mkdtempSync(path.join(tmpdir(), 'gn-plans-'));
    const folder = path.join(plans, 'dong-thap-2021-2025');
    cpSync(path.join(root, 'functions/plans/dong-thap-2021-2025'), folder, { recursive: true });
    const file = path.join(folder, 'plan.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text
        .replace('require: trên 50%', 'require: trên nửa')
        .replace('measure: Tỷ lệ hộ nghèo', 'measure: Tỷ lệ nghèo hộ'),
    );
    const target = path.join(path.dirname(output), 'broken');
    const { status, stderr } = build(target, plans);
    expect(status).toBe(1);
    expect(stderr).toMatch(/plan\.yaml:\d+:\d+ PL-201: .*“Tỷ lệ nghèo hộ”/);
    expect(stderr).toMatch(/plan\.yaml:\d+:\d+ PL-202: .*“trên nửa”/);
    expect(existsSync(target)).toBe(false);
    rmSync(plans, { recursive: true });
  });

  test('does not empty a folder that is not its own', () => {
    const folder = path.join(path.dirname(output), 'other');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'keep.txt'), 'x');
    expect(build(folder).status).toBe(1);
    expect(existsSync(path.join(folder, 'keep.txt'))).toBe(true);
  });
});

describe('serve.js', () => {
  test('prints one line, serves pages and API, and stops when told', async () => {
    const pages = mkdtempSync(path.join(tmpdir(), 'gn-pages-'));
    writeFileSync(path.join(pages, 'portal.html'), '<h1>Giảm nghèo</h1>');
    const program = start([serveFile], { PORT: '0', PAGES_DIR: pages });
    const api = apiAt(await address(program));
    expect(program.output()).toMatch(/^Giảm nghèo: http:\/\/localhost:\d+\n$/);
    expect((await api.get('/')).text).toContain('Giảm nghèo');
    expect((await api.get('/api/v1/health')).json).toMatchObject({ plans: 5, store: 'none' });
    expect((await api.evaluate(commune())).json).toMatchObject({ verdict: 'met' });
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    rmSync(pages, { recursive: true });
  });

  test.each(['abc', '70000', '-1', '5e3'])('refuses the port %s with a sentence', async (port) => {
    const program = start([serveFile], { PORT: port });
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain(`PORT="${port}" không dùng được`);
    expect(program.output()).toContain(`PORT="${port}" cannot be used`);
    expect(program.output()).not.toMatch(/^\s+at /m);
  });

  test('says that a port is in use', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    const program = start([serveFile], { PORT: String(port) });
    expect(await program.ended).toBe(1);
    taken.close();
    expect(program.output()).toContain(`Cổng ${port} đang có chương trình khác dùng`);
    expect(program.output()).not.toMatch(/^\s+at /m);
  });

  test('refuses an address that is not this machine’s, and an origin that is none', async () => {
    const host = start([serveFile], { PORT: '0', HOST: '203.0.113.7' });
    expect(await host.ended).toBe(1);
    expect(host.output()).toContain('HOST="203.0.113.7"');
    const origin = start([serveFile], {
      PORT: '0',
      ALLOWED_ORIGINS: 'https://a.example, https://b.example/',
    });
    expect(await origin.ended).toBe(1);
    expect(origin.output()).toContain('“https://b.example/”');
  });
});

describe('the Cloud Function and serve.js', () => {
  let cloud: Omit<Api, 'close'>;
  let machine: Omit<Api, 'close'>;
  beforeAll(async () => {
    const script = `
      import { createServer } from 'node:http';
      import { api } from ${JSON.stringify(path.join(output, 'index.js'))};
      const server = createServer(api).listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port));
    `;
    const none = { PORT: '0', PAGES_DIR: path.join(output, 'none') };
    const [first, second] = [start(['--input-type=module', '-e', script]), start([serveFile], none)];
    cloud = apiAt(await address(first));
    machine = apiAt(await address(second));
  });

  const asks: readonly (readonly [string, (api: Omit<Api, 'close'>) => Promise<Answer>])[] = [
    ...[
      '/health',
      '/plans',
      '/plans/dong-thap-2021-2025',
      '/plans/cam-thuy-2018-2020@1',
      '/plans/x',
      '/snapshot',
      '/x',
      '/evaluations',
      '/plans/%E0%A4%A',
    ].map((end) => [`GET ${end}`, (api: Omit<Api, 'close'>) => api.get(`/api/v1${end}`)] as const),
    ['GET /', (api) => api.get('/')],
    ['DELETE /plans', (api) => api.get('/api/v1/plans', { method: 'DELETE' })],
    ['a good body', (api) => api.evaluate(commune())],
    ['a body in English', (api) => api.evaluate({ ...commune(), locale: 'en' })],
    ['a wrong body', (api) => api.evaluate({ ...commune(), facts: [{ indicator: 'x', value: 1 }] })],
    ['no JSON', (api) => api.evaluate('{')],
    ['a large body', (api) => api.evaluate(' '.repeat(1024 * 1024 + 1))],
    ['another type', (api) => api.evaluate('x', { headers: { 'Content-Type': 'text/plain' } })],
  ];

  test.each(asks)('answer %s in the same bytes', async (_name, ask) => {
    const [here, there] = [await ask(machine), await ask(cloud)];
    const told = ({ status, headers, text }: Answer) => {
      const list = [...headers].filter(([name]) => name !== 'date');
      return { status, headers: list, text };
    };
    expect(there.bytes.length).toBeGreaterThan(0);
    expect(told(there)).toEqual(told(here));
  });

  test('the function is declared for Singapore, open to all', async () => {
    const script = `import { api } from ${JSON.stringify(path.join(output, 'index.js'))}; console.log(JSON.stringify(api.__endpoint));`;
    const program = start(['--input-type=module', '-e', script]);
    expect(await program.ended).toBe(0);
    expect(JSON.parse(program.output())).toMatchObject({
      platform: 'gcfv2',
      region: ['asia-southeast1'],
      httpsTrigger: { invoker: ['public'] },
    });
  });
});
