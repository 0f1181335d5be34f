import type { Page } from 'playwright-core';
import { type BuiltFixture, buildFixture } from './fixture/build';
import { type ExcelHost, startHost, Workbook } from './index';

let fixture: BuiltFixture;
let host: ExcelHost;
let page: Page;
let workbook: Workbook;

beforeAll(async () => {
  fixture = buildFixture();
  workbook = new Workbook('Biểu 1', 'Trống');
  host = await startHost({ appDir: fixture.appDir, workbook });
  page = await host.openPane();
});

beforeEach(() => {
  const { sheet } = workbook.locate("'Biểu 1'!A1");
  sheet.clear({ top: 0, left: 0, bottom: 200, right: 50 }, 'all');
  sheet.protected = false;
  workbook.setValues("'Biểu 1'!A1", [
    ['Xã', 'Tổng số hộ', 'Hộ nghèo'],
    ['Xã A', 1200.5, 30],
    ['Xã B', 900, '=B3/3'],
  ]);
  workbook.activate(workbook.sheet('Biểu 1'));
});

afterAll(async () => {
  await host.close();
  fixture.remove();
});

/** What the add-in would see of a failed request. */
interface Failure {
  readonly isOfficeError: boolean;
  readonly code: string;
  readonly message: string;
}

/** Runs a batch in the page that must fail. */
function failure(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<Failure> {
  return page.evaluate(async (source) => {
    const run = new Function(`return (${source})`)() as (context: Excel.RequestContext) => Promise<unknown>;
    try {
      await Excel.run(run);
    } catch (error) {
      const { code, message } = error as OfficeExtension.Error;
      return { isOfficeError: error instanceof OfficeExtension.Error, code, message };
    }
    throw new Error('the batch did not fail');
  }, batch.toString());
}

test('a range shows values, formulas, texts in Vietnamese, formats and its place', async () => {
  workbook.sheet('Biểu 1').ensure(1, 1).numberFormat = '#,##0.00';
  const seen = await page.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Biểu 1').getRange('A2:C3');
      range.load(
        'values,formulas,text,numberFormat,address,rowIndex,columnIndex,rowCount,columnCount,valueTypes',
      );
      await context.sync();
      return range.toJSON();
    }),
  );
  expect(seen).toMatchObject({
    values: [
      ['Xã A', 1200.5, 30],
      ['Xã B', 900, ''],
    ],
    formulas: [
      ['Xã A', 1200.5, 30],
      ['Xã B', 900, '=B3/3'],
    ],
    text: [
      ['Xã A', '1.200,50', '30'],
      ['Xã B', '900', ''],
    ],
    address: "'Biểu 1'!A2:C3",
    rowIndex: 1,
    columnIndex: 0,
    rowCount: 2,
    columnCount: 3,
    valueTypes: [
      ['String', 'Double', 'Double'],
      ['String', 'Double', 'Empty'],
    ],
  });
  expect(seen.numberFormat).toEqual([
    ['General', '#,##0.00', 'General'],
    ['General', 'General', 'General'],
  ]);
});

test('ranges derived from ranges keep pointing to their cells after a sync', async () => {
  const addresses = await page.evaluate(() =>
    Excel.run(async (context) => {
      const start = context.workbook.worksheets.getItem('Biểu 1').getRange('B2:C3');
      await context.sync();
      const ranges = {
        cell: start.getCell(1, 1),
        row: start.getRow(1),
        column: start.getColumn(0),
        resized: start.getResizedRange(2, 1),
        absolute: start.getAbsoluteResizedRange(1, 4),
        offset: start.getOffsetRange(3, -1),
        entire: start.getEntireColumn(),
        last: start.getLastCell(),
        bounding: start.getBoundingRect('A5'),
        shared: start.getIntersectionOrNullObject(start.getOffsetRange(1, 1)),
        used: context.workbook.worksheets.getItem('Biểu 1').getUsedRange(),
      };
      for (const range of Object.values(ranges)) range.load('address');
      const apart = start.getIntersectionOrNullObject('Z9');
      await context.sync();
      const found = Object.entries(ranges).map(([name, range]) => [name, range.address]);
      return { ...Object.fromEntries(found), apart: apart.isNullObject };
    }),
  );
  expect(addresses).toEqual({
    cell: "'Biểu 1'!C3",
    row: "'Biểu 1'!B3:C3",
    column: "'Biểu 1'!B2:B3",
    resized: "'Biểu 1'!B2:D5",
    absolute: "'Biểu 1'!B2:E2",
    offset: "'Biểu 1'!A5:B6",
    entire: "'Biểu 1'!B:C",
    last: "'Biểu 1'!C3",
    bounding: "'Biểu 1'!A2:C5",
    shared: "'Biểu 1'!C3",
    used: "'Biểu 1'!A1:C3",
    apart: true,
  });
});

