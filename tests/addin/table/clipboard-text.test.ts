import fc from 'fast-check';
import { MOST_ROWS, readClipboardText, writeClipboardText } from '../../../addin/src/table/clipboard-text';

const rows = (text: string): readonly (readonly string[])[] => readClipboardText(text).rows;

test('cells are separated by tabs, rows by any line break', () => {
  const expected = [
    ['Tên', 'Hộ nghèo'],
    ['Xã A', '1.520'],
  ];
  expect(rows('Tên\tHộ nghèo\r\nXã A\t1.520\r\n')).toEqual(expected);
  expect(rows('Tên\tHộ nghèo\nXã A\t1.520')).toEqual(expected);
  expect(rows('Tên\tHộ nghèo\rXã A\t1.520\r')).toEqual(expected);
});

test('Excel quotes cells with line breaks, tabs and quotes', () => {
  expect(rows('"Tỷ lệ\nhộ nghèo (%)"\t"a ""b"""\t"x\ty"\r\n1\t2\t3')).toEqual([
    ['Tỷ lệ\nhộ nghèo (%)', 'a "b"', 'x\ty'],
    ['1', '2', '3'],
  ]);
});

test('a quote that does not close properly is an ordinary character and swallows nothing', () => {
  expect(rows('"Xã A\t12\nXã B\t13')).toEqual([
    ['"Xã A', '12'],
    ['Xã B', '13'],
  ]);
  expect(rows('"Xã" A\t12\n5"\t"13')).toEqual([
    ['"Xã" A', '12'],
    ['5"', '"13'],
  ]);
});

test('rows are made equally long; blank rows and columns at the end go, those inside stay', () => {
  expect(rows('a\tb\t\t\n\n\tc\n\n\t\t\n')).toEqual([
    ['a', 'b'],
    ['', ''],
    ['', 'c'],
  ]);
  expect(rows('')).toEqual([]);
  expect(rows('\n\t\n')).toEqual([]);
});

test('byte order mark, control characters and blanks around are not part of a cell', () => {
  expect(rows('\ufeffXã\u0000 A\u0007 \t 5')).toEqual([['Xã A', '5']]);
});

test('text that looks like markup or a formula is only text', () => {
  expect(rows('<img src=x onerror=alert(1)>\t=HYPERLINK("http://x")')).toEqual([
    ['<img src=x onerror=alert(1)>', '=HYPERLINK("http://x")'],
  ]);
});

test('what is beyond the limits is left out and told', () => {
  const many = readClipboardText('1\t2\n'.repeat(MOST_ROWS + 5));
  expect(many.rows).toHaveLength(MOST_ROWS);
  expect(many.cut).toBe(true);
  expect(readClipboardText('1\t2\n'.repeat(MOST_ROWS)).cut).toBe(false);
  const wide = readClipboardText('1\t'.repeat(400) + '1');
  expect(wide.columnCount).toBe(300);
  expect(wide.cut).toBe(true);
});

test.each([
  ['open quotes', '"a\t'.repeat(200_000)],
  ['one open quote before everything', `"${'a\tb\n'.repeat(200_000)}`],
  ['doubled quotes', '""'.repeat(400_000)],
  ['quotes only', '"'.repeat(400_001)],
  ['blank rows', '\n'.repeat(1_000_000)],
  ['tabs', '\t'.repeat(1_000_000)],
])('hostile text is read in time in proportion to it: %s', (_, text) => {
  const start = performance.now();
  readClipboardText(text);
  expect(performance.now() - start).toBeLessThan(2_000);
});

test('never throws', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('"', '\t', '\n', '\r', 'a', ' ', '=', '\u0000')), (characters) => {
      const { rows: read, columnCount } = readClipboardText(characters.join(''));
      expect(read.every((row) => row.length === columnCount)).toBe(true);
    }),
  );
});

test('what was written is read back', () => {
  const cell = fc
    .array(fc.constantFrom('"', '\t', '\n', 'ế', '1', ',', ' ', '-', 'x'))
    .map((characters) => characters.join('').trim());
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, fc.constant('z')), { minLength: 1 }), (table) => {
      // A minus before a letter gets a blank in front, which reading takes off again.
      expect(rows(writeClipboardText(table))).toEqual(table);
    }),
  );
});

test('a text that a spreadsheet would take for a formula is made inert, numbers are not touched', () => {
  expect(writeClipboardText([['=1+1', '+84', '@x', '-x', '-5', '-1,5', '-', 'a=b']])).toBe(
    ' =1+1\t +84\t @x\t -x\t-5\t-1,5\t-\ta=b',
  );
});
