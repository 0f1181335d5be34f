import type { Page } from 'playwright-core';
import { type BuiltFixture, buildFixture } from './fixture/build';
import { type ExcelHost, startHost, Workbook } from './index';

let fixture: BuiltFixture;
let host: ExcelHost;
let page: Page;

beforeAll(async () => {
  fixture = buildFixture();
  const workbook = new Workbook('Biểu 1', 'Biểu 2');
  workbook.documentSettings.set('GN.round', JSON.stringify('2025-6-thang'));
  host = await startHost({
    appDir: fixture.appDir,
    workbook,
    routes: async (route, url) => {
      if (url.pathname !== '/api/v1/ping') return false;
      await route.fulfill({ json: { ok: true } });
      return true;
    },
  });
  page = await host.openPane();
});

afterAll(async () => {
  await host.close();
  fixture.remove();
});

test('office.js finds Excel on a PC, in Vietnamese, with its requirement sets', async () => {
  const seen = await page.evaluate(async () => {
    const { host: name, platform } = await Office.onReady();
    const { requirements, displayLanguage, contentLanguage } = Office.context;
    return [
      name,
      platform,
      displayLanguage,
      contentLanguage,
      requirements.isSetSupported('CustomFunctionsRuntime', '1.3'),
    ];
  });
  expect(seen).toEqual(['Excel', 'PC', 'vi-VN', 'vi-VN', true]);
});

test("a pane's button writes into the workbook", async () => {
  await host.select("'Biểu 1'!B4");
  await page.click('#stamp');
  await page.getByText("'Biểu 1'!B4").waitFor();
  expect(host.workbook.value("'Biểu 1'!B4")).toBe('Đã kiểm tra');
  expect(host.workbook.cell("'Biểu 1'!B4")?.format).toEqual({ 'fill/color': '#FFFF00' });
});

test('a selection is told to the workbook, to its sheet, to all sheets and to the document', async () => {
  await page.evaluate(async () => {
    await Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(() =>
        Promise.resolve(void window.fixtureEvents.push('workbook')),
      );
      const sheet = context.workbook.worksheets.getItem('Biểu 2');
      sheet.load('id');
      await context.sync();
      sheet.onSelectionChanged.add(({ address }) =>
        Promise.resolve(void window.fixtureEvents.push(`sheet ${address}`)),
      );
      context.workbook.worksheets.onSelectionChanged.add(({ address }) =>
        Promise.resolve(void window.fixtureEvents.push(`sheets ${address}`)),
      );
      context.workbook.worksheets.onChanged.add(({ address }) =>
        Promise.resolve(void window.fixtureEvents.push(`changed ${address}`)),
      );
      await context.sync();
    });
    Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, () =>
      window.fixtureEvents.push('document'),
    );
  });
  await host.select("'Biểu 2'!C3:D4");
  host.workbook.set("'Biểu 2'!C3", 5);
  await page.waitForFunction(() => window.fixtureEvents.length >= 5);
  const events = await page.evaluate(() => window.fixtureEvents);
  expect([...events].sort()).toEqual(['changed C3', 'document', 'sheet C3:D4', 'sheets C3:D4', 'workbook']);
});

test('settings of the document are read at the start and saved', async () => {
  const read = await page.evaluate(async () => {
    const { settings } = Office.context.document;
    const before = settings.get('GN.round') as string;
    settings.set('GN.plan', { id: 'dong-thap-2021-2025' });
    await new Promise((resolve) => {
      settings.saveAsync(resolve);
    });
    return before;
  });
  expect(read).toBe('2025-6-thang');
  expect(host.workbook.documentSettings.get('GN.plan')).toBe('{"id":"dong-thap-2021-2025"}');
  const again = await host.openPane();
  expect(await again.evaluate(() => Office.context.document.settings.get('GN.plan') as unknown)).toEqual({
    id: 'dong-thap-2021-2025',
  });
  await again.close();
});

test('settings of the workbook are kept', async () => {
  const read = await page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.settings.add('GN.receipt', 'BN-1');
      const missing = context.workbook.settings.getItemOrNullObject('GN.none');
      const setting = context.workbook.settings.getItem('GN.receipt');
      setting.load('value');
      await context.sync();
      return [setting.value as unknown, missing.isNullObject];
    }),
  );
  expect(read).toEqual(['BN-1', true]);
  expect(host.workbook.settings.get('GN.receipt')).toBe('BN-1');
});

test("the add-in's own requests are answered by the test, others do not leave the machine", async () => {
  expect(await page.evaluate(async () => (await fetch('/api/v1/ping')).json() as Promise<unknown>)).toEqual({
    ok: true,
  });
  await page.evaluate(() => fetch('https://example.org/spy').catch(() => undefined));
  expect(host.blockedRequests()).toEqual(['https://example.org/spy']);
  expect(host.consoleErrors()).toEqual([expect.stringContaining('net::ERR_FAILED')]);
});

test('the handler of a ribbon button runs', async () => {
  const completed = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const { actions } = Office as unknown as {
          actions: { _association: { mappings: Record<string, (event: object) => void> } };
        };
        actions._association.mappings['GN_STAMP']?.({
          completed: () => {
            resolve('completed');
          },
        });
      }),
  );
  expect(completed).toBe('completed');
});

test('calculate() of the application recalculates the workbook before the request is answered', async () => {
  host.workbook.setValues("'Biểu 2'!A1", [[1, 4, '=GN.SHARE(A1,B1)', '=C1*2']]);
  const value = await page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.application.calculate('Full');
      const range = context.workbook.worksheets.getItem('Biểu 2').getRange('D1');
      range.load('values');
      await context.sync();
      return range.values[0]?.[0] as unknown;
    }),
  );
  expect(value).toBe(50);
});

test('nothing of this was unknown to the host', () => {
  expect(host.unsupported()).toEqual([]);
});

test('an unknown member fails the request and is noted, or is only noted', async () => {
  const chart = (): Promise<string> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().charts.load('items/name');
      await context.sync();
      return 'done';
    }).catch((error: unknown) => (error as OfficeExtension.Error).code);
  expect(await page.evaluate(chart)).toBe('ApiNotFound');
  expect(host.unsupported()).toEqual(['Worksheet.Charts']);

  const lenient = await startHost({ appDir: fixture.appDir, unsupported: 'collect' });
  try {
    expect(await (await lenient.openPane()).evaluate(chart)).toBe('done');
    expect(lenient.unsupported()).toContain('Worksheet.Charts');
  } finally {
    await lenient.close();
  }
});

test('a page that does not exist is told', async () => {
  await expect(host.openPane('missing.html')).rejects.toThrow('missing.html is not in');
});

test('uncaught exceptions of a page are told', async () => {
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('bất ngờ');
    });
  });
  await page.waitForTimeout(50);
  expect(host.consoleErrors()).toContainEqual(expect.stringContaining('bất ngờ'));
});