test('values are written as if typed: numbers out of text, formulas, null leaves a cell alone', async () => {
  await page.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Biểu 1').getRange('A5:D5');
      range.getCell(0, 1).numberFormat = [['@']];
      range.values = [['00123', '00123', "'00123", '=A5+1']];
      context.workbook.worksheets.getItem('Biểu 1').getRange('A2:C2').values = [['Xã C', null, '']];
      await context.sync();
    }),
  );
  expect(workbook.values("'Biểu 1'!A5:C5")).toEqual([[123, '00123', '00123']]);
  expect(workbook.formula("'Biểu 1'!D5")).toBe('=A5+1');
  expect(workbook.values("'Biểu 1'!A2:C2")).toEqual([['Xã C', 1200.5, '']]);
});

test('more than 1500 cells, which office.js cuts into slices, arrive whole', async () => {
  await page.evaluate(() =>
    Excel.run(async (context) => {
      const values = Array.from({ length: 170 }, (_, row) =>
        Array.from({ length: 12 }, (__, column) => row * 12 + column),
      );
      context.workbook.worksheets.getItem('Biểu 1').getRange('A10:L179').values = values;
      await context.sync();
    }),
  );
  expect(workbook.value("'Biểu 1'!A10")).toBe(0);
  expect(workbook.value("'Biểu 1'!L179")).toBe(170 * 12 - 1);
});

test('formats are stored per cell and read back, null where they differ', async () => {
  const read = await page.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Biểu 1').getRange('A1:B2');
      range.getCell(0, 0).format.fill.color = '#FFC7CE';
      range.format.font.bold = true;
      range.format.wrapText = true;
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      range.format.autofitColumns();
      const cell = range.getCell(0, 0);
      cell.load('format/fill/color, format/font/bold, format/wrapText');
      range.load({ format: { fill: { color: true } } });
      await context.sync();
      return [cell.format.fill.color, cell.format.font.bold, cell.format.wrapText, range.format.fill.color];
    }),
  );
  expect(read).toEqual(['#FFC7CE', true, true, null]);
  expect(workbook.cell("'Biểu 1'!A1")?.format).toMatchObject({
    'fill/color': '#FFC7CE',
    'borders/EdgeBottom/style': 'Continuous',
  });
});

test('merging keeps the upper left value only', async () => {
  await page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Biểu 1').getRange('A1:C1').merge();
      await context.sync();
    }),
  );
  expect(workbook.values("'Biểu 1'!A1:C1")).toEqual([['Xã', '', '']]);
  expect(workbook.sheet('Biểu 1').merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
});

test('the region around a cell ends at blank rows and columns; merged areas are found', async () => {
  workbook.setValues("'Biểu 1'!B4", [
    ['', 'x', ''],
    ['', '', ''],
    ['', '', 'xa'],
  ]);
  workbook.sheet('Biểu 1').merge({ top: 0, left: 1, bottom: 0, right: 2 });
  const seen = await page.evaluate(() =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Biểu 1').getRange('B2');
      const region = cell.getSurroundingRegion();
      const merged = region.getMergedAreasOrNullObject();
      const none = cell.getMergedAreasOrNullObject();
      region.load('address');
      merged.load('address');
      await context.sync();
      return [region.address, merged.address, none.isNullObject];
    }),
  );
  expect(seen).toEqual(["'Biểu 1'!A1:C4", "'Biểu 1'!B1:C1", true]);
});

