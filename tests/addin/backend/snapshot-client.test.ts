import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SnapshotClient, SNAPSHOT_PATH } from '../../../addin/src/backend/snapshot-client';
import type { PlanSnapshot } from '../../../addin/src/snapshot/model';
import { SnapshotStore } from '../../../addin/src/snapshot/store';
import { storedPlans } from '../plans';
import { MemoryStorage } from '../snapshot/memory-storage';

const bundled: PlanSnapshot = { date: '2026-11-01', plans: storedPlans() };
const newer: PlanSnapshot = { date: '2026-11-20', plans: storedPlans().slice(0, 2) };

let server: Server;
let baseUrl: string;
let asked: IncomingMessage[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
  asked = [];
  answer = (_, response) => response.writeHead(404).end();
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function client(store: SnapshotStore, url = baseUrl): SnapshotClient {
  return new SnapshotClient(store, bundled, { baseUrl: url, fetch, timeoutMs: 400 });
}

function give(snapshot: unknown, etag = '"v1"'): void {
  answer = (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { ETag: etag }).end();
    else
      response
        .writeHead(200, { 'Content-Type': 'application/json', ETag: etag })
        .end(JSON.stringify(snapshot));
  };
}

test('a newer set of plans is used, kept, and next time only asked for by its tag', async () => {
  give(newer);
  const store = new SnapshotStore(new MemoryStorage());
  expect(await client(store).refresh()).toEqual({ ...newer, origin: 'backend' });
  expect(asked[0]?.url).toBe(SNAPSHOT_PATH);
  expect(asked[0]?.headers['if-none-match']).toBeUndefined();
  expect(store.read()).toEqual(newer);

  expect(await client(store).refresh()).toEqual({ ...newer, origin: 'backend' });
  expect(asked[1]?.headers['if-none-match']).toBe('"v1"');
});

test('an older set of plans does not replace those of the build', async () => {
  give({ ...newer, date: '2026-10-01' });
  expect((await client(new SnapshotStore(new MemoryStorage())).refresh()).origin).toBe('bundle');
});

test('without a network, what was kept stays in use', async () => {
  const store = new SnapshotStore(new MemoryStorage());
  store.write(JSON.stringify(newer), '"v1"');
  expect(await client(store, 'http://127.0.0.1:9').refresh()).toEqual({ ...newer, origin: 'backend' });
});

test('without a network and with nothing kept, the plans of the build', async () => {
  const current = await client(new SnapshotStore(new MemoryStorage()), 'http://127.0.0.1:9').refresh();
  expect(current).toEqual({ ...bundled, origin: 'bundle' });
});

test('damaged content that was kept is not asked for by its tag', async () => {
  give(newer);
  const storage = new MemoryStorage();
  const store = new SnapshotStore(storage);
  store.write(JSON.stringify(newer), '"v1"');
  storage.setItem('snapshot', '{"date":"2026-11-20","plans":[]}');
  expect((await client(store).refresh()).origin).toBe('backend');
  expect(asked[0]?.headers['if-none-match']).toBeUndefined();
});

test.each<[string, () => void]>([
  [
    'a page instead of plans',
    () => (answer = (_, response) => response.writeHead(200).end('<!doctype html>')),
  ],
  [
    'a foreign object',
    () => {
      give({ hello: 'world' });
    },
  ],
  [
    'plans whose hash does not fit',
    () => {
      give({ ...newer, plans: newer.plans.map((stored) => ({ ...stored, sha256: 'f'.repeat(64) })) });
    },
  ],
  ['a failure of the server', () => (answer = (_, response) => response.writeHead(500).end('{}'))],
  [
    'an answer that breaks off',
    () =>
      (answer = (_, response) => {
        response.writeHead(200, { 'Content-Length': '1000' });
        response.write('{"date":');
        response.destroy();
      }),
  ],
  ['an answer that never comes', () => (answer = () => undefined)],
])('%s: what is there stays, and nothing is kept', async (_, prepare) => {
  prepare();
  const storage = new MemoryStorage();
  expect(await client(new SnapshotStore(storage)).refresh()).toEqual({ ...bundled, origin: 'bundle' });
  expect(storage.items.size).toBe(0);
});
