import { cellText, headerPaths, readHeaderPath } from '@giam-ngheo/core/sheet/header-text';

describe('text of a cell', () => {
  test.each<[cell: unknown, text: string]>([
    ['Hộ  nghèo\r\n năm\u00a02021 ', 'Hộ nghèo năm 2021'],
    ['Hộ nghèo'.normalize('NFD'), 'Hộ nghèo'],
    ['\u200bHộ\ufeff nghèo', 'Hộ nghèo'],
    [2021, '2021'],
    [true, 'true'],
    [null, ''],
    [undefined, ''],
    [{ code: '#N/A' }, '#N/A'],
    [{}, ''],
    [() => 1, ''],
  ])('%p', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });
});

describe('the path of headings above a column', () => {
  test('one row', () => {
    expect(headerPaths([['STT', '', 'Hộ nghèo']])).toEqual([['STT'], [], ['Hộ nghèo']]);
  });

  test('merged groups of two rows: a group reaches to the next heading', () => {
    expect(
      headerPaths([
        ['STT', 'Tên xã', 'Năm 2021', '', 'Năm 2025', '', ''],
        ['', '', 'Hộ nghèo', 'Hộ cận nghèo', 'Hộ nghèo', 'Hộ cận nghèo', 'Tổng số hộ'],
      ]),
    ).toEqual([
      ['STT'],
      ['Tên xã'],
      ['Năm 2021', 'Hộ nghèo'],
      ['Năm 2021', 'Hộ cận nghèo'],
      ['Năm 2025', 'Hộ nghèo'],
      ['Năm 2025', 'Hộ cận nghèo'],
      ['Năm 2025', 'Tổng số hộ'],
    ]);
  });

  test('three rows, groups within groups', () => {
    expect(
      headerPaths([
        ['Tên xã', 'Kết quả rà soát', '', '', '', 'Ghi chú'],
        ['', 'Năm 2021', '', 'Năm 2025', '', ''],
        ['', 'Hộ nghèo', 'Hộ cận nghèo', 'Hộ nghèo', 'Hộ cận nghèo', ''],
      ]),
    ).toEqual([
      ['Tên xã'],
      ['Kết quả rà soát', 'Năm 2021', 'Hộ nghèo'],
      ['Kết quả rà soát', 'Năm 2021', 'Hộ cận nghèo'],
      ['Kết quả rà soát', 'Năm 2025', 'Hộ nghèo'],
      ['Kết quả rà soát', 'Năm 2025', 'Hộ cận nghèo'],
      ['Ghi chú'],
    ]);
  });

  test('a heading merged over two rows is no group for the column to its right', () => {
    expect(
      headerPaths([
        ['Tên xã', '', 'Tổng số hộ'],
        ['', 'Hộ nghèo 2021', ''],
      ]),
    ).toEqual([['Tên xã'], ['Hộ nghèo 2021'], ['Tổng số hộ']]);
  });

  test('a group does not reach under another group above', () => {
    expect(
      headerPaths([
        ['Đầu kỳ', '', 'Cuối kỳ', ''],
        ['Hộ nghèo', '', '', ''],
        ['Số hộ', 'Tỷ lệ', 'Hộ nghèo', 'Hộ cận nghèo'],
      ]),
    ).toEqual([
      ['Đầu kỳ', 'Hộ nghèo', 'Số hộ'],
      ['Đầu kỳ', 'Hộ nghèo', 'Tỷ lệ'],
      ['Cuối kỳ', 'Hộ nghèo'],
      ['Cuối kỳ', 'Hộ cận nghèo'],
    ]);
  });

  test.each([
    [['A', 'B', '1', '2', '3']],
    [['(1)', '(2)', '(3)', '(4)', '(5)']],
    [['A', 'B', '1', '3', '4=3/1*100']],
    [['', '', '(1)', '', '(4)=(3)/(1)×100']],
    [['a', 'b', 'c', 'd', 'e = d/c x 100%']],
  ])('a row of letters and formulas (%j) is no heading', (letters) => {
    const names = ['STT', 'Tên xã', 'Tổng số hộ', 'Hộ nghèo', 'Tỷ lệ'];
    expect(headerPaths([names, letters])).toEqual(names.map((name) => [name]));
    expect(headerPaths([letters, names])).toEqual(names.map((name) => [name]));
  });

  test('years typed as numbers are headings', () => {
    expect(
      headerPaths([
        ['Hộ nghèo', null, 'Hộ cận nghèo', undefined],
        [2021, 2025, 2021, 2025],
      ]),
    ).toEqual([
      ['Hộ nghèo', '2021'],
      ['Hộ nghèo', '2025'],
      ['Hộ cận nghèo', '2021'],
      ['Hộ cận nghèo', '2025'],
    ]);
  });

  test('rows of unequal length', () => {
    expect(headerPaths([['Tên'], ['', 'Hộ nghèo'], []])).toEqual([['Tên'], ['Hộ nghèo']]);
    expect(headerPaths([])).toEqual([]);
    expect(headerPaths([[], []])).toEqual([]);
  });
});

