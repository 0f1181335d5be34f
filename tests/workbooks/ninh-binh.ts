import type ExcelJS from 'exceljs';
import { dice, pairNames, type Dice } from './random';
import { fill, formula, head, letterhead, letters, newBook, put, spill, widths, type Entry } from './sheet';

const PLAN = 'ninh-binh-2016-2020';
const TOP = 9;
const UNITS = 200;
const LAST = TOP + UNITS - 1;

export const NINH_BINH = {
  plan: PLAN,
  subject: 'xa',
  sheet: 'Cấp xã',
  firstRow: TOP,
  lastRow: LAST,
  headers: 'A7:AB8',
  data: `A${TOP}:AB${LAST}`,
  verdicts: `AC${TOP}:AC${LAST}`,
  reasons: `AD${TOP}:AD${LAST}`,
  falls: `AE${TOP}:AE${LAST}`,
  completions: `AG${TOP}:AG${LAST}`,
  ranks: `AH${TOP}:AH${LAST}`,
  counted: { sheet: 'Tổng hợp', range: 'B3:B8' },
  explained: { sheet: 'Giải trình', row: TOP + 7 },
} as const;

/** Columns from 1 of the first figure of each year: all, poor, near-poor and, from 2017, the target. */
const YEARS = [
  { title: 'NĂM 2016', column: 4, target: false },
  { title: 'Năm 2017', column: 7, target: true },
  { title: 2018, column: 11, target: true },
  { title: 'Đến ngày 31/12/2019', column: 15, target: true },
  { title: 'Cuối năm 2020', column: 19, target: true },
] as const;

const CONFIRMED = [
  'Triển khai có hiệu quả chương trình, kế hoạch giảm nghèo bền vững',
  'Ưu tiên hỗ trợ cho các thôn, xóm, bản nghèo',
  'Sử dụng và quyết toán kinh phí đúng quy định',
  'Thực hiện nghiêm túc chế độ báo cáo định kỳ, đột xuất',
  'TÍCH CỰC HUY ĐỘNG CÁC NGUỒN LỰC TRONG XÃ HỘI',
  'Có quy chế quản lý duy trì, thu hồi và luân chuyển được phần vốn ngân sách hỗ trợ',
];
const YES = ['x', 'X', 'có', 'Đạt', true, 'x', 'x'] as const;

function commune(index: number, roll: Dice): Entry[] {
  const total = 1000 + 20 * roll(90);
  // Poor and near-poor in tenths of a per cent of the households; every fall is at least 1,6 points.
  let poor = 70 + roll(30);
  let near = 60 + roll(30);
  let all = total;
  const share = (tenths: number) => Math.round((all * tenths) / 1000);
  const figures: Entry[] = [total, share(poor), share(near)];
  for (let year = 2017; year <= 2020; year += 1) {
    poor -= 9 + roll(4);
    near -= 8 + roll(3);
    all += roll(25);
    figures.push(all, share(poor), share(near), 1.5);
  }
  const answers: Entry[] = CONFIRMED.map((_, at) => YES[(index + at) % YES.length] ?? 'x');
  let pilots: Entry = 1;
  switch (index % 16) {
    case 1: // a pilot too many
      pilots = 2;
      break;
    case 2: // none
      pilots = 0;
      break;
    case 3: // 2018: the fall is exactly the target of 1,5 points
      figures.splice(0, 11, 2000, 170, 160, 2000, 150, 150, '1,5', 2000, 140, 130, 1.5);
      figures.splice(11, 8, 2000, 115, 120, 1.5, 2000, 95, 105, 1.75);
      break;
    case 4: // 2018: one household less
      figures.splice(0, 11, 2000, 170, 160, 2000, 150, 150, 1.5, 2000, 140, 131, '1,50');
      figures.splice(11, 8, 2000, 115, 120, 1.5, 2000, 95, 105, 1.5);
      break;
    case 5: // a figure in the middle is missing
      figures[8] = null;
      break;
    case 6: // so is a target
      figures[14] = null;
      break;
    case 7: // somebody said no
      answers[3] = 'không';
      break;
    case 8: // nobody has said anything yet
      answers[index % 6] = null;
      answers[(index + 1) % 6] = 'chưa xác nhận';
      break;
    case 9: // typed as texts
      figures[0] = '1.520';
      figures[1] = '182 hộ';
      figures[2] = '143';
      figures.splice(3, 4, '1.520', '152', '128', '1,5 điểm %');
      figures.splice(7, 4, '1 520', '130', '120', '1,6%');
      figures.splice(11, 4, 1520, 110, 112, 1.6);
      figures.splice(15, 4, 1520, 92, 102, 1.6);
      break;
    case 10: // a wrong cell each
      if (index % 32 === 10) figures[5] = 'xem phụ lục';
      else answers[0] = 'đang xem xét';
      break;
    case 11: // no pilot named
      pilots = null;
      break;
    case 12: // a target of 2,5 not reached, whatever the missing confirmation will be
      figures[18] = 2.5;
      answers[5] = '-';
      break;
    case 13: // no households: no rate
      figures[15] = 0;
      figures[16] = 0;
      figures[17] = 0;
      break;
    default:
  }
  return [pilots, ...figures, ...answers];
}

