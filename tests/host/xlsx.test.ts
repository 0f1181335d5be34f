import ExcelJS from 'exceljs';
import { type BuiltFixture, buildFixture } from './fixture/build';
import { loadXlsx, startHost } from './index';

let fixture: BuiltFixture;

beforeAll(() => {
  fixture = buildFixture();
});

afterAll(() => {
  fixture.remove();
});

/** A workbook as an office would send it: merged headers, ordinary formulas, the add-in's in both spellings, stale results. */
async function officialWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Biểu 01');
  sheet.addRow(['BÁO CÁO HỘ NGHÈO']);
  sheet.mergeCells('A1:F1');
  sheet.addRow(['Xã', 'Tổng số hộ', 'Hộ nghèo', 'Tỷ lệ', 'Xếp hạng', 'Kết quả']);
  const rows: [string, number, number | null][] = [
    ['Xã A', 1200, 30],
    ['Xã B', 0, 12],
    ['Xã C', 800, 40],
    ['Xã D', 500, -5],
  ];
  rows.forEach(([name, total, poor], index) => {
    const row = String(index + 3);
    const spelling = index % 2 === 0 ? 'GN.SHARE' : '_xldudf_GN_SHARE';
    sheet.addRow([
      name,
      total,
      poor,
      { formula: `${spelling}(C${row},B${row})`, result: 99 },
      { formula: `IFERROR(RANK(C${row},$C$3:$C$6)+0*D${row},"-")` },
      { formula: `IF(IFERROR(_xldudf_GN_SHARE(C${row},B${row},1),100)<3,"Đạt","Không đạt")` },
    ]);
  });
  sheet.addRow([
    'Cộng',
    { formula: 'SUM(B3:B6)' },
    { formula: 'SUM(C3:C6)' },
    { formula: 'GN.SHARE(C7,B7)' },
  ]);
  sheet.getCell('H3').value = {
    formula: 'GN.TWICE(B3:C4)',
    shareType: 'array',
    ref: 'H3:I4',
    result: 1,
  } as ExcelJS.CellValue;
  sheet.getCell('I4').value = 77;
  sheet.getCell('B3').numFmt = '#,##0';
  sheet.getCell('K1').value = new Date(Date.UTC(2025, 5, 30));
  sheet.getCell('K1').numFmt = 'dd/mm/yyyy';
  sheet.getCell('K2').value = { richText: [{ text: 'Ghi ' }, { text: 'chú', font: { bold: true } }] };
  sheet.getCell('K3').value = { error: '#REF!' };
  sheet.getCell('K4').value = { formula: '_xlfn.XLOOKUP("Xã C",A3:A6,C3:C6)' };
  sheet.getCell('C3').protection = { locked: false };
  book.definedNames.add("'Biểu 01'!$C$3:$C$6", 'HoNgheo');
  await sheet.protect('', {});
  book.addWorksheet('Ẩn', { state: 'hidden' });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test('a real .xlsx is read in full', async () => {
  const workbook = await loadXlsx(await officialWorkbook());
  const sheet = workbook.sheet('Biểu 01');
  expect(workbook.values('A1:F1')).toEqual([['BÁO CÁO HỘ NGHÈO', '', '', '', '', '']]);
  expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 5 }]);
  expect(workbook.formula('D3')).toBe('=GN.SHARE(C3,B3)');
  expect(workbook.formula('D4')).toBe('=_xldudf_GN_SHARE(C4,B4)');
  // Cached results are kept until something recalculates: the add-in must not trust them.
  expect(workbook.value('D3')).toBe(99);
  expect(workbook.formula('K4')).toBe('=XLOOKUP("Xã C",A3:A6,C3:C6)');
  expect(workbook.values('K1:K3')).toEqual([[45838], ['Ghi chú'], ['#REF!']]);
  expect(workbook.names.get('HoNgheo')).toBe("='Biểu 01'!$C$3:$C$6");
  expect([sheet.protected, workbook.cell('C3')?.locked, workbook.cell('B3')?.locked]).toEqual([
    true,
    false,
    undefined,
  ]);
  expect(workbook.cell('B3')?.numberFormat).toBe('#,##0');
  expect(workbook.sheet('Ẩn').visibility).toBe('Hidden');
  expect(workbook.cell('I4')?.spilledFrom).toEqual({ row: 2, column: 7 });
});

test('its ordinary formulas and the functions of the add-in are recalculated together', async () => {
  const workbook = await loadXlsx(await officialWorkbook());
  const host = await startHost({ appDir: fixture.appDir, workbook });
  try {
    expect((await host.recalculate()).unread).toEqual([]);
    expect(workbook.values('D3:F6')).toEqual([
      [2.5, 2, 'Đạt'],
      ['#DIV/0!', '-', 'Không đạt'],
      [5, 1, 'Không đạt'],
      ['#VALUE!', '-', 'Không đạt'],
    ]);
    expect(workbook.error('D6')?.message).toBe('Số hộ không được âm');
    expect(workbook.values('A7:D7')).toEqual([['Cộng', 2500, 77, 3.08]]);
    expect(workbook.values('H3:I4')).toEqual([
      [2400, 60],
      [0, 24],
    ]);
    expect(workbook.value('K4')).toBe(40);
    const text = await (
      await host.runtime()
    ).evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Biểu 01').getRange('B3:D3');
        const date = context.workbook.worksheets.getItem('Biểu 01').getRange('K1');
        range.load('text');
        date.load('text');
        await context.sync();
        return [...(range.text[0] ?? []), date.text[0]?.[0]];
      }),
    );
    expect(text).toEqual(['1.200', '30', '2,5', '30/06/2025']);
    expect(host.unsupported()).toEqual([]);
    expect(host.consoleErrors()).toEqual([]);
  } finally {
    await host.close();
  }
});
