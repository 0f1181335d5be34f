import type ExcelJS from 'exceljs';
import { dice, pairNames } from './random';
import { fill, formula, head, letterhead, letters, newBook, put, spill, widths, type Entry } from './sheet';

const PLAN = 'nghi-quyet-160-2022';
const TOP = 9;
const UNITS = 200;
const LAST = TOP + UNITS - 1;
/** Departments, for the second table. */
const OFFICES = [
  'Sở Nội vụ',
  'Sở Tài chính',
  'Sở Kế hoạch và Đầu tư',
  'Sở Nông nghiệp và Phát triển nông thôn',
  'Sở Y tế',
  'Sở Giáo dục và Đào tạo',
  'Sở Xây dựng',
  'Sở Công Thương',
  'Sở Tư pháp',
  'Sở Khoa học và Công nghệ',
  'Sở Giao thông vận tải',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Ban Dân tộc',
];

export const NGHI_QUYET_160 = {
  plan: PLAN,
  subject: 'nguoi_dung_dau',
  sheet: 'Chính quyền xã',
  firstRow: TOP,
  lastRow: LAST,
  headers: 'A7:K8',
  data: `A${TOP}:K${LAST}`,
  verdicts: `L${TOP}:L${LAST}`,
  reasons: `M${TOP}:M${LAST}`,
  /** Fall of the rate in 2022 and 2023, in points, and what part of the target that is. */
  falls: [`N${TOP}:N${LAST}`, `O${TOP}:O${LAST}`],
  completions: `P${TOP}:P${LAST}`,
  counted: 'R10:R12',
  offices: { sheet: 'Sở, ngành', firstRow: 6, lastRow: 5 + OFFICES.length },
} as const;

function communes(book: ExcelJS.Workbook): void {
  const sheet = book.addWorksheet(NGHI_QUYET_160.sheet, { views: [{ state: 'frozen', ySplit: 8 }] });
  letterhead(sheet, {
    office: 'ỦY BAN NHÂN DÂN TỈNH',
    title: 'MỨC ĐỘ HOÀN THÀNH CHỈ TIÊU GIẢM NGHÈO CỦA CHÍNH QUYỀN XÃ NĂM 2022, 2023',
    note: 'Kế hoạch không đặt mức phải hoàn thành: số liệu để theo dõi.',
    last: 'M',
    halves: ['E', 'G'],
  });
  head(sheet, {
    'A7:A8': 'TT',
    'B7:B8': 'Cơ quan, đơn vị',
    'C7:D7': 'Cuối năm 2021',
    C8: 'Tổng số hộ',
    D8: 'Hộ nghèo',
    'E7:G7': 'Năm 2022',
    E8: 'Tổng số hộ',
    F8: 'Hộ nghèo',
    G8: 'Chỉ tiêu giảm tỷ lệ hộ nghèo',
    'H7:J7': '31/12/2023',
    H8: 'Tổng số hộ',
    I8: 'Hộ nghèo',
    J8: 'Chỉ tiêu giảm tỷ lệ hộ nghèo',
    'K7:K8': 'Đưa mục tiêu giảm nghèo vào kế hoạch kinh tế - xã hội hằng năm, 5 năm',
    'L7:L8': 'Kết quả',
    'M7:M8': 'Lý do',
    'N7:N8': 'Giảm năm 2022 (điểm %)',
    'O7:O8': 'Giảm năm 2023 (điểm %)',
    'P7:P8': 'Hoàn thành chỉ tiêu năm 2022 (%)',
  });
  const roll = dice(160);
  const names = pairNames(
    ['Phước', 'An', 'Lương', 'Hòa', 'Mỹ', 'Nhơn', 'Quảng', 'Tân', 'Vĩnh', 'Bắc', 'Cà', 'Ma'],
    [
      'Đại',
      'Tiến',
      'Chính',
      'Hà',
      'Nam',
      'Dinh',
      'Minh',
      'Hải',
      'Sơn',
      'Phong',
      'Ná',
      'Nới',
      'Thuận',
      'Hữu',
      'Hậu',
      'Thái',
      'Bình',
      'Thắng',
    ],
    UNITS,
  );
  fill(
    sheet,
    TOP,
    1,
    names.map((name, index): Entry[] => {
      const total = 900 + roll(1800);
      const poor = Math.floor((total * (90 + roll(60))) / 1000);
      const falls = [8 + roll(16), 8 + roll(16)].map((tenths) => Math.floor((total * tenths) / 1000));
      const [first = 0, second = 0] = falls;
      const row: Entry[] = [
        index + 1,
        `UBND xã ${name}`,
        total,
        poor,
        total + roll(30),
        poor - first,
        [1.5, '1,5', 1.2, 1][index % 4] ?? 1,
        total + 30 + roll(30),
        poor - first - second,
        1.5,
        ['x', 'có', null, 'không'][index % 4] ?? null,
      ];
      if (index % 29 === 5) row.fill(null, 2);
      if (index % 31 === 7) row[5] = null;
      if (index % 37 === 9) row[6] = 0;
      return row;
    }),
  );
  const { headers, data } = NGHI_QUYET_160;
  spill(sheet, NGHI_QUYET_160.verdicts, `GN.AWARD_ELIGIBLE("${PLAN}","nguoi_dung_dau",${headers},${data})`);
  spill(
    sheet,
    NGHI_QUYET_160.reasons,
    `_xldudf_GN_AWARD_REASONS("${PLAN}","Người đứng đầu",${headers},${data})`,
  );
  const span = (column: string) => `${column}${TOP}:${column}${LAST}`;
  const fall = (...columns: string[]) => columns.map(span).join(',');
  spill(sheet, NGHI_QUYET_160.falls[0], `_xldudf_GN_RATE_REDUCTION(${fall('D', 'C', 'F', 'E')})`);
  put(sheet, `O${TOP}`, formula(`GN.RATE_REDUCTION(${fall('F', 'E', 'I', 'H')})`));
  put(sheet, `P${TOP}`, formula(`GN.TARGET_COMPLETION(N${TOP}#,${span('G')})`));
  fill(sheet, 10, 17, [
    ['Không áp dụng', formula(`COUNTIF($L$${TOP}:$L$${LAST},Q10)`)],
    ['Đạt', formula(`COUNTIF($L$${TOP}:$L$${LAST},Q11)`)],
    ['Hoàn thành từ 100% trở lên', formula(`COUNTIF($P$${TOP}:$P$${LAST},">=100")`)],
  ]);
  widths(sheet, { B: 28, K: 30, L: 16, M: 60, N: 22, O: 22, P: 22, Q: 28 });
}

