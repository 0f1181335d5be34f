import {
  resultColumns,
  resultPlacement,
  splitTable,
  tableFormula,
} from '../../../addin/src/table/award-formulas';
import { translator } from '../../../addin/src/text/messages';

const block = { sheet: 'Biểu 1', row: 3, column: 1, rowCount: 104, columnCount: 7 };
const choice = { plan: 'dong-thap-2021-2025', subject: 'xa' };

function table() {
  const split = splitTable(block, 2);
  if (!split) throw new Error('the block has rows of data');
  return split;
}

test('header rows and data of a selected block', () => {
  expect(table()).toEqual({
    headers: { ...block, rowCount: 2 },
    data: { ...block, row: 5, rowCount: 102 },
  });
  expect(splitTable(block, 104)).toBeUndefined();
});

test('formulas are absolute, with the separator of the place where they stand', () => {
  expect(tableFormula('AWARD_ELIGIBLE', choice, table(), ',')).toBe(
    '=GN.AWARD_ELIGIBLE("dong-thap-2021-2025","xa",IF($B$4:$H$5="","",$B$4:$H$5),IF($B$6:$H$107="","",$B$6:$H$107))',
  );
  expect(tableFormula('AWARD_REASONS', choice, table(), ';')).toBe(
    '=GN.AWARD_REASONS("dong-thap-2021-2025";"xa";IF($B$4:$H$5="";"";$B$4:$H$5);IF($B$6:$H$107="";"";$B$6:$H$107))',
  );
});

test('quotes in a name are doubled', () => {
  expect(tableFormula('AWARD_ELIGIBLE', { plan: 'a"b', subject: 'x' }, table(), ',')).toContain(
    '("a""b","x",',
  );
});

test('the results stand right of the table: headings in its last header row, room for every row', () => {
  const placement = resultPlacement(choice, table(), translator('vi'));
  expect(placement.at).toEqual({ sheet: 'Biểu 1', row: 4, column: 8 });
  expect(placement.cells[0]).toEqual(['Kết quả xét', 'Lý do']);
  expect(placement.reserve).toEqual({ rowCount: 103, columnCount: 2 });
  expect(resultColumns(table())).toEqual(['I', 'J']);
});
