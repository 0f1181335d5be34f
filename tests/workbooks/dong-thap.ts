import type ExcelJS from 'exceljs';
import { dice, pairNames } from './random';
import { fill, formula, head, letterhead, newBook, put, spill, widths, type Entry } from './sheet';

const PLAN = 'dong-thap-2021-2025';
const TOP = 10;
const UNITS = 200;
const FIRST = ['Tân', 'An', 'Mỹ', 'Phú', 'Bình', 'Long', 'Hòa', 'Vĩnh', 'Thạnh', 'Định', 'Phong', 'Thường'];
const SECOND = [
  'Phú',
  'Thành',
  'Hưng',
  'Lợi',
  'Thuận',
  'Phước',
  'Long',
  'Hiệp',
  'Nghĩa',
  'Thọ',
  'Hội',
  'Khánh',
  'Quý',
  'Bình',
  'Trung',
  'Đông',
  'Tây',
  'Thới',
];
const DISTRICTS = ['Huyện Minh họa Thượng', 'Huyện Minh họa Hạ', 'Thành phố Minh họa', 'Thị xã Minh họa'];
/** One row for each unit, one for each district above its units, and one left blank. */
const ROWS = UNITS + DISTRICTS.length + 1;
const LAST = TOP + ROWS - 1;
/** Units of the movement table. */
const MOVEMENTS = 40;

export const DONG_THAP = {
  plan: PLAN,
  subject: 'xa',
  sheet: 'Xã',
  firstRow: TOP,
  lastRow: LAST,
  headers: 'A7:H9',
  data: `A${TOP}:H${LAST}`,
  verdicts: `I${TOP}:I${LAST}`,
  reasons: `J${TOP}:J${LAST}`,
  rates: `K${TOP}:K${LAST}`,
  reductions: `L${TOP}:L${LAST}`,
  again: `M${TOP}:M${LAST}`,
  counted: `C${LAST + 3}:C${LAST + 8}`,
  movements: { sheet: 'Biến động', firstRow: 7, lastRow: 6 + MOVEMENTS },
  explained: { sheet: 'Giải trình', row: TOP + 4 },
  mistakes: 'Lỗi thường gặp',
} as const;

/** Figures of one commune: at the start poor and near-poor, at the end all, poor and near-poor. */
type Figures = readonly [p0: Entry, n0: Entry, t1: Entry, p1: Entry, n1: Entry];

/** Every twentieth commune has the same peculiarity; what is asked is a poor rate under 2 % and a fall of more than 50 %. */
function figures(index: number, roll: (below: number) => number): Figures {
  const total = 1200 + roll(2600);
  const poor = 5 + Math.floor((total * roll(18)) / 1000);
  const near = 10 + roll(60);
  const size = poor + near;
  const halves = [Math.ceil(size * 1.05), Math.ceil(size * (1 + roll(14) / 10)) + 1] as const;
  const even = 10 * (60 + roll(90));
  switch (index % 20) {
    case 0: // exactly 2 %
      return [even / 5, 60, even * 5, even / 10, 20];
    case 1: // exactly 50 %
      return [poor * 2, near * 2, total, poor, near];
    case 2: // one household less than half
      return [poor * 2 + 1, near * 2, total, poor, near];
    case 3: // the near-poor at the end are not there yet
      return [halves[0], halves[1], total, poor, null];
    case 4: // numbers typed as texts
      return [`${halves[0]}`, `${halves[1]} hộ`, '1.520', '21', ' 17'];
    case 5: // a cell that cannot be used
      return [
        halves[0],
        halves[1],
        total,
        ['chưa rà soát', -3, 12.5, '1,5'][((index / 20) % 4) | 0] ?? -1,
        near,
      ];
    case 6: // nothing to fall from
      return [0, 0, total, poor, 0];
    case 7: // more poor households than households
      return [halves[0] * 40, halves[1], poor, total, near];
    case 8: // the poor rate is too high
      return [total / 10 < 400 ? 900 : 1100, 300, total, Math.ceil(total / 50) + 1 + roll(40), near];
    case 9: // the fall is too small
      return [poor + roll(4), near + roll(5), total, poor, near];
    case 10: // not met already, whatever the missing figure is
      return [null, 88, total, Math.ceil(total / 40) + 2, near];
    case 11: // a dash is a blank, not a zero
      return [halves[0], halves[1], total, '-', near];
    case 12: // a commune without households: no rate
      return [halves[0], halves[1], 0, 0, 0];
    case 13: // a zero that was typed counts
      return [halves[0], halves[1], total, 0, 0];
    default:
      return [halves[0], halves[1] + roll(30), total, poor, near];
  }
}

