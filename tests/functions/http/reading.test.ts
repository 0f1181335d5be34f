import { createHash } from 'node:crypto';
import { canonicalJson } from '@giam-ngheo/core/plan/canonical';
import type { Plan } from '@giam-ngheo/core/plan/model';
import { makePlanSet } from '../../../functions/src/plans/plan-set';
import { storePlan } from '@giam-ngheo/core/plan/canonical';
import { DATE, productPlans, serveApp, type Api } from './api';

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

let api: Api;
beforeAll(async () => {
  api = await serveApp({ version: '9.8.7' });
});
afterAll(() => api.close());

const set = productPlans();

test('health says that it runs, and what with', async () => {
  const { status, headers, json } = await api.get('/api/v1/health');
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(json).toEqual({ status: 'ok', version: '9.8.7', plans: 5, planDate: DATE, store: 'none' });
});

test('the list names every plan with its hash, period and subjects', async () => {
  const { status, json } = await api.get('/api/v1/plans');
  expect(status).toBe(200);
  const { plans } = json as { plans: Record<string, unknown>[] };
  expect(plans.map((entry) => entry['id'])).toEqual([
    'cam-thuy-2018-2020',
    'dong-thap-2021-2025',
    'nghi-quyet-160-2022',
    'ninh-binh-2016-2020',
    'tinh-bien-2018-2020',
  ]);
  const [, dongThap] = plans;
  expect(dongThap).toMatchObject({ version: 1, status: 'published', period: { from: 2021, to: 2025 } });
  expect(dongThap?.['subjects']).toContainEqual({
    id: 'xa',
    label: { vi: 'Xã, phường, thị trấn', en: expect.any(String) as string },
  });
  for (const entry of plans) expect(entry['sha256']).toMatch(/^[0-9a-f]{64}$/);
});

