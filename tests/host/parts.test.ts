import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { completeArguments } from './arguments';
import { findChromium } from './browser';
import { columnIndex, columnLetters, formatAddress, parseReference, quoteSheet } from './excel/address';
import { dateSerial, formatValue } from './excel/number-format';
import { CellError, enteredValue } from './excel/value';
import { constant, findCalls, qualify, tokenize } from './formula';
import { FunctionCatalogue } from './metadata';

describe('addresses', () => {
  test('columns', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
    expect(['A', 'z', 'AA', 'XFD'].map(columnIndex)).toEqual([0, 25, 26, 16_383]);
  });

  test('references', () => {
    expect(parseReference("'Biểu ''1'''!$C$3:A1")).toEqual({
      sheet: "Biểu '1'",
      area: { top: 0, left: 0, bottom: 2, right: 2 },
      spill: false,
    });
    expect(parseReference('B2#')).toMatchObject({ sheet: undefined, spill: true });
    expect(parseReference('Sheet1!B:C')?.area).toEqual({ top: 0, left: 1, bottom: 1_048_575, right: 2 });
    expect(['XFE1', 'A0', 'B2:', 'GN.SHARE', 'A1048577'].map((text) => parseReference(text))).toEqual(
      Array(5).fill(undefined),
    );
  });

  test('names of sheets are quoted where they must be', () => {
    expect(['Sheet1', 'Biểu 1', "a'b", 'A1', 'R1C1'].map(quoteSheet)).toEqual([
      'Sheet1',
      "'Biểu 1'",
      "'a''b'",
      "'A1'",
      "'R1C1'",
    ]);
    expect(formatAddress('Biểu 1', { top: 0, left: 0, bottom: 1, right: 1 }, '$')).toBe("'Biểu 1'!$A$1:$B$2");
  });
});

describe('formulas', () => {
  const known = new FunctionCatalogue(
    'GN',
    [
      { id: 'SHARE', name: 'SHARE' },
      { id: 'A.B', name: 'A.B' },
    ],
    false,
  );
  const calls = (formula: string) => findCalls(formula, (name) => known.find(name));

  test('calls are found in every spelling, not in texts and names of sheets', () => {
    expect(
      calls('=IF(GN.SHARE(A1,"a,)b")>1,_xldudf_GN_A_B(B2:C3),[2]!_xldudf_gn_share(1))').map(
        ({ id, args }) => [id, args],
      ),
    ).toEqual([
      ['SHARE', ['A1', '"a,)b"']],
      ['A.B', ['B2:C3']],
      ['SHARE', ['1']],
    ]);
    expect(calls(`="GN.SHARE(1)"&'GN.SHARE('!A1&GN.SHARED(1)&XGN.SHARE(1)`)).toEqual([]);
  });

  test('arguments may be calls, arrays, blank or none', () => {
    expect(calls('=GN.SHARE(GN.SHARE(1,2),{1,2;3,4},,(A1,B1))')[0]?.args).toEqual([
      'GN.SHARE(1,2)',
      '{1,2;3,4}',
      '',
      '(A1,B1)',
    ]);
    expect(calls('=GN.SHARE( )')[0]?.args).toEqual([]);
    expect(() => calls('=GN.SHARE(1')).toThrow('not closed');
  });

  test('tokens together are the formula', () => {
    const formula = `='Tổng hợp'!$A$1:B2*1.5E-3+LOG10(A1#)&"x""y"&Bảng[Cột]&#N/A&SUM(A:A,2:3)`;
    expect(
      tokenize(formula)
        .map(({ text }) => text)
        .join(''),
    ).toBe(formula);
  });

  test('references get their sheet when an expression moves', () => {
    expect(qualify(`A1*2+Sheet2!B2+'x y'!C3:D4+SUM(A:A)+LOG10(5)+"A1"+E5#`, "'Biểu 1'!")).toBe(
      `'Biểu 1'!A1*2+Sheet2!B2+'x y'!C3:D4+SUM('Biểu 1'!A:A)+LOG10(5)+"A1"+'Biểu 1'!E5#`,
    );
  });

  test('constants', () => {
    expect(['-1.5', '12%', '"a""b"', 'TRUE', 'A1', '1+1'].map(constant)).toEqual([
      -1.5,
      0.12,
      'a"b',
      true,
      undefined,
      undefined,
    ]);
  });
});

describe('what cells show', () => {
  test.each([
    [1234567.891, 'General', '1234567,891'],
    [1234.5, '#,##0', '1.235'],
    [1.005, '0.00', '1,01'],
    [0.1234, '0.0%', '12,3%'],
    [-0.001, '0.00', '0,00'],
    [5, '0.0##', '5,0'],
    [7, '00', '07'],
    [45838.5, 'dd/mm/yyyy hh:mm', '30/06/2025 12:00'],
    [3, '0" hộ"', '3 hộ'],
    ['chữ', '0.00', 'chữ'],
    [true, 'General', 'TRUE'],
    [new CellError('#N/A'), '0', '#N/A'],
    [null, '0', ''],
  ])('%p as %s is %s', (value, pattern, shown) => {
    expect(formatValue(value, pattern, 'vi-VN')).toBe(shown);
  });

  test('English separators', () => {
    expect(formatValue(1234.5, '#,##0.00', 'en-US')).toBe('1,234.50');
  });

  test('dates', () => {
    expect(dateSerial(new Date(Date.UTC(2025, 6, 1)))).toBe(45839);
  });

  test('texts are read as if typed', () => {
    expect(
      ['1.5', '007', 'TRUE', '#N/A', '12%', '1,5', ''].map((text) => enteredValue(text, 'General')),
    ).toEqual([1.5, 7, true, new CellError('#N/A'), 0.12, '1,5', null]);
    expect(enteredValue('007', '@')).toBe('007');
  });
});

test('parameters left out are padded, repeating ones with an empty list', () => {
  const parameters = [{ name: 'a' }, { name: 'b', optional: true }, { name: 'c', repeating: true }];
  expect(completeArguments([1], { id: 'X', name: 'X', parameters })).toEqual([1, null, []]);
  expect(completeArguments([1], undefined)).toEqual([1]);
});

test('Chromium is taken from the environment, else looked for, else missed aloud', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gn-chromium-'));
  try {
    const path = join(folder, 'my-chromium');
    writeFileSync(path, '');
    expect(findChromium({ CHROMIUM: path })).toBe(path);
    expect(() => findChromium({ CHROMIUM: join(folder, 'none') })).toThrow('does not exist');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