describe('the time that a heading names', () => {
  test.each<[text: string, time: unknown, name: string]>([
    ['Hộ nghèo', undefined, 'hộ nghèo'],
    ['Hộ nghèo 2021', 2021, 'hộ nghèo'],
    ['Hộ nghèo năm 2021', 2021, 'hộ nghèo'],
    ['Năm 2021: Hộ nghèo', 2021, 'hộ nghèo'],
    ['Hộ nghèo (2021)', 2021, 'hộ nghèo'],
    ['Hộ nghèo cuối năm 2020', 2020, 'hộ nghèo'],
    ['Hộ nghèo tính đến cuối năm 2020', 2020, 'hộ nghèo'],
    ['Hộ nghèo đến hết năm 2020', 2020, 'hộ nghèo'],
    // the beginning of a year is the end of the year before
    ['Hộ nghèo đầu năm 2021', 2020, 'hộ nghèo'],
    ['Hộ nghèo (01/01/2021)', 2020, 'hộ nghèo'],
    ['Hộ nghèo đến ngày 1/1/2021', 2020, 'hộ nghèo đến'],
    ['Hộ nghèo 31/12/2020', 2020, 'hộ nghèo'],
    ['Hộ nghèo đến ngày 31.12.2020', 2020, 'hộ nghèo'],
    // not the first of January
    ['Hộ nghèo 11/1/2021', 2021, 'hộ nghèo'],
    ['Hộ nghèo 31/1/2021', 2021, 'hộ nghèo'],
    ['ĐẦU KỲ / Hộ nghèo', 'baseline', 'hộ nghèo'],
    ['Hộ nghèo đầu kì', 'baseline', 'hộ nghèo'],
    ['Hộ nghèo đầu giai đoạn 2021 - 2025', 'baseline', 'hộ nghèo'],
    ['Hộ nghèo cuối kỳ', 'end', 'hộ nghèo'],
    ['Hộ nghèo cuối giai đoạn', 'end', 'hộ nghèo'],
    // a span of years is no time
    ['Hộ nghèo giai đoạn 2016-2020', undefined, 'hộ nghèo giai đoạn'],
    // a year beside the word says which period is meant
    ['Hộ nghèo cuối kỳ 2023', 2023, 'hộ nghèo'],
    ['Hộ nghèo cuối kỳ (31/12/2023)', 2023, 'hộ nghèo'],
    ['Hộ nghèo đầu kỳ (01/01/2022)', 2021, 'hộ nghèo'],
    ['Hộ nghèo đầu kỳ (cuối năm 2020)', 2020, 'hộ nghèo'],
    ['Đầu kỳ năm 2022 / Hộ nghèo', { startOf: 2022 }, 'hộ nghèo'],
    ['Poor households, end of 2021', 2021, 'poor households'],
    ['Poor households, start of 2021', 2020, 'poor households'],
    ['Poor households at baseline', 'baseline', 'poor households at'],
  ])('%s', (text, time, name) => {
    const header = readHeaderPath([text]);
    expect(header.time).toEqual(time);
    expect(header.names[0]).toBe(name);
  });

  test('over the path', () => {
    expect(readHeaderPath(['Năm 2023', 'Hộ nghèo', 'Cuối kỳ']).time).toBe(2023);
    expect(readHeaderPath(['Năm 2023', 'Hộ nghèo', 'Đầu kỳ']).time).toEqual({ startOf: 2023 });
    expect(readHeaderPath(['Cuối kỳ', 'Hộ nghèo', '31/12/2024']).time).toBe(2024);
    expect(readHeaderPath(['Hộ nghèo', '2021']).time).toBe(2021);
  });
});

describe('counts and rates', () => {
  test.each<[path: string[], measure: unknown, name: string]>([
    [['Hộ nghèo', 'Số hộ'], 'count', 'hộ nghèo'],
    [['Hộ nghèo', 'Tổng số'], 'count', 'hộ nghèo'],
    [['Hộ nghèo', 'Tổng số', 'Số hộ'], 'count', 'hộ nghèo'],
    [['Hộ nghèo', 'Tỷ lệ (%)'], 'rate', 'hộ nghèo'],
    [['Hộ nghèo', 'Tỉ lệ'], 'rate', 'hộ nghèo'],
    [['Hộ nghèo', '%'], 'rate', 'hộ nghèo'],
    [['Hộ nghèo (%)'], 'rate', 'hộ nghèo'],
    [['Hộ nghèo (tỷ lệ %)'], 'rate', 'hộ nghèo'],
    [['Tỷ lệ hộ nghèo'], 'rate', 'tỷ lệ hộ nghèo'],
    [['Hộ nghèo / Tỷ lệ (%)'], 'rate', 'hộ nghèo'],
    [['Hộ nghèo / Số hộ'], 'count', 'hộ nghèo'],
    [['Hộ nghèo (hộ)'], undefined, 'hộ nghèo'],
    [['Số hộ'], undefined, 'số hộ'],
    [['1. Hộ nghèo'], undefined, 'hộ nghèo'],
    [['II. Hộ nghèo:'], undefined, 'hộ nghèo'],
    [['Hộ nghèo', 'Trong đó: DTTS'], undefined, 'hộ nghèo trong đó: dtts'],
  ])('%j', (path, measure, name) => {
    const header = readHeaderPath(path);
    expect(header.measure).toBe(measure);
    expect(header.names[0]).toBe(name);
  });
});
