import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltFixture, buildFixture } from './fixture/build';
import { CellError, type ExcelHost, startHost, Workbook } from './index';

let fixture: BuiltFixture;
let host: ExcelHost;
let workbook: Workbook;

beforeAll(async () => {
  fixture = buildFixture();
  workbook = new Workbook('Biểu 1', 'Tổng hợp');
  host = await startHost({ appDir: fixture.appDir, workbook });
  await host.openPane();
});

beforeEach(async () => {
  for (const sheet of workbook.sheets) sheet.clear({ top: 0, left: 0, bottom: 99, right: 99 }, 'all');
  workbook.names.clear();
  workbook.activate(workbook.sheet('Biểu 1'));
  await (await host.runtime()).evaluate(() => (window.fixtureCalls = []));
});

afterAll(async () => {
  await host.close();
  fixture.remove();
});

async function calls(): Promise<unknown[][]> {
  return (await host.runtime()).evaluate(() => window.fixtureCalls);
}

test('ordinary formulas are calculated to the last bit, without any call', async () => {
  workbook.setValues('A1', [
    [10, 20, 30, '=SUM(A1:C1)/7', '=RANK(B1,A1:C1)', '=IF(D1>8,"trên","dưới")', '=0.1+0.2'],
  ]);
  expect(await host.recalculate()).toEqual({ rounds: 0, calls: 0, unread: [] });
  expect(workbook.values('D1:G1')).toEqual([[60 / 7, 2, 'trên', 0.1 + 0.2]]);
});

test('both spellings are called, within ordinary formulas and around them', async () => {
  workbook.setValues('A1', [
    [30, 120, '=GN.SHARE(A1,B1)', '=_xldudf_GN_SHARE(A1,B1,1)', '=IF(gn.share(A1,B1)>20,"cao","thấp")'],
    [7, 90, '=[1]!_xldudf_GN_SHARE(A2,B2)', '=ROUND(GN.SHARE(A2,B2),2)&" %"', '=SUM(GN.TWICE(A1:B2))'],
    ['=RANK(C1,C1:C2)', '=AVERAGE(C1:C2)', "=GN.SHARE('Tổng hợp'!A1,A1*2)"],
  ]);
  workbook.set("'Tổng hợp'!A1", 15);
  await host.recalculate();
  expect(workbook.values('C1:E1')).toEqual([[25, 25, 'cao']]);
  expect(workbook.values('C2:E2')).toEqual([[700 / 90, '7.78 %', 494]]);
  expect(workbook.values('A3:C3')).toEqual([[1, (25 + 700 / 90) / 2, 25]]);
});

test('a function waits for the functions in its arguments and is then called once', async () => {
  workbook.setValues('A1', [
    [1, 4, '=GN.SHARE(A1,B1)', '=C1*2', '=GN.SHARE(D1,200)', '=GN.SHARE(GN.SHARE(A1,B1),A1+49)'],
  ]);
  const report = await host.recalculate();
  expect(workbook.values('C1:F1')).toEqual([[25, 50, 25, 50]]);
  expect(report).toMatchObject({ rounds: 2, calls: 4 });
  expect(await calls()).toHaveLength(4);
});

test('an array spills into the neighbouring cells, and formulas see it', async () => {
  workbook.setValues('A1', [
    [1, 2, '=GN.TWICE(A1:B3)', '', '=SUM(C1#)'],
    [3, 4, '', '', '=C3+D3'],
    ['x', 6, '', '', '=GN.TWICE(C2#)'],
  ]);
  await host.recalculate();
  expect(workbook.values('C1:D3')).toEqual([
    [2, 4],
    [6, 8],
    ['x', 12],
  ]);
  expect(workbook.value('E1')).toBe(32);
  expect(workbook.formula('C2')).toBe(6);
  expect(workbook.cell('D3')?.spilledFrom).toEqual({ row: 0, column: 2 });
  // A spilled cell is no anchor.
  expect(workbook.value('E3')).not.toBe(32);

  workbook.setValues('A1', [['', '', '=GN.TWICE(A2:A2)']]);
  await host.recalculate();
  expect(workbook.values('C1:D3')).toEqual([
    [6, ''],
    ['', ''],
    ['', ''],
  ]);
});

test('an occupied cell gives #SPILL!, and clearing it lets the array through', async () => {
  workbook.setValues('A1', [
    [1, '=GN.TWICE(A1:A3)'],
    [2, ''],
    [3, 'chặn'],
  ]);
  await host.recalculate();
  expect(workbook.values('B1:B3')).toEqual([['#SPILL!'], [''], ['chặn']]);
  workbook.set('B3', '');
  await host.recalculate();
  expect(workbook.values('B1:B3')).toEqual([[2], [4], [6]]);
});

test('errors keep their sentences, cell by cell in an array, and can be handled by formulas', async () => {
  workbook.setValues('A1', [
    [-1, '=GN.SHARE(A1,10)', '=IFERROR(B1,"lỗi")', '=B1+1'],
    [60, '=GN.VERDICT.ROWS(A2:A4)', '', '=ISNA(B3)'],
    ['x', ''],
    [10, '', '=IF(TRUE,GN.SHARE(A1,10))'],
  ]);
  await host.recalculate();
  expect(workbook.error('B1')).toEqual(new CellError('#VALUE!', 'Số hộ không được âm'));
  expect(workbook.values('C1:D1')).toEqual([['lỗi', '#VALUE!']]);
  expect(workbook.error('D1')?.message).toBe('');
  expect(workbook.values('B2:B4')).toEqual([['Đạt'], ['#N/A'], ['Không đạt']]);
  expect(workbook.error('B3')).toEqual(new CellError('#N/A', 'Thiếu số liệu'));
  expect(workbook.value('D2')).toBe(true);
  expect(workbook.error('C4')?.message).toBe('Số hộ không được âm');
  expect(workbook.errors().map(({ address }) => address)).toEqual([
    "'Biểu 1'!B1",
    "'Biểu 1'!B3",
    "'Biểu 1'!C4",
    "'Biểu 1'!D1",
  ]);
});

