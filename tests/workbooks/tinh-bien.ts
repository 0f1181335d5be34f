import type ExcelJS from 'exceljs';
import { pairNames } from './random';
import { fill, formula, head, letterhead, newBook, put, spill, widths, type Entry } from './sheet';

const PLAN = 'tinh-bien-2018-2020';
const TOP = 9;
const UNITS = 200;
const LAST = TOP + UNITS - 1;

export const TINH_BIEN = {
  plan: PLAN,
  subject: 'cong_dong',
  sheet: 'Cộng đồng',
  firstRow: TOP,
  lastRow: LAST,
  headers: 'A7:D8',
  data: `A${TOP}:D${LAST}`,
  verdicts: `E${TOP}:E${LAST}`,
  reasons: `F${TOP}:F${LAST}`,
  counted: 'H10:H13',
  quotas: { sheet: 'Số lượng khen thưởng', firstRow: 5, movements: 6 },
} as const;

const MOVEMENTS = [
  'ho-gia-dinh-vuot-kho',
  'vai-tro-cong-dong',
  'Tập trung hỗ trợ địa bàn nghèo, tăng cường giảm hộ nghèo và tăng hộ khá, giàu',
  'dong-thuan-hop-tac',
  'can-bo-tan-tuy',
  'tu-thien-xa-hoi',
];

/** Two confirmations a row; every answer that officials write, and one that nobody understands. */
function answers(index: number): readonly [Entry, Entry] {
  switch (index % 25) {
    case 3:
      return ['không', 'x'];
    case 7:
      return ['x', 'ko'];
    case 9:
      return ['x', null];
    case 11:
      return [null, 'không đạt'];
    case 13:
      return ['chờ xác nhận', 'x'];
    case 15:
      return ['tạm được', 'x'];
    case 17:
      return [null, null];
    case 19:
      return [true, true];
    case 21:
      return [false, 'x'];
    case 23:
      return ['-', 'x'];
    default:
      return [(['x', 'Có', 'ĐẠT', 'X', 'có '] as const)[index % 5] ?? 'x', 'x'];
  }
}

/** Communities of Tịnh Biên: two confirmations each and a quota for every movement; no household is named. */
export function tinhBien(): ExcelJS.Workbook {
  const book = newBook('Tịnh Biên: cộng đồng, ấp, tổ nhân dân tự quản (số liệu minh họa)');
  const sheet = book.addWorksheet(TINH_BIEN.sheet, { views: [{ state: 'frozen', ySplit: 8 }] });
  letterhead(sheet, {
    office: 'ỦY BAN NHÂN DÂN HUYỆN TỊNH BIÊN',
    title: 'ĐỀ NGHỊ KHEN THƯỞNG CỘNG ĐỒNG, ẤP, TỔ NHÂN DÂN TỰ QUẢN NĂM 2020',
    note: 'Ghi x nếu đã xác nhận, “không” nếu xác nhận là không; để trống nếu chưa xác nhận.',
    last: 'F',
    halves: ['C', 'D'],
  });
  head(sheet, {
    'A7:A8': 'Số TT',
    'B7:B8': 'Tên đơn vị',
    'C7:D7': 'NỘI DUNG XÁC NHẬN',
    C8: 'Đã hỗ trợ hội viên, hộ gia đình cùng phát triển kinh tế, vươn lên thoát nghèo',
    D8: 'ĐÃ ĐĂNG KÝ THI ĐUA',
    'E7:E8': 'Kết quả',
    'F7:F8': 'Lý do',
  });
  const names = pairNames(
    ['Vĩnh', 'An', 'Tân', 'Nhơn', 'Thới', 'Phú', 'Núi', 'Xuân', 'Hòa', 'Sơn', 'Mằng', 'Srây'],
    [
      'Hạ',
      'Thượng',
      'Hưng',
      'Lập',
      'Thuận',
      'Hòa',
      'Lợi',
      'Voi',
      'Biên',
      'Thạnh',
      'Đông',
      'Tây',
      'Trung',
      'Nhứt',
      'Phú',
      'Tâm',
      'Quý',
      'Mỹ',
    ],
    UNITS,
  );
  fill(
    sheet,
    TOP,
    1,
    names.map((name, index): Entry[] => [
      index + 1,
      index % 4 === 3 ? `Tổ nhân dân tự quản số ${1 + (index % 9)} ấp ${name}` : `Ấp ${name}`,
      ...answers(index),
    ]),
  );
  const { headers, data } = TINH_BIEN;
  put(sheet, `E${TOP}`, formula(`GN.AWARD_ELIGIBLE("${PLAN}","cong_dong",${headers},${data})`));
  spill(
    sheet,
    TINH_BIEN.reasons,
    `_xldudf_GN_AWARD_REASONS("${PLAN}","Cộng đồng, đoàn thể cơ sở, ấp, tổ nhân dân tự quản",${headers},${data})`,
  );
  const verdicts = `$E$${TOP}:$E$${LAST}`;
  fill(sheet, 10, 7, [
    ['Đạt', formula(`COUNTIF(${verdicts},G10)`)],
    ['Không đạt', formula(`COUNTIF(${verdicts},G11)`)],
    ['Chờ xác nhận', formula(`COUNTIF(${verdicts},G12)`)],
    ['Cộng', formula('SUM(H10:H12)')],
  ]);
  const quota = `GN.PLAN_QUOTA("${PLAN}","vai-tro-cong-dong",2020,"tap_the")`;
  put(sheet, 'G15', 'Số lượng năm 2020');
  put(sheet, 'H15', formula(quota));
  put(sheet, 'G16', 'So với số lượng');
  put(sheet, 'H16', formula(`IF(H10>${quota},"vượt "&(H10-H15)&" tập thể","trong số lượng")`));
  widths(sheet, { B: 44, C: 34, D: 20, E: 16, F: 70, G: 22, H: 22 });

  const { sheet: name, firstRow } = TINH_BIEN.quotas;
  const quotas = book.addWorksheet(name);
  put(quotas, 'A1:G1', 'SỐ LƯỢNG KHEN THƯỞNG CỦA SÁU PHONG TRÀO').font = { bold: true };
  head(quotas, { 'A3:A4': 'Phong trào', 'B3:D3': 'Tập thể', 'E3:G3': 'Cá nhân', H3: 'Hộ gia đình' });
  fill(quotas, 4, 2, [[2018, 2019, 2020, 2018, 2019, 2020, 2020]]);
  fill(
    quotas,
    firstRow,
    1,
    MOVEMENTS.map((movement, index): Entry[] => {
      const row = firstRow + index;
      const kinds = ['tap_the', 'tập thể', 'tap_the', 'ca_nhan', 'cá nhân', 'ca_nhan', 'hộ'];
      return [
        movement,
        ...kinds.map((kind, at) => {
          const spelling = at % 2 === 0 ? 'GN.PLAN_QUOTA' : '_xldudf_GN_PLAN_QUOTA';
          return formula(`${spelling}("${PLAN}",$A${row},${letterOf(at)}$4,"${kind}")`);
        }),
      ];
    }),
  );
  const last = firstRow + MOVEMENTS.length - 1;
  put(quotas, `A${last + 1}`, 'Cộng');
  for (const column of 'BCDEFG')
    put(quotas, `${column}${last + 1}`, formula(`SUM(${column}${firstRow}:${column}${last})`));
  put(quotas, `A${last + 3}`, formula(`GN.PLAN_CRITERIA("${PLAN}")`));
  widths(quotas, { A: 60, B: 40, C: 60 });
  return book;
}

function letterOf(at: number): string {
  return 'BCDEFGH'[at] ?? '';
}
