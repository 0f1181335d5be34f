import type { RowInRegion } from '../../../addin/src/host/ports';
import { explainSelectedRow } from '../../../addin/src/taskpane/explain/selected-row';
import { translator } from '../../../addin/src/text/messages';
import { readChoice } from '../../../addin/src/components/use-chosen';
import { compiledOf } from '../plans';

const commune = compiledOf('dong-thap-2021-2025', 'xa');
const headers = [
  'Tên đơn vị',
  'Hộ nghèo 2021',
  'Hộ cận nghèo 2021',
  'Tổng số hộ 2025',
  'Hộ nghèo 2025',
  'Hộ cận nghèo 2025',
];
const title = ['BẢNG TỔNG HỢP', '', '', '', '', ''];
const rows = [
  ['Xã A', 210, 160, 2480, 31, 52],
  ['Xã B', 95, 88, 1960, 61, 'x'],
];

function selected(row: number): RowInRegion {
  const all = [title, headers, ...rows];
  return {
    region: { sheet: 'Biểu 1', row: 4, column: 1, rowCount: all.length, columnCount: 6 },
    row: 4 + row,
    top: all,
    values: all[row] ?? [],
  };
}

const explain = (row: RowInRegion) => explainSelectedRow(row, commune, 'vi', translator('vi'));

test('a row of data is explained, with its place on the sheet', () => {
  const state = explain(selected(2));
  expect(state).toMatchObject({ type: 'row', unit: 'Xã A', row: 7, headers: 'B6:G6' });
  expect(state.type === 'row' && state.evaluation.verdict).toBe('met');
});

test('cells that cannot be used are told', () => {
  const state = explain(selected(3));
  expect(state.type === 'row' && state.problems).toHaveLength(1);
});

test.each([[0], [1]])('row %i is a title or the header', (row) => {
  expect(explain(selected(row))).toMatchObject({ type: 'problem', intent: 'info' });
});

test('a block without a known column is no table', () => {
  const state = explain({
    ...selected(2),
    top: [
      ['Ngày', 'Ghi chú'],
      ['1', 'x'],
    ],
    values: ['1', 'x'],
  });
  expect(state).toMatchObject({ type: 'problem', intent: 'info' });
  expect(state.type === 'problem' && state.text).toContain('Không nhận ra bảng');
});

test('what keeps a table from being judged is said', () => {
  const top = [
    ['Tên đơn vị', 'Hộ nghèo 2021', 'Hộ nghèo'],
    ['Xã A', 1, 2],
  ];
  const state = explain({
    region: { sheet: 'Biểu 1', row: 0, column: 0, rowCount: 2, columnCount: 3 },
    row: 1,
    top,
    values: top[1] ?? [],
  });
  expect(state).toMatchObject({ type: 'problem', intent: 'error' });
});

test.each([
  [null, undefined, undefined],
  ['{"plan":"a","subject":"b"}', 'a', 'b'],
  ['{"plan":5}', undefined, undefined],
  ['[]', undefined, undefined],
  ['null', undefined, undefined],
  ['{"plan":', undefined, undefined],
])('a remembered choice %p', (text, plan, subject) => {
  expect(readChoice(text)).toEqual({ plan, subject });
});
