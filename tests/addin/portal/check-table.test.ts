import { checkTable, tableWithResults } from '../../../addin/src/portal/check-table';
import { exampleTable } from '../../../addin/src/portal/example-table';
import { readClipboardText, writeClipboardText } from '../../../addin/src/table/clipboard-text';
import { columnsView } from '../../../addin/src/view/columns-view';
import { allSubjects, compiledOf } from '../plans';

const commune = compiledOf('dong-thap-2021-2025', 'xa');

const PASTED = [
  'STT\tTên đơn vị\t"Đầu kỳ"\t\tCuối kỳ\t\t',
  '\t\tHộ nghèo\tHộ cận nghèo\tTổng số hộ\tHộ nghèo\tHộ cận nghèo',
  '1\tXã A\t210\t160\t2.480\t31\t52',
  '2\tXã B\t95\t88\t1.960\t61\t70',
  '3\tXã C\t120\t90\t2.150\t\t40',
  '4\tXã D\t80\t40\t3.000\tmười\t0',
  '\tNgười lập biểu\t\t\t\t\t',
].join('\r\n');

test('a pasted table is judged row by row', () => {
  const table = checkTable(readClipboardText(PASTED).rows, commune, undefined, 'vi');
  expect(table?.headerRows).toBe(2);
  expect(table?.rows.map(({ number, unit, result }) => [number, unit, result.verdictLabel])).toEqual([
    [3, 'Xã A', 'Đạt'],
    [4, 'Xã B', 'Không đạt'],
    [5, 'Xã C', 'Thiếu số liệu'],
    [6, 'Xã D', 'Thiếu số liệu'],
    [7, 'Người lập biểu', ''],
  ]);
  expect(table?.rows[3]?.result.sentence).toContain('mười');
});

test('the number of header rows can be overruled', () => {
  const table = checkTable(readClipboardText(PASTED).rows, commune, 1, 'vi');
  expect(table?.headerRows).toBe(1);
  expect(table?.evaluation.problems.length).toBeGreaterThan(0);
  expect(table?.rows).toEqual([]);
});

test('without a row of data there is nothing to judge', () => {
  expect(checkTable([], commune, undefined, 'vi')).toBeUndefined();
  expect(checkTable([['Tên đơn vị', 'Hộ nghèo 2025']], commune, undefined, 'vi')).toBeUndefined();
});

test('the table goes back with its verdicts and reasons', () => {
  const table = checkTable(readClipboardText(PASTED).rows, commune, undefined, 'vi');
  if (!table) throw new Error('there is a table');
  const back = readClipboardText(writeClipboardText(tableWithResults(table, ['Kết quả xét', 'Lý do']))).rows;
  expect(back).toHaveLength(7);
  expect(back[1]?.slice(-2)).toEqual(['Kết quả xét', 'Lý do']);
  expect(back[2]?.slice(0, 8)).toEqual(['1', 'Xã A', '210', '160', '2.480', '31', '52', 'Đạt']);
});

test('columns: what they were taken for, what is left aside and why, what is missing', () => {
  const view = columnsView(
    commune,
    [['STT', 'Tên đơn vị', 'Hộ nghèo 2021', 'Tỷ lệ hộ nghèo 2025', 'Ghi chú']],
    1,
    'vi',
  );
  expect(view.used).toEqual([
    { letters: 'C', text: 'Tên đơn vị', meaning: undefined },
    { letters: 'D', text: 'Hộ nghèo 2021', meaning: 'Hộ nghèo năm 2021' },
  ]);
  expect(view.ignored.map(({ letters, text }) => `${letters} ${text}`)).toEqual([
    'B STT',
    'E Tỷ lệ hộ nghèo 2025',
    'F Ghi chú',
  ]);
  expect(view.ignored.every(({ meaning }) => meaning !== undefined && meaning !== '')).toBe(true);
  expect(view.absent).toContain('Tổng số hộ năm 2025');
});

describe.each(['vi', 'en'] as const)('the example (%s)', (locale) => {
  test.each(allSubjects())(
    'of %s, %s is read without a problem and shows more than one verdict',
    (plan, subject) => {
      const compiled = compiledOf(plan, subject);
      const text = writeClipboardText(exampleTable(compiled, locale));
      const table = checkTable(readClipboardText(text).rows, compiled, undefined, locale);
      expect(table?.evaluation.problems).toEqual([]);
      expect(table?.rows.flatMap(({ result }) => result.problems)).toEqual([]);
      expect(table?.rows).toHaveLength(5);
      expect(table?.evaluation.columns.filter(({ type }) => type === 'ignored')).toEqual([]);
      const verdicts = new Set(table?.rows.map(({ result }) => result.verdict));
      // A plan without any level has nothing to be met.
      if (compiled.quantitative) expect(verdicts.size).toBeGreaterThan(1);
    },
  );
});