function table(): Entry[][] {
  const roll = dice(276);
  const kinds = ['Xã', 'Xã', 'Xã', 'Phường', 'Xã', 'Thị trấn'];
  const names = pairNames(FIRST, SECOND, UNITS);
  const rows: Entry[][] = [];
  const each = UNITS / DISTRICTS.length;
  names.forEach((name, index) => {
    if (index % each === 0) {
      const district = index / each;
      // A section row: no figures, no verdict.
      rows.push([['I', 'II', 'III', 'IV'][district] ?? '', DISTRICTS[district] ?? '']);
      if (district === 2) rows.splice(-1, 0, []);
    }
    const row = TOP + rows.length;
    const rate = formula(`IFERROR(ROUND(F${row}/E${row}*100,2),"")`);
    rows.push([index + 1, `${kinds[index % 6]} ${name}`, ...figures(index, roll), rate]);
  });
  return rows;
}

function communes(book: ExcelJS.Workbook): void {
  const { sheet: name, headers, data } = DONG_THAP;
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 9 }] });
  letterhead(sheet, {
    office: 'ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP',
    title: 'KẾT QUẢ THỰC HIỆN PHONG TRÀO THI ĐUA CỦA XÃ, PHƯỜNG, THỊ TRẤN GIAI ĐOẠN 2021 - 2025',
    note: 'Đơn vị tính: hộ',
    last: 'L',
    halves: ['D', 'F'],
  });
  head(sheet, {
    'A7:A8': 'STT',
    'B7:B8': 'Xã, phường, thị trấn',
    'C7:D7': 'Đầu kỳ',
    // Composed and decomposed letters look the same.
    C8: 'Hộ nghèo'.normalize('NFD'),
    D8: 'Hộ cận\nnghèo',
    'E7:G7': 'CUỐI KỲ',
    E8: 'Tổng số hộ dân cư',
    F8: 'SỐ HỘ NGHÈO',
    G8: 'Số hộ cận nghèo ',
    'H7:H8': 'Tỉ lệ hộ nghèo cuối kỳ (%)',
    'I7:I8': 'Kết quả xét',
    'J7:J8': 'Lý do',
    'K7:K8': 'Tỷ lệ hộ nghèo (%)',
    'L7:L8': 'Giảm số hộ nghèo (%)',
    'M7:M8': 'Kết quả xét (ô trống thành "")',
    A9: 'A',
    B9: 'B',
    C9: '1',
    D9: '2',
    E9: '3',
    F9: '4',
    G9: '5',
    H9: '6=4/3*100',
  });
  fill(sheet, TOP, 1, table());
  spill(sheet, DONG_THAP.verdicts, `_xldudf_GN_AWARD_ELIGIBLE("${PLAN}","xa",${headers},${data})`);
  put(sheet, `J${TOP}`, formula(`GN.AWARD_REASONS("${PLAN}@1","Xã, phường, thị trấn",${headers},${data})`));
  spill(sheet, DONG_THAP.rates, `GN.POVERTY_RATE(F${TOP}:F${LAST},E${TOP}:E${LAST})`);
  put(sheet, `L${TOP}`, formula(`_xldudf_GN_POVERTY_REDUCTION(C${TOP}:C${LAST},F${TOP}:F${LAST})`));
  put(
    sheet,
    `M${TOP}`,
    formula(`GN.AWARD_ELIGIBLE("${PLAN}","xa",IF(${headers}="","",${headers}),IF(${data}="","",${data}))`),
  );
  const verdicts = `$I$${TOP}:$I$${LAST}`;
  put(sheet, `A${LAST + 2}`, 'TỔNG HỢP KẾT QUẢ').font = { bold: true };
  ['Đạt', 'Không đạt', 'Thiếu số liệu', 'Chờ xác nhận', 'Không áp dụng'].forEach((verdict, index) => {
    put(sheet, `B${LAST + 3 + index}`, verdict);
    put(sheet, `C${LAST + 3 + index}`, formula(`COUNTIF(${verdicts},"${verdict}")`));
  });
  put(sheet, `B${LAST + 8}`, 'Số đơn vị được xét');
  put(sheet, `C${LAST + 8}`, formula(`SUM(C${LAST + 3}:C${LAST + 7})`));
  put(sheet, `D${LAST + 3}`, formula(`IFERROR(ROUND(C${LAST + 3}/C${LAST + 8}*100,1),0)`));
  put(sheet, `E${LAST + 3}`, formula(`IF(D${LAST + 3}>=50,"quá nửa","chưa quá nửa")`));
  put(sheet, `F${LAST + 3}`, formula(`IFERROR(RANK(C${LAST + 3},C${LAST + 3}:C${LAST + 7}),0)`));
  widths(sheet, { B: 28, E: 14, H: 14, I: 16, J: 80, K: 14, L: 14, M: 18 });
}

