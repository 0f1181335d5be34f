import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createApp, type AppOptions } from '../../../functions/src/http/app';
import { loadPlanDirectory } from '../../../functions/src/plans/directory';
import { makePlanSet, type PlanSet } from '../../../functions/src/plans/plan-set';

export const DATE = '2026-11-23T07:33:51.000Z';

function loadPlans() {
  const files = loadPlanDirectory(path.resolve(__dirname, '../../../functions/plans'));
  return files.flatMap(({ stored }) => (stored ? [stored] : []));
}

let loaded: PlanSet | undefined;

/** The plans of the product, made into a set of a known day. */
export function productPlans(): PlanSet {
  loaded ??= makePlanSet(DATE, loadPlans());
  return loaded;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly text: string;
  readonly json: unknown;
}

/** A running server and the ways to ask it. */
export interface Api {
  readonly base: string;
  get(address: string, init?: RequestInit): Promise<Answer>;
  /** Posts a body as JSON, or a text as it stands. */
  evaluate(body: unknown, init?: RequestInit): Promise<Answer>;
  close(): Promise<void>;
}

async function ask(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes.toString('utf8');
  const isJson = (response.headers.get('content-type') ?? '').includes('json') && text !== '';
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    text,
    json: isJson ? JSON.parse(text) : undefined,
  };
}

/** The ways to ask whatever runs at an address. */
export function apiAt(base: string): Omit<Api, 'close'> {
  return {
    base,
    get: (address, init = {}) => ask(base + address, init),
    evaluate: (body, init = {}) =>
      ask(`${base}/api/v1/evaluations`, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        ...init,
        headers: {
          'Content-Type': 'application/json',
          ...(init.headers as Record<string, string> | undefined),
        },
      }),
  };
}

/** Runs a handler on a port of its own. */
export async function serve(listener: RequestListener): Promise<Api> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    ...apiAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Runs the app with the product's plans. */
export function serveApp(options: Partial<AppOptions> = {}): Promise<Api> {
  return serve(createApp({ plans: productPlans(), ...options }));
}

/** A commune of Đồng Tháp: 30 of 2 000 households poor (1,5%), poor and near-poor down from 208 to 90 (56,73%). */
export function commune(change: Record<string, number | string | null> = {}): Record<string, unknown> {
  const figures: Record<string, number | string | null> = {
    'total_households@2021': 2000,
    'total_households@2025': 2000,
    'poor_households@2021': 100,
    'poor_households@2025': 30,
    'near_poor_households@2021': 108,
    'near_poor_households@2025': 60,
    ...change,
  };
  return {
    plan: 'dong-thap-2021-2025',
    subject: 'xa',
    unit: { kind: 'xa' },
    facts: Object.entries(figures).map(([key, value]) => {
      const [indicator, year] = key.split('@');
      return { indicator, year: Number(year), value };
    }),
  };
}
