import type ExcelJS from 'exceljs';
import { dice, pairNames, type Dice } from './random';
import { fill, formula, head, letterhead, letters, newBook, put, spill, widths, type Entry } from './sheet';

const PLAN = 'cam-thuy-2018-2020';
const TOP = 10;
const UNITS = 200;
const LAST = TOP + UNITS - 1;

export const CAM_THUY = {
  plan: PLAN,
  subject: 'thon',
  sheet: 'Thôn, bản',
  firstRow: TOP,
  lastRow: LAST,
  headers: 'A7:Y9',
  data: `A${TOP}:Y${LAST}`,
  verdicts: `Z${TOP}:Z${LAST}`,
  reasons: `AA${TOP}:AA${LAST}`,
  counted: `B${LAST + 3}:B${LAST + 8}`,
  explained: { sheet: 'Giải trình', rows: [TOP, TOP + 1] },
  /** A header row that finds one of its cells taken. */
  blocked: { sheet: 'Tiêu đề', anchor: 'A3', taken: 'D3', free: 'A6' },
} as const;

const CONFIRMED = [
  'Có tổ chức Đảng được công nhận trong sạch vững mạnh',
  'Các đoàn thể được công nhận vững mạnh',
  'Có quy chế quản lý, luân chuyển vốn hỗ trợ; nhân rộng được mô hình giảm nghèo',
  'Huy động có hiệu quả nguồn lực từ nhân dân, cộng đồng',
  'Hạ tầng kinh tế - xã hội được đầu tư đồng bộ theo tiêu chí nông thôn mới',
  'Điều kiện đời sống của người nghèo được cải thiện rõ rệt',
  'Tích cực vận động nhân dân hưởng ứng phong trào; xây dựng mô hình giảm nghèo bền vững',
  'Thực hiện tốt cuộc vận động ủng hộ Quỹ “Vì người nghèo”',
];

/**
 * One hamlet of 200 households, so that one household is half a point: what it is called, its kind where a column says it, its class, the
 * figures of 2017 to 2020 and the confirmations.
 */
function hamlet(index: number, name: string, roll: Dice): Entry[] {
  const total = 200;
  // Poor households 2017 to 2020 and near-poor ones of 2017 and 2020: from 80 to 50 per cent together.
  let poor: Entry[] = [120, 100 - roll(4), 78 - roll(4), 58 - roll(4)];
  let near: Entry[] = [40, 42 - roll(4)];
  const targets: Entry[] = [9, 8.5, '9'];
  let place: Entry = `Thôn ${name}`;
  let kind: Entry = null;
  let difficult: Entry = index % 3 === 0 ? 'x' : index % 3 === 1 ? 'có' : 'Có';
  const answers: Entry[] = CONFIRMED.map((_, at) => ((index + at) % 9 === 0 ? 'X' : 'x'));
  switch (index % 20) {
    case 0: // especially difficult, exactly 7 points a year: 80 − 59 = 21
      poor = [120, 100, 80, 60];
      near = [40, 58];
      break;
    case 1: // one household less
      poor = [120, 100, 80, 60];
      near = [40, 59];
      break;
    case 2: // not especially difficult, exactly 5 points a year: 80 − 65 = 15
      difficult = 'không';
      poor = [120, 100, 80, 60];
      near = [40, 70];
      break;
    case 3: // one household less
      difficult = 'Không';
      poor = [120, 100, 80, 60];
      near = [40, 71];
      break;
    case 4: // a residential group, exactly 1,5 points a year: 80 − 75,5 = 4,5
      place = `Tổ dân phố ${name}`;
      difficult = null;
      poor = [120, 100, 80, 60];
      near = [40, 91];
      break;
    case 5: // one household less
      place = `TDP ${name}`;
      difficult = null;
      poor = [120, 100, 80, 60];
      near = [40, 92];
      break;
    case 6: // 2019: exactly the target, which has to be exceeded
      poor = [120, 100, 83, 64];
      break;
    case 7: // it is not known whether it is especially difficult, and it matters: 6,5 points a year
      difficult = null;
      poor = [120, 100, 80, 60];
      near = [40, 61];
      break;
    case 8: // it is not known and does not matter
      difficult = '-';
      break;
    case 9: // nothing says what it is, and it matters: 6,5 points a year, especially difficult
      place = name;
      poor = [120, 100, 80, 60];
      near = [40, 61];
      break;
    case 10: // nothing says what it is, and whatever it is will do
      place = name;
      break;
    case 11: // the kind stands in a column of its own
      place = name;
      kind = ['bản', 'Thôn', 'xóm', 'tổ dân phố'][Math.floor(index / 20) % 4] ?? null;
      break;
    case 12:
      place = `Bản ${name}`;
      answers[index % 8] = 'không';
      break;
    case 13:
      place = `Bản ${name}`;
      answers[index % 8] = null;
      break;
    case 14: // a figure is missing
      poor[1] = null;
      break;
    case 15: // a cell that cannot be used
      if (index % 40 === 15) near[1] = 'nt';
      else difficult = 'đang xét';
      break;
    case 16: // typed as texts
      poor = ['120', '100 hộ', ' 80', '60'];
      near = ['40', '41'];
      break;
    case 17: // no target for 2020
      targets[2] = null;
      break;
    case 18: // not met, whatever is missing
      targets[0] = 12;
      near[0] = null;
      answers[2] = null;
      break;
    default:
  }
  const year = (at: number, more: readonly Entry[]): Entry[] => [total, poor[at] ?? null, ...more];
  return [
    place,
    kind,
    difficult,
    ...year(0, [near[0] ?? null]),
    ...year(1, [targets[0] ?? null]),
    ...year(2, [targets[1] ?? null]),
    ...year(3, [near[1] ?? null, targets[2] ?? null]),
    ...answers,
  ];
}