function communes(book: ExcelJS.Workbook): void {
  const sheet = book.addWorksheet(NINH_BINH.sheet, { views: [{ state: 'frozen', xSplit: 2, ySplit: 8 }] });
  letterhead(sheet, {
    office: 'ỦY BAN NHÂN DÂN TỈNH NINH BÌNH',
    title: 'KẾT QUẢ GIẢM NGHÈO CỦA CẤP XÃ GIAI ĐOẠN 2016 - 2020',
    note: 'Chỉ tiêu giảm: điểm %. Xác nhận: ghi x hoặc không.',
    last: 'AC',
    halves: ['J', 'P'],
  });
  const texts: Record<string, string | number> = {
    'A7:A8': 'TT',
    'B7:B8': 'Tên xã',
    'C7:C8': 'Số thôn làm điểm',
    'W7:AB7': 'Nội dung xác nhận',
    'AC7:AC8': 'Kết quả',
    'AD7:AD8': 'Lý do',
    'AE7:AE8': 'Giảm tỷ lệ hộ nghèo bình quân (điểm %/năm)',
    'AF7:AF8': 'Giảm tỷ lệ hộ nghèo, hộ cận nghèo năm 2020 (điểm %)',
    'AG7:AG8': 'Hoàn thành chỉ tiêu năm 2020 (%)',
    'AH7:AH8': 'Thứ hạng mức giảm bình quân',
  };
  for (const { title, column, target } of YEARS) {
    texts[`${letters(column)}7:${letters(column + (target ? 3 : 2))}7`] = title;
    texts[`${letters(column)}8`] = 'Tổng số hộ';
    texts[`${letters(column + 1)}8`] = 'Số hộ nghèo';
    texts[`${letters(column + 2)}8`] = 'Cận nghèo';
    if (target) texts[`${letters(column + 3)}8`] = 'Chỉ tiêu giảm tỷ lệ hộ nghèo, hộ cận nghèo (điểm %)';
  }
  CONFIRMED.forEach((text, index) => (texts[`${letters(23 + index)}8`] = text));
  head(sheet, texts);

  const roll = dice(1258);
  const names = pairNames(
    ['Gia', 'Khánh', 'Ninh', 'Yên', 'Kim', 'Trường', 'Đồng', 'Lạng', 'Quỳnh', 'Phú', 'Văn', 'Thạch'],
    [
      'Hòa',
      'Thịnh',
      'Vân',
      'Sơn',
      'Mỹ',
      'Lâm',
      'Phong',
      'Thắng',
      'Trung',
      'Hải',
      'Lộc',
      'Tiến',
      'Khê',
      'Bình',
      'Giang',
      'An',
      'Nhân',
      'Mậu',
    ],
    UNITS,
  );
  const kinds = ['Xã', 'Xã', 'Xã', 'Xã', 'Phường', 'Xã', 'Thị trấn'];
  const rows = names.map((name, index): Entry[] => [
    index + 1,
    `${kinds[index % 7]} ${name}`,
    ...(index === 99 ? [] : commune(index, roll)),
  ]);
  fill(sheet, TOP, 1, rows);

  const { headers, data } = NINH_BINH;
  spill(sheet, NINH_BINH.verdicts, `_xldudf_GN_AWARD_ELIGIBLE("${PLAN}@1","Cấp xã",${headers},${data})`);
  spill(sheet, NINH_BINH.reasons, `GN.AWARD_REASONS("${PLAN}","xa",${headers},${data})`);
  const span = (column: string) => `${column}${TOP}:${column}${LAST}`;
  put(sheet, `AE${TOP}`, formula(`GN.RATE_REDUCTION(${span('E')},${span('D')},${span('T')},${span('S')},4)`));
  fill(
    sheet,
    TOP,
    32,
    rows.map((_, index): Entry[] => {
      const row = TOP + index;
      const fall = `(P${row}+Q${row})/O${row}-(T${row}+U${row})/S${row}`;
      return [
        formula(`IFERROR(ROUND(100*(${fall}),4),"")`),
        formula(`IFERROR(ROUND(GN.TARGET_COMPLETION(AF${row},V${row}),1),"")`),
        formula(`IFERROR(RANK(AE${row},$AE$${TOP}:$AE$${LAST}),"")`),
      ];
    }),
  );
  widths(sheet, { B: 24, AC: 16, AD: 80 });
}