test('sheets are listed, found, added, activated; missing ones are null objects', async () => {
  const seen = await page.evaluate(() =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const added = sheets.add('Kết quả');
      added.activate();
      sheets.load('items/name,items/id');
      const active = sheets.getActiveWorksheet();
      active.load('name');
      const missing = sheets.getItemOrNullObject('Không có');
      const below = missing.getUsedRangeOrNullObject();
      const empty = sheets.getItem('Trống').getUsedRangeOrNullObject();
      const count = sheets.getCount();
      await context.sync();
      const byId = sheets.getItem(sheets.items[0]?.id ?? '');
      byId.load('name,protection/protected,position');
      await context.sync();
      return {
        names: sheets.items.map((sheet) => sheet.name),
        active: active.name,
        nulls: [missing.isNullObject, below.isNullObject, empty.isNullObject],
        count: count.value,
        byId: [byId.name, byId.protection.protected, byId.position],
      };
    }),
  );
  expect(seen).toEqual({
    names: ['Biểu 1', 'Trống', 'Kết quả'],
    active: 'Kết quả',
    nulls: [true, true, true],
    count: 3,
    byId: ['Biểu 1', false, 0],
  });
  expect(workbook.activeSheet.name).toBe('Kết quả');
});

test('the selection is read and set', async () => {
  await host.select("'Biểu 1'!B2:C3");
  const before = await page.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      await context.sync();
      range.getCell(0, 0).select();
      await context.sync();
      return range.address;
    }),
  );
  expect(before).toBe("'Biểu 1'!B2:C3");
  expect(workbook.selection.area).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
});

test('defined names lead to their ranges', async () => {
  workbook.names.set('HoNgheo', "='Biểu 1'!$C$2:$C$3");
  const seen = await page.evaluate(() =>
    Excel.run(async (context) => {
      const item = context.workbook.names.getItemOrNullObject('hongheo');
      const range = item.getRange();
      range.load('address');
      context.workbook.names.add('TongHo', context.workbook.worksheets.getItem('Biểu 1').getRange('B2:B3'));
      await context.sync();
      return range.address;
    }),
  );
  expect(seen).toBe("'Biểu 1'!C2:C3");
  expect(workbook.names.get('TongHo')).toBe("='Biểu 1'!$B$2:$B$3");
});

test('the application tells the separators of the locale', async () => {
  const seen = await page.evaluate(() =>
    Excel.run(async (context) => {
      const { application } = context.workbook;
      application.load('decimalSeparator,thousandsSeparator');
      application.cultureInfo.load('name');
      await context.sync();
      return [application.decimalSeparator, application.thousandsSeparator, application.cultureInfo.name];
    }),
  );
  expect(seen).toEqual([',', '.', 'vi-VN']);
});

test('errors of Excel come back as errors of office.js with their code', async () => {
  expect(
    await failure(async (context) => {
      context.workbook.worksheets.getItem('Không có').load('name');
      await context.sync();
    }),
  ).toMatchObject({ isOfficeError: true, code: 'ItemNotFound' });
  expect(
    await failure(async (context) => {
      context.workbook.worksheets.getItem('Biểu 1').getRange('không phải địa chỉ').load('values');
      await context.sync();
    }),
  ).toMatchObject({ isOfficeError: true, code: 'InvalidArgument' });
  expect(
    await failure(async (context) => {
      context.workbook.worksheets.getItem('Biểu 1').getRange('A1:B2').values = [[1, 2, 3]];
      await context.sync();
    }),
  ).toMatchObject({ isOfficeError: true, code: 'InvalidArgument' });
  expect(
    await failure(async (context) => {
      context.workbook.worksheets.add('Biểu 1');
      await context.sync();
    }),
  ).toMatchObject({ isOfficeError: true, code: 'ItemAlreadyExists' });
});

test('a protected sheet refuses to be written, but for its unlocked cells', async () => {
  const sheet = workbook.sheet('Biểu 1');
  sheet.protected = true;
  sheet.ensure(7, 0).locked = false;
  expect(
    await failure(async (context) => {
      context.workbook.worksheets.getItem('Biểu 1').getRange('A2').values = [['x']];
      await context.sync();
    }),
  ).toMatchObject({ code: 'AccessDenied' });
  expect(workbook.value("'Biểu 1'!A2")).toBe('Xã A');
  await page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Biểu 1').getRange('A8').values = [['x']];
      await context.sync();
    }),
  );
  expect(workbook.value("'Biểu 1'!A8")).toBe('x');
});

test('ranges that an Excel.run did not keep are let go', async () => {
  for (let wait = 0; host.keptReferences() > 0 && wait < 50; wait++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(host.keptReferences()).toBe(0);
});

test('nothing of this was unknown to the host', () => {
  expect(host.unsupported()).toEqual([]);
  expect(host.consoleErrors()).toEqual([]);
});
