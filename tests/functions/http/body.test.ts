import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import express from 'express';
import fc from 'fast-check';
import { createApp } from '../../../functions/src/http/app';
import { jsonErrorAt } from '../../../functions/src/http/json-error';
import { commune, productPlans, serve, serveApp, type Api } from './api';

let api: Api;
beforeAll(async () => {
  api = await serveApp();
});
afterAll(() => api.close());

async function problem(body: string | Buffer, headers: Record<string, string> = {}, at: Api = api) {
  const { status, json } = await at.evaluate('', { body: body as never, headers });
  return { status, ...(json as { code: string; detail: string }) };
}

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('the body', () => {
  test.each([
    ['{"plan": ', 1, 10],
    ['{"plan": "x",}', 1, 14],
    ['{\n  "plan": "x"\n  "subject": "xa"\n}', 3, 3],
    ["{'plan': 1}", 1, 2],
    ['{"a": 01}', 1, 8],
    ['{} {}', 1, 4],
    ['[1, 2', 1, 6],
    ['"a\nb"', 1, 1],
    ['NaN', 1, 1],
  ])('%j is malformed at a place', async (text, line, column) => {
    const found = await problem(text);
    expect(found).toMatchObject({ status: 400, code: 'malformed_json' });
    expect(found.detail).toContain(`dòng ${line}, cột ${column}`);
  });

  test('must be there', async () => {
    expect(await problem('')).toMatchObject({ status: 400, code: 'empty_body' });
  });

  test('must be UTF-8', async () => {
    expect(await problem(Buffer.from([0x22, 0xe1, 0xba, 0x22]))).toMatchObject({
      status: 400,
      code: 'not_utf8',
    });
  });

  test('may begin with a byte order mark', async () => {
    expect((await api.evaluate(`\ufeff${JSON.stringify(commune())}`)).status).toBe(200);
  });

  test('may be nested 20 deep, not 21', async () => {
    expect(await problem(nested(20))).toMatchObject({ status: 422, code: 'wrong_type' });
    expect(await problem(nested(21))).toMatchObject({ status: 400, code: 'too_deep' });
    expect(await problem('['.repeat(500_000))).toMatchObject({ status: 400, code: 'too_deep' });
    expect(await problem(JSON.stringify({ plan: '['.repeat(50) }))).toMatchObject({ status: 422 });
    expect(await problem(JSON.stringify({ plan: `"${'{'.repeat(50)}\\` }))).toMatchObject({ status: 422 });
  });

  test('may be 1 MB large, not more', async () => {
    const filled = (size: number) => JSON.stringify(commune()).padEnd(size, ' ');
    expect((await api.evaluate(filled(1024 * 1024))).status).toBe(200);
    const found = await problem(filled(1024 * 1024 + 1));
    expect(found).toMatchObject({ status: 413, code: 'body_too_large' });
    expect(found.detail).toContain('1048576');
  });

  test('may not be large without saying so either', async () => {
    const body = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 20; part += 1) controller.enqueue(new Uint8Array(100_000).fill(0x20));
        controller.close();
      },
    });
    const init = { body, duplex: 'half' } as unknown as RequestInit;
    expect((await api.evaluate('', init)).json).toMatchObject({ code: 'body_too_large' });
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json; charset=windows-1258',
    'application/jsonx',
    '',
  ])('is not taken as “%s”', async (type) => {
    const found = await problem('{}', { 'Content-Type': type });
    expect(found).toMatchObject({ status: 415, code: 'unsupported_media_type' });
    expect(found.detail).toContain('application/json');
    expect(found.detail).toContain(`“${type}”`);
  });

  test.each(['application/json;charset=UTF-8', 'Application/JSON; charset="utf-8"'])(
    'is taken as %s',
    async (type) => {
      expect((await api.evaluate(commune(), { headers: { 'Content-Type': type } })).status).toBe(200);
    },
  );

  test('is not taken compressed', async () => {
    const bytes = gzipSync(JSON.stringify(commune()));
    expect(await problem(bytes, { 'Content-Encoding': 'gzip' })).toMatchObject({
      status: 415,
      code: 'unsupported_encoding',
    });
  });

  test('that breaks off leaves the server standing', async () => {
    const { hostname, port } = new URL(api.base);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          'POST /api/v1/evaluations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
        );
        setTimeout(() => socket.destroy(), 50);
      });
      socket.once('close', () => {
        resolve();
      });
    });
    expect((await api.get('/api/v1/health')).status).toBe(200);
  });
});

describe('behind Cloud Functions, which reads the body first', () => {
  let cloud: Api;
  beforeAll(async () => {
    // As @google-cloud/functions-framework does: the body is parsed and its bytes are kept in `rawBody`.
    const outer = express();
    const verify = (request: object, _response: object, bytes: Buffer) => {
      Object.assign(request, { rawBody: bytes });
    };
    outer.use(
      express.json({ limit: '1024mb', verify }),
      express.raw({ limit: '1024mb', type: '*/*', verify }),
    );
    outer.use(createApp({ plans: productPlans() }));
    cloud = await serve(outer);
  });
  afterAll(() => cloud.close());

  test.each([
    JSON.stringify(commune()),
    JSON.stringify({ ...commune(), plan: 'x' }),
    nested(21),
    `${JSON.stringify(commune())}${' '.repeat(1024 * 1024)}`,
    '',
  ])('the answer is the same (%#)', async (body) => {
    const here = await api.evaluate(body);
    const there = await cloud.evaluate(body);
    expect([there.status, there.text]).toEqual([here.status, here.text]);
  });

  test('another type is refused alike', async () => {
    expect(await problem('x', { 'Content-Type': 'text/plain' }, cloud)).toMatchObject({ status: 415 });
  });
});

describe('where a text stops being JSON', () => {
  const place = (text: string): number | undefined => {
    try {
      JSON.parse(text);
      return undefined;
    } catch (error) {
      const told = /position (\d+)/.exec(String(error))?.[1];
      return told === undefined ? Number.NaN : Number(told);
    }
  };

  test('is its end when it is JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.nat(3), (text, indent) => {
        const pretty = JSON.stringify(JSON.parse(text), null, indent);
        expect(jsonErrorAt(pretty)).toBe(pretty.length);
      }),
    );
  });

  test('is where JSON.parse says, up to the beginning of the word it is in', () => {
    const damaged = fc
      .tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.constantFrom('', ',', '}', ']', ':', '"', 'x', '0', '\n'))
      .map(([text, at, sign]) => {
        const index = at % (text.length + 1);
        return text.slice(0, index) + sign + text.slice(index + 1);
      });
    fc.assert(
      fc.property(damaged, (text) => {
        const told = place(text);
        const found = jsonErrorAt(text);
        if (told === undefined) expect(found).toBe(text.length);
        else if (Number.isNaN(told)) expect(found).toBeLessThanOrEqual(text.length);
        else {
          expect(found).toBeLessThanOrEqual(told);
          // Whatever lies between is one string, number or word.
          expect(text.slice(found, told)).not.toMatch(/^[[\]{},:]/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('is found in a very long string', () => {
    const text = `["${'a\\n'.repeat(300_000)}"`;
    expect(jsonErrorAt(text)).toBe(text.length);
  });
});