test('arguments are turned into what the metadata asks for', async () => {
  workbook.setValues('A1', [
    ['12', 'chữ', '=NA()', ''],
    [
      '=GN.SHARE("12",24)',
      '=GN.SHARE(B1,24)',
      '=GN.SHARE(C1,24)',
      '=GN.SHARE(D1,24)',
      '=GN.SHARE(1)',
      '=GN.SHARE(1,2,3,4)',
    ],
    ['=GN.TWICE(A1)', '=GN.TWICE(C1:D1)', '=GN.COUNT.ALL(A1:B1,D1,5)', '=GN.SHARE(A1:B1,2)'],
  ]);
  await host.recalculate();
  expect(workbook.values('A2:F2')).toEqual([[50, '#VALUE!', '#N/A', 0, '#VALUE!', '#VALUE!']]);
  expect(workbook.values('A3:D3')).toEqual([[24, '#N/A', 3, '#VALUE!']]);
});

test('blank cells arrive as null, which a result turns into 0, as in Excel', async () => {
  workbook.setValues('A1', [[5, '', '=GN.TWICE(A1:B1)']]);
  await host.recalculate();
  expect(await calls()).toEqual([['TWICE', [[5, null]]]]);
  expect(workbook.values('C1:D1')).toEqual([[10, 0]]);
  await host.recalculate({ blankCells: 'zero' });
  expect((await calls())[1]).toEqual(['TWICE', [[5, 0]]]);
});

test('names, whole columns and other sheets are understood as arguments', async () => {
  workbook.names.set('HoNgheo', "='Tổng hợp'!$A$1:$A$3");
  workbook.setValues("'Tổng hợp'!A1", [[1], [2], ['=A2+1']]);
  workbook.setValues('A1', [['=GN.TWICE(HoNgheo)', "=GN.COUNT.ALL('Tổng hợp'!A:A)", '=GN.WHERE()']]);
  await host.recalculate();
  expect(workbook.values('A1:A3')).toEqual([[2], [4], [6]]);
  expect(workbook.value('B1')).toBe(3);
  expect(workbook.value('C1')).toBe("'Biểu 1'!C1");
});

test('a function without answer leaves #BUSY! and holds up those that need it, no others', async () => {
  workbook.setValues('A1', [
    ['=GN.NEVER()', '=GN.LATER(A1)', '=A1&"!"', '=GN.SHARE(1,2)', '=IFERROR(A1,"bận")'],
  ]);
  // Shorter, and the answer of SHARE would be missed too: office.js posts results twice a second.
  await host.recalculate({ timeoutMs: 1200 });
  expect(workbook.values('A1:E1')).toEqual([['#BUSY!', '#BUSY!', '#BUSY!', 50, 'bận']]);
});

test('a name that is none of the functions is #NAME?', async () => {
  workbook.setValues('A1', [['=GN.UNKNOWN(1)', '=_xldudf_OTHER_SHARE(1,2)', '="GN.SHARE(1,2)"']]);
  await host.recalculate();
  expect(workbook.values('A1:C1')).toEqual([['#NAME?', '#NAME?', 'GN.SHARE(1,2)']]);
});

test('formulas that the engine cannot read are told', async () => {
  workbook.setValues('A1', [[1, 2, '=RANK(A1,(A1,B1))', '=SUM(A1:B1)']]);
  expect((await host.recalculate()).unread).toEqual(["'Biểu 1'!C1"]);
  expect(workbook.value('D1')).toBe(3);
});

test('an add-in that accepts errors gets them, but never the #BUSY! of a function under way', async () => {
  const metadata = JSON.parse(readFileSync(join(fixture.appDir, 'functions.json'), 'utf8')) as object;
  const accepting = { ...metadata, allowErrorForDataTypeAny: true };
  writeFileSync(join(fixture.appDir, 'accepting.json'), JSON.stringify(accepting));
  const book = new Workbook('Biểu 1');
  book.setValues('A1', [['=NA()', 5, '=GN.TWICE(A1:B1)', '', '=GN.LATER(4)', '=GN.TWICE(E1)']]);
  const other = await startHost({ appDir: fixture.appDir, workbook: book, metadata: 'accepting.json' });
  try {
    expect(await other.recalculate()).toMatchObject({ rounds: 2, calls: 3 });
    expect(book.values('C1:F1')).toEqual([['#N/A', 10, 4, 8]]);
    expect(await (await other.runtime()).evaluate(() => window.fixtureCalls.length)).toBe(2);
  } finally {
    await other.close();
  }
});

test('300 cells are recalculated in one round', async () => {
  workbook.setValues(
    'A1',
    Array.from({ length: 60 }, (_, row) => [
      row,
      ...Array.from({ length: 5 }, (__, column) => `=GN.SHARE($A${String(row + 1)},${String(column + 1)})`),
    ]),
  );
  expect(await host.recalculate()).toMatchObject({ rounds: 1, calls: 300 });
  expect(workbook.value('F60')).toBe((100 * 59) / 5);
});