/** Movement of poor households as in the ministry's form: closing = 1 − 2 − 3 − 4 + 5 + 6 + 7 + 8. */
function movements(book: ExcelJS.Workbook): void {
  const { sheet: name, firstRow, lastRow } = DONG_THAP.movements;
  const sheet = book.addWorksheet(name);
  letterhead(sheet, {
    office: 'ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP',
    title: 'DIỄN BIẾN HỘ NGHÈO TRONG NĂM 2025',
    last: 'K',
    halves: ['D', 'F'],
  });
  head(sheet, {
    A6: 'STT',
    B6: 'Xã, phường, thị trấn',
    C6: 'Đầu kỳ',
    D6: 'Thoát nghèo, xuống cận nghèo',
    E6: 'Thoát nghèo, vượt chuẩn cận nghèo',
    F6: 'Giảm khác',
    G6: 'Tái nghèo từ hộ không nghèo',
    H6: 'Tái nghèo từ hộ cận nghèo',
    I6: 'Phát sinh mới',
    J6: 'Tăng khác',
    K6: 'Cuối kỳ',
    L6: 'Chênh lệch',
  });
  const roll = dice(8);
  const names = pairNames(FIRST, SECOND, MOVEMENTS);
  fill(
    sheet,
    firstRow,
    1,
    names.map((unit, index) => {
      const flows = [40 + roll(90), roll(15), roll(15), roll(4), roll(3), roll(3), roll(5), roll(3)];
      const [opening = 0, ...rest] = flows;
      const closing = rest.reduce((sum, flow, at) => sum + (at < 3 ? -flow : flow), opening);
      // Every seventh does not balance, one is left blank, one is no number.
      const printed = index % 7 === 3 ? closing + 1 + roll(6) : closing;
      const row: Entry[] = [index + 1, `Xã ${unit}`, ...flows, printed];
      if (index === 11) row.fill(null, 2);
      if (index === 19) row[6] = 'không có';
      return row;
    }),
  );
  const span = (from: string, to = from) => `${from}${firstRow}:${to}${lastRow}`;
  spill(
    sheet,
    `L${firstRow}:L${lastRow}`,
    `_xldudf_GN_BALANCE_DIFFERENCE(${span('C')},${span('D', 'F')},${span('G', 'J')},${span('K')})`,
  );
  put(sheet, `B${lastRow + 2}`, 'Số đơn vị khớp');
  put(sheet, `C${lastRow + 2}`, formula(`COUNTIF(${span('L')},0)`));
  widths(sheet, { B: 28, L: 30 });
}

