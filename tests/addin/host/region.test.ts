import { regionRows } from '../../../addin/src/host/region';

test.each([
  [
    [
      ['a', ''],
      ['', ''],
      ['b', ''],
      ['', 1],
    ],
    2,
  ],
  [[['a'], ['b'], ['c']], 3],
  [[['a'], ['']], 1],
  [[['']], 1],
  [[], 1],
  [[[0], [false]], 2],
])('%j: %i rows hang together', (values, rows) => {
  expect(regionRows(values)).toBe(rows);
});