/** Communes of Ninh Bình: yearly targets, a number that must be exact, confirmations. */
export function ninhBinh(): ExcelJS.Workbook {
  const book = newBook('Ninh Bình: cấp xã (số liệu minh họa)');
  communes(book);
  const summary = book.addWorksheet(NINH_BINH.counted.sheet);
  put(summary, 'A1', 'TỔNG HỢP KẾT QUẢ (SỐ LIỆU MINH HỌA)').font = { bold: true };
  const verdicts = `'${NINH_BINH.sheet}'!$AC$${TOP}:$AC$${LAST}`;
  ['Đạt', 'Không đạt', 'Thiếu số liệu', 'Chờ xác nhận', 'Không áp dụng'].forEach((verdict, index) => {
    put(summary, `A${3 + index}`, verdict);
    put(summary, `B${3 + index}`, formula(`COUNTIF(${verdicts},A${3 + index})`));
  });
  put(summary, 'A8', 'Cộng');
  put(summary, 'B8', formula('SUM(B3:B7)'));
  put(summary, 'A10', 'Thời hạn phát động');
  put(summary, 'B10', formula(`GN.PLAN_DEADLINE("${PLAN}","phat-dong")`)).numFmt = 'dd/mm/yyyy';
  put(summary, 'A11', 'Hội nghị tổng kết');
  put(summary, 'B11', formula(`_xldudf_GN_PLAN_DEADLINE("${PLAN}","Hội nghị tổng kết Phong trào thi đua")`));
  summary.getCell('B11').numFmt = 'dd/mm/yyyy';
  put(summary, 'A13', formula(`GN.PLAN_HEADERS("${PLAN}","xa")`));
  widths(summary, { A: 30, B: 14 });
  const explained = book.addWorksheet(NINH_BINH.explained.sheet);
  const { row } = NINH_BINH.explained;
  const of = `'${NINH_BINH.sheet}'!`;
  put(explained, 'A1', formula(`${of}B${row}`));
  spill(
    explained,
    'A3:E12',
    `_xldudf_GN_AWARD_EXPLAIN("${PLAN}","xa",${of}${NINH_BINH.headers},${of}A${row}:AB${row})`,
  );
  widths(explained, { A: 24, B: 60, C: 24, D: 60, E: 16 });
  return book;
}