function explained(book: ExcelJS.Workbook): void {
  const { sheet: name, row } = DONG_THAP.explained;
  const sheet = book.addWorksheet(name);
  const { headers } = DONG_THAP;
  put(sheet, 'A1', 'GIẢI TRÌNH TỪNG TIÊU CHÍ').font = { bold: true };
  put(sheet, 'A2', formula(`'Xã'!B${row}`));
  put(sheet, 'A4', formula(`GN.AWARD_EXPLAIN("${PLAN}","xa",'Xã'!${headers},'Xã'!A${row}:H${row})`));
  put(sheet, 'A12', 'THỜI HẠN BÁO CÁO HẰNG NĂM').font = { bold: true };
  [2022, 2023, 2024, 2025].forEach((year, index) => {
    put(sheet, `A${13 + index}`, year);
    put(sheet, `B${13 + index}`, formula(`GN.PLAN_DEADLINE("${PLAN}","bao-cao-nam",A${13 + index})`)).numFmt =
      'dd/mm/yyyy';
  });
  put(sheet, 'C13', formula('IF(B16-B13>1000,"cả giai đoạn","")'));
  put(sheet, 'A18', 'TIÊU CHÍ VÀ HÀNG TIÊU ĐỀ').font = { bold: true };
  put(sheet, 'A19', formula(`_xldudf_GN_PLAN_HEADERS("${PLAN}","xa")`));
  put(sheet, 'A21', formula(`GN.PLAN_CRITERIA("${PLAN}","xa")`));
  put(sheet, 'A30', formula('GN.PLANS()'));
  widths(sheet, { A: 24, B: 60, C: 30, D: 40, E: 30, F: 24 });
}

/** What officials get wrong, with what the add-in answers in the test. */
function mistakes(book: ExcelJS.Workbook): void {
  const sheet = book.addWorksheet(DONG_THAP.mistakes);
  put(sheet, 'A1', 'LỖI THƯỜNG GẶP').font = { bold: true };
  put(sheet, 'A2', 'Nội dung');
  put(sheet, 'B2', 'Công thức');
  const { data } = DONG_THAP;
  const headers = `'Xã'!${DONG_THAP.headers}`;
  const cells = `'Xã'!${data}`;
  fill(sheet, 3, 1, [
    ['Mã kế hoạch sai', formula(`GN.AWARD_ELIGIBLE("dong-thap-2021","xa",${headers},${cells})`)],
    ['Đối tượng sai', formula(`GN.AWARD_ELIGIBLE("${PLAN}","thôn",${headers},${cells})`)],
    ['Tiêu đề lạ', formula(`GN.AWARD_ELIGIBLE("${PLAN}","xa",$F$3:$G$3,$F$4:$G$5)`)],
    [
      'Hai vùng không rộng bằng nhau',
      formula(`_xldudf_GN_AWARD_REASONS("${PLAN}","xa",${headers},'Xã'!A${TOP}:G${LAST})`),
    ],
    ['Giải trình hai hàng', formula(`GN.AWARD_EXPLAIN("${PLAN}","xa",${headers},'Xã'!A11:H12)`)],
    ['Tỷ lệ thay cho số hộ', formula('GN.POVERTY_REDUCTION(8.5,6)')],
    ['Năm ngoài kế hoạch', formula(`GN.PLAN_DEADLINE("${PLAN}","bao-cao-nam",2021)`)],
    ['Kế hoạch không có số lượng', formula(`GN.PLAN_QUOTA("${PLAN}","xa",2025,"tap_the")`)],
    ['Hàm không có', formula('GN.POVERTY(1,2)')],
  ]);
  fill(sheet, 3, 6, [
    ['Ghi chú riêng', 'Cột lạ'],
    [1, 2],
    [3, 4],
  ]);
  widths(sheet, { A: 32, B: 60 });
}

/** Communes of Đồng Tháp: figures only, no confirmation. */
export function dongThap(): ExcelJS.Workbook {
  const book = newBook('Đồng Tháp: xã, phường, thị trấn (số liệu minh họa)');
  communes(book);
  movements(book);
  explained(book);
  mistakes(book);
  return book;
}