function hamlets(book: ExcelJS.Workbook): void {
  const sheet = book.addWorksheet(CAM_THUY.sheet, { views: [{ state: 'frozen', xSplit: 2, ySplit: 9 }] });
  letterhead(sheet, {
    office: 'ỦY BAN NHÂN DÂN HUYỆN CẨM THỦY',
    title: 'KẾT QUẢ GIẢM NGHÈO CỦA THÔN, BẢN, TỔ DÂN PHỐ NĂM 2018 - 2020',
    note: 'Đơn vị tính: hộ; chỉ tiêu giảm: điểm %. Xác nhận: ghi x hoặc không.',
    last: 'Z',
    halves: ['J', 'N'],
  });
  const texts: Record<string, string> = {
    'A7:A9': 'STT',
    'B7:B9': 'Thôn, bản, tổ dân phố',
    'C7:C9': 'Loại hình',
    'D7:D9': 'Thôn ĐBKK',
    'E7:Q7': 'KẾT QUẢ RÀ SOÁT CUỐI NĂM',
    'E8:G8': 'Năm 2017',
    E9: 'Tổng số hộ',
    F9: 'Hộ nghèo',
    G9: 'Hộ cận nghèo',
    'H8:J8': 'Năm 2018',
    H9: 'Tổng số hộ',
    I9: 'Hộ nghèo',
    J9: 'Chỉ tiêu giảm nghèo',
    'K8:M8': 'Năm 2019',
    K9: 'TỔNG HỘ',
    L9: 'SỐ HỘ NGHÈO',
    M9: 'Kế hoạch giảm tỷ lệ hộ nghèo',
    'N8:Q8': 'Năm 2020',
    N9: 'Số hộ dân cư',
    O9: 'Hộ nghèo',
    P9: 'Hộ cận nghèo',
    Q9: 'Chỉ tiêu giảm tỉ lệ hộ nghèo',
    'R7:Y7': 'Nội dung xác nhận',
    'Z7:Z9': 'Kết quả',
    'AA7:AA9': 'Lý do',
  };
  CONFIRMED.forEach((text, index) => {
    const column = letters(18 + index);
    texts[`${column}8:${column}9`] = text;
  });
  head(sheet, texts);
  const roll = dice(87);
  const names = pairNames(
    [
      'Đồng',
      'Phúc',
      'Vân',
      'Quý',
      'Thái',
      'Lương',
      'Ngọc',
      'Sơn',
      'Hòa',
      'Minh',
      'Én',
      'Bái',
      'Phú',
      'Chiềng',
    ],
    [
      'Lão',
      'Tâm',
      'Trung',
      'Sơn',
      'Thành',
      'Long',
      'Chanh',
      'Mòng',
      'Mới',
      'Cát',
      'Đông',
      'Tiến',
      'Vàn',
      'Lộc',
      'Chiềng',
      'Thọ',
    ],
    UNITS,
  );
  const rows = names.map((name, index): Entry[] => [index + 1, ...hamlet(index, name, roll)]);
  fill(sheet, TOP, 1, rows);

  const { headers, data } = CAM_THUY;
  spill(sheet, CAM_THUY.verdicts, `_xldudf_GN_AWARD_ELIGIBLE("${PLAN}","thon",${headers},${data})`);
  put(
    sheet,
    `AA${TOP}`,
    formula(`_xldudf_GN_AWARD_REASONS("${PLAN}","Thôn, bản, tổ dân phố",${headers},${data})`),
  );
  ['Đạt', 'Không đạt', 'Thiếu số liệu', 'Chờ xác nhận', 'Không áp dụng'].forEach((verdict, index) => {
    const row = LAST + 3 + index;
    put(sheet, `A${row}`, verdict);
    put(sheet, `B${row}`, formula(`COUNTIF($Z$${TOP}:$Z$${LAST},A${row})`));
  });
  put(sheet, `A${LAST + 8}`, 'Cộng');
  put(sheet, `B${LAST + 8}`, formula(`SUM(B${LAST + 3}:B${LAST + 7})`));
  widths(sheet, { B: 26, Z: 16, AA: 80 });
}