const TASKS = [
  'Xây dựng kế hoạch cụ thể',
  'Tổ chức nghiên cứu, quán triệt, tuyên truyền Nghị quyết, Chỉ thị',
  'Kịp thời giới thiệu gương điển hình, mô hình, kinh nghiệm hay',
  'Bố trí đủ nguồn lực; chỉ đạo, đôn đốc, kiểm tra, giám sát',
];

function offices(book: ExcelJS.Workbook): void {
  const { sheet: name, firstRow, lastRow } = NGHI_QUYET_160.offices;
  const sheet = book.addWorksheet(name);
  put(sheet, 'A1:G1', 'SỞ, NGÀNH THỰC HIỆN NGHỊ QUYẾT 160/NQ-CP').font = { bold: true };
  put(sheet, 'A2:G2', 'SỐ LIỆU MINH HỌA - KHÔNG PHẢI SỐ LIỆU THẬT');
  const texts: Record<string, string> = { 'A4:A5': 'STT', 'B4:B5': 'Cơ quan', 'C4:F4': 'Nội dung xác nhận' };
  TASKS.forEach((task, index) => (texts[`${letters(3 + index)}5`] = task));
  head(sheet, { ...texts, 'G4:G5': 'Kết quả' });
  fill(
    sheet,
    firstRow,
    1,
    OFFICES.map((office, index): Entry[] => [
      index + 1,
      office,
      'x',
      'x',
      index % 3 === 0 ? null : 'có',
      'x',
    ]),
  );
  put(
    sheet,
    `G${firstRow}`,
    formula(`GN.AWARD_ELIGIBLE("${PLAN}","so_nganh",A4:F5,A${firstRow}:F${lastRow})`),
  );
  put(
    sheet,
    `A${lastRow + 2}`,
    formula(`GN.AWARD_EXPLAIN("${PLAN}","so_nganh",A4:F5,A${firstRow}:F${firstRow})`),
  );
  put(sheet, `A${lastRow + 20}`, formula(`_xldudf_GN_PLAN_CRITERIA("${PLAN}","so_nganh")`));
  put(sheet, `A${lastRow + 36}`, formula('_xldudf_GN_PLANS()'));
  widths(sheet, { A: 20, B: 40, C: 30, D: 30, E: 30, F: 30, G: 20 });
}

/** Commune authorities under the plan that sets no level: nothing is met, everything is followed. */
export function nghiQuyet160(): ExcelJS.Workbook {
  const book = newBook('Nghị quyết 160: chính quyền xã (số liệu minh họa)');
  communes(book);
  offices(book);
  return book;
}