describe('a plan', () => {
  test.each(set.plans.map(({ plan }) => plan.id))('%s is its canonical JSON byte for byte', async (id) => {
    const stored = set.plans.find(({ plan }) => plan.id === id);
    const { status, headers, bytes } = await api.get(`/api/v1/plans/${id}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(bytes.equals(Buffer.from(canonicalJson(stored?.plan as Plan), 'utf8'))).toBe(true);
    expect(headers.get('etag')).toBe(`"${sha256(bytes)}"`);
    expect((await api.get(`/api/v1/plans/${id}@1`)).bytes.equals(bytes)).toBe(true);
  });

  test('is not sent again to who has it', async () => {
    const address = '/api/v1/plans/dong-thap-2021-2025@1';
    const { headers } = await api.get(address);
    const etag = headers.get('etag') ?? '';
    const again = await api.get(address, { headers: { 'If-None-Match': etag } });
    expect([again.status, again.bytes.length, again.headers.get('etag')]).toEqual([304, 0, etag]);
    const status = async (tags: string) =>
      (await api.get(address, { headers: { 'If-None-Match': tags } })).status;
    expect(await status(`"0", W/${etag}`)).toBe(304);
    expect(await status('*')).toBe(304);
    expect(await status('"0"')).toBe(200);
  });

  test('answers HEAD without a body', async () => {
    const { status, bytes, headers } = await api.get('/api/v1/plans/dong-thap-2021-2025', { method: 'HEAD' });
    expect([status, bytes.length]).toEqual([200, 0]);
    expect(headers.get('etag')).toMatch(/^"[0-9a-f]{64}"$/);
  });

  test('without a version is the newest published one', async () => {
    const { plan } = set.plans[1] ?? {};
    if (!plan) throw new Error('no plan');
    const version = (number: number, status: Plan['status']) =>
      storePlan({ ...plan, version: number, status });
    const versions = [version(3, 'draft'), version(1, 'retired'), version(2, 'published')];
    const own = await serveApp({ plans: makePlanSet(DATE, versions) });
    try {
      const served = async (ref: string) => (await own.get(`/api/v1/plans/${ref}`)).json as Plan;
      expect((await served(plan.id)).version).toBe(2);
      expect((await served(`${plan.id}@1`)).version).toBe(1);
      expect((await served(`${plan.id}@3`)).version).toBe(3);
    } finally {
      await own.close();
    }
  });

  test('that is not there lists those that are', async () => {
    const { status, json } = await api.get('/api/v1/plans/dong-thap');
    expect(status).toBe(404);
    expect(json).toMatchObject({ code: 'unknown_plan', status: 404 });
    const { detail } = json as { detail: string };
    expect(detail).toContain('“dong-thap”');
    for (const { plan } of set.plans) expect(detail).toContain(`${plan.id}@${plan.version}`);
  });

  test.each(['7', 'x', ''])('with the version “%s” lists the versions there are', async (version) => {
    const { status, json } = await api.get(`/api/v1/plans/dong-thap-2021-2025@${version}`);
    expect(status).toBe(404);
    expect(json).toMatchObject({ code: 'unknown_version' });
    expect((json as { detail: string }).detail).toContain('dong-thap-2021-2025@1');
  });
});

describe('the snapshot', () => {
  test('holds every plan, and when they were changed instead of now', async () => {
    const { status, headers, bytes, json } = await api.get('/api/v1/snapshot');
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe(`"${sha256(bytes)}"`);
    const { date, plans } = json as { date: string; plans: { plan: Plan; sha256: string }[] };
    expect(date).toBe(DATE);
    expect(plans).toHaveLength(5);
    for (const entry of plans) expect(sha256(canonicalJson(entry.plan))).toBe(entry.sha256);
    const again = await api.get('/api/v1/snapshot', {
      headers: { 'If-None-Match': headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('is another one when its date is another', () => {
    expect(makePlanSet('2026-11-24', set.plans).sha256).not.toBe(set.sha256);
  });
});

describe('a set of plans', () => {
  test('is refused when a plan is not the one that its hash names', () => {
    const [first] = set.plans;
    if (!first) throw new Error('no plan');
    const changed = { plan: { ...first.plan, standard: '2022-2025' }, sha256: first.sha256 };
    expect(() => makePlanSet(DATE, [changed])).toThrow(`${first.plan.id}@1 is not the plan`);
  });

  test('is refused when two plans have one name', () => {
    const [first] = set.plans;
    if (!first) throw new Error('no plan');
    expect(() => makePlanSet(DATE, [first, first])).toThrow(`two plans are ${first.plan.id}@1`);
  });
});

describe('the addresses', () => {
  test.each(['/', '/api', '/api/v1', '/api/v2/plans', '/api/v1/plan', '/api/v1/plans/a/b'])(
    '%s is not one, and the answer lists those that are',
    async (address) => {
      const { status, json } = await api.get(address);
      expect(status).toBe(404);
      expect(json).toMatchObject({ code: 'not_found' });
      expect((json as { detail: string }).detail).toContain('POST /api/v1/evaluations');
    },
  );

  test('must be well encoded', async () => {
    const { status, json } = await api.get('/api/v1/plans/%E0%A4%A');
    expect([status, (json as { code: string }).code]).toEqual([400, 'malformed_address']);
  });

  test.each([
    ['DELETE', '/api/v1/health', 'GET, HEAD, OPTIONS'],
    ['POST', '/api/v1/plans', 'GET, HEAD, OPTIONS'],
    ['PUT', '/api/v1/plans/dong-thap-2021-2025', 'GET, HEAD, OPTIONS'],
    ['PATCH', '/api/v1/snapshot', 'GET, HEAD, OPTIONS'],
    ['GET', '/api/v1/evaluations', 'POST, OPTIONS'],
    ['DELETE', '/api/v1/evaluations', 'POST, OPTIONS'],
  ])('do not take %s %s', async (method, address, allow) => {
    const { status, headers, json } = await api.get(address, { method });
    expect(status).toBe(405);
    expect(headers.get('allow')).toBe(allow);
    expect(json).toMatchObject({ code: 'method_not_allowed' });
    const { detail } = json as { detail: string };
    expect(detail).toContain(method);
    expect(detail).toContain(allow);
  });

  test('say what they take when asked', async () => {
    const { status, headers } = await api.get('/api/v1/evaluations', { method: 'OPTIONS' });
    expect([status, headers.get('allow')]).toEqual([204, 'POST, OPTIONS']);
  });
});
