import { type BuiltFixture, buildFixture } from './fixture/build';
import { type ExcelHost, startHost } from './index';

let fixture: BuiltFixture;
let host: ExcelHost;

beforeAll(async () => {
  fixture = buildFixture();
  host = await startHost({ appDir: fixture.appDir });
  await host.openPane();
});

afterAll(async () => {
  await host.close();
  fixture.remove();
});

/** How often a cancelable function of the fixture was told that its cell is gone. */
async function cancelled(): Promise<number> {
  return (await host.runtime()).evaluate(() => window.fixtureCancelled);
}

test('a scalar function gives its value, whatever the case of its name', async () => {
  expect(await host.call('SHARE', [1, 4])).toEqual({ value: 25 });
  expect(await host.call('share', [1, 3, 2])).toEqual({ value: 33.33 });
});

test('a parameter left out arrives as null, before the invocation object', async () => {
  const page = await host.runtime();
  await page.evaluate(() => (window.fixtureCalls = []));
  await host.call('SHARE', [1, 2]);
  expect(await page.evaluate(() => window.fixtureCalls)).toEqual([['SHARE', 1, 2, null]]);
});

test('an array comes back whole', async () => {
  expect(
    await host.call('TWICE', [
      [
        [1, 2],
        ['Xã A', null],
      ],
    ]),
  ).toEqual({
    value: [
      [2, 4],
      ['Xã A', null],
    ],
  });
});

test('invalidValue keeps its Vietnamese sentence', async () => {
  expect(await host.call('SHARE', [-1, 4])).toEqual({
    error: '#VALUE!',
    message: 'Số hộ không được âm',
    code: 7,
  });
});

test.each([
  ['missing', '#N/A', 'Không có dịch vụ'],
  ['number', '#NUM!', ''],
  ['null', '#NULL!', ''],
  ['rejected', '#VALUE!', 'Bị từ chối'],
  ['returned', '#N/A', 'Trả về lỗi'],
  // The text of a plain Error is lost in office.js itself.
  ['plain', '#VALUE!', ''],
  ['nan', '#VALUE!', 'NaN'],
])('%s becomes %s', async (how, error, message) => {
  expect(await host.call('FAIL', [how])).toMatchObject({ error, message });
});

test('Excel shows no sentence for the other errors', async () => {
  expect(await host.call('SHARE', [1, 0])).toMatchObject({ error: '#DIV/0!', message: '' });
});

test('a function that was never associated is #VALUE!', async () => {
  expect(await host.call('NO_SUCH_FUNCTION', [])).toMatchObject({ error: '#VALUE!' });
});

test('many calls go out in one message and come back in order', async () => {
  const results = await host.callMany(
    Array.from({ length: 500 }, (_, index) => ['SHARE', [index, 100]] as const),
  );
  expect(results).toHaveLength(500);
  expect(results[0]).toEqual({ value: 0 });
  expect(results[499]).toEqual({ value: 499 });
});

test('a function that never answers stays #BUSY! and learns of its cancellation', async () => {
  const before = await cancelled();
  const { id, result } = await host.startCall('NEVER', [], { timeoutMs: 150 });
  expect(await result).toEqual({ error: '#BUSY!', message: '' });
  await host.cancel(id);
  expect(await cancelled()).toBe(before + 1);
});

test('a streaming function sends results until it is cancelled', async () => {
  const results: unknown[] = [];
  let arrived: () => void = () => undefined;
  const third = new Promise<void>((resolve) => (arrived = resolve));
  const id = await host.stream('TICK', [], (result) => {
    if (results.push(result.value) === 2) arrived();
  });
  await third;
  await host.cancel(id);
  const count = results.length;
  expect(Number(results[1])).toBeGreaterThan(Number(results[0]));
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(results).toHaveLength(count);
});

test('the calling cell is told to a function that asks for it', async () => {
  expect(await host.call('WHERE', [], { address: "'Biểu 1'!C2" })).toEqual({ value: "'Biểu 1'!C2" });
});

test('a promise is waited for', async () => {
  expect(await host.call('LATER', ['xong'])).toEqual({ value: 'xong' });
});

test('nothing of this left errors behind or asked for what the host does not know', () => {
  expect(host.consoleErrors()).toEqual([]);
  expect(host.unsupported()).toEqual([]);
  expect(host.blockedRequests()).toEqual([]);
});