/** Hamlets of Cẩm Thủy: by kind and class, targets to be exceeded, confirmations. */
export function camThuy(): ExcelJS.Workbook {
  const book = newBook('Cẩm Thủy: thôn, bản, tổ dân phố (số liệu minh họa)');
  hamlets(book);
  const of = `'${CAM_THUY.sheet}'!`;
  const explained = book.addWorksheet(CAM_THUY.explained.sheet);
  put(explained, 'A1', 'GIẢI TRÌNH TỪNG TIÊU CHÍ (SỐ LIỆU MINH HỌA)').font = { bold: true };
  CAM_THUY.explained.rows.forEach((row, index) => {
    const top = 3 + 16 * index;
    put(explained, `A${top}`, formula(`${of}B${row}`));
    put(
      explained,
      `A${top + 1}`,
      formula(`GN.AWARD_EXPLAIN("${PLAN}","thon",${of}${CAM_THUY.headers},${of}A${row}:Y${row})`),
    );
  });
  widths(explained, { A: 30, B: 60, C: 30, D: 50, E: 16 });
  const { sheet, anchor, taken, free } = CAM_THUY.blocked;
  const headers = book.addWorksheet(sheet);
  put(headers, 'A1', 'HÀNG TIÊU ĐỀ THEO KẾ HOẠCH').font = { bold: true };
  put(headers, anchor, formula(`GN.PLAN_HEADERS("${PLAN}","thon")`));
  put(headers, taken, 'Đã ghi chú');
  put(headers, free, formula(`_xldudf_GN_PLAN_HEADERS("${PLAN}","xa")`));
  put(headers, 'A9', formula(`GN.PLAN_CRITERIA("${PLAN}","thon")`));
  put(headers, 'A24', 'Hội nghị tổng kết');
  put(headers, 'B24', formula(`GN.PLAN_DEADLINE("${PLAN}","hoi-nghi-tong-ket")`)).numFmt = 'dd/mm/yyyy';
  return book;
}
