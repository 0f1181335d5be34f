import { detectHeaderRows, findHeader } from '../../../addin/src/table/find-table';
import { compiledOf } from '../plans';

const commune = compiledOf('dong-thap-2021-2025', 'xa');
const plain = ['Tên đơn vị', 'Hộ nghèo 2021', 'Hộ cận nghèo 2021', 'Tổng số hộ 2025', 'Hộ nghèo 2025'];
const data = ['Xã A', 210, 160, 2480, 31];

test('one, two and three header rows', () => {
  expect(detectHeaderRows([plain, data])).toBe(1);
  expect(
    detectHeaderRows([
      ['Tên đơn vị', 'Đầu kỳ', '', 'Cuối kỳ', ''],
      ['', 'Hộ nghèo', 'Hộ cận nghèo', 'Tổng số hộ', 'Hộ nghèo'],
      data,
    ]),
  ).toBe(2);
  expect(
    detectHeaderRows([
      ['Đơn vị', 'Kết quả', '', '', ''],
      ['', 'Đầu kỳ', '', 'Cuối kỳ', ''],
      ['', 'Hộ nghèo', 'Hộ cận nghèo', 'Tổng số hộ', 'Hộ nghèo'],
      data,
    ]),
  ).toBe(3);
});

test('a row of data always stays', () => {
  expect(
    detectHeaderRows([
      ['a', 'b'],
      ['c', 'd'],
    ]),
  ).toBe(1);
  expect(detectHeaderRows([['a', 'b']])).toBe(1);
});

test('numbers as pasted texts are data too', () => {
  expect(detectHeaderRows([plain, ['Xã A', '1.210', '160', '2.480', '31']])).toBe(1);
});

test('titles above the header are passed over', () => {
  const title = ['BẢNG TỔNG HỢP KẾT QUẢ RÀ SOÁT HỘ NGHÈO', '', '', '', ''];
  expect(findHeader([title, ['Năm 2025', '', '', '', ''], plain, data], commune)).toEqual({
    start: 2,
    rows: 1,
  });
  expect(findHeader([plain, data], commune)).toEqual({ start: 0, rows: 1 });
});

test('two header rows below a title of two cells', () => {
  const top = [
    ['UBND HUYỆN X', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', ''],
    ['Tên đơn vị', 'Đầu kỳ', '', 'Cuối kỳ', ''],
    ['', 'Hộ nghèo', 'Hộ cận nghèo', 'Tổng số hộ', 'Hộ nghèo'],
    data,
  ];
  const found = findHeader(top, commune);
  expect(found && found.start + found.rows).toBe(3);
});

test('nothing that the plan knows: no header', () => {
  expect(
    findHeader(
      [
        ['Ngày', 'Ghi chú'],
        ['01/02', 'x'],
      ],
      commune,
    ),
  ).toBeUndefined();
  expect(findHeader([], commune)).toBeUndefined();
});
