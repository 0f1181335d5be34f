import {
  absoluteName,
  areaName,
  cellName,
  columnLetters,
  filledCells,
  fitsSheet,
} from '../../../addin/src/host/address';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test('names of cells and areas', () => {
  expect(cellName(5, 2)).toBe('C6');
  expect(areaName({ row: 3, column: 1, rowCount: 2, columnCount: 7 })).toBe('B4:H5');
  expect(areaName({ row: 3, column: 1, rowCount: 1, columnCount: 1 })).toBe('B4');
  expect(absoluteName({ row: 3, column: 1, rowCount: 2, columnCount: 7 })).toBe('$B$4:$H$5');
});

test('an area that leaves the sheet', () => {
  expect(fitsSheet({ row: 1_048_575, column: 16_383, rowCount: 1, columnCount: 1 })).toBe(true);
  expect(fitsSheet({ row: 1_048_575, column: 0, rowCount: 2, columnCount: 1 })).toBe(false);
  expect(fitsSheet({ row: 0, column: 16_383, rowCount: 1, columnCount: 2 })).toBe(false);
});

test('filled cells are counted, the first of them named; zero and false are something', () => {
  const cells = [
    ['', 0, ''],
    [false, '', '=A1'],
  ];
  expect(filledCells({ row: 0, column: 0 }, cells, 2)).toEqual({ names: ['B1', 'A2'], count: 3 });
});
