import type ExcelJS from 'exceljs';
import { fill, formula, head, newBook, put, spill, widths, type Entry } from './sheet';

/** Where the series stands in its workbook. */
export const NATIONAL = {
  sheet: 'Cả nước',
  firstRow: 7,
  years: [2013, 2014, 2015, 2020, 2021, 2022, 2023, 2024, 2025],
  province: 'Một tỉnh 2010-2017',
} as const;

const PRESS = 'Tin báo chí của bộ về kết quả rà soát';

/** National results of the yearly review as published; null: not in a source that was read. */
const SERIES: readonly (readonly [
  year: number,
  standard: string,
  poor: number | null,
  rate: number,
  near: number | null,
  nearRate: number | null,
  decision: string | null,
  source: string,
  note: string | null,
])[] = [
  [
    2013,
    '2011-2015',
    1817889,
    7.8,
    null,
    null,
    null,
    'Suy từ kết quả năm 2014',
    '1.442.261 + 375.628 hộ; 5,97% + 1,83%',
  ],
  [
    2014,
    '2011-2015',
    1442261,
    5.97,
    null,
    null,
    '1294/QĐ-LĐTBXH ngày 10/9/2015',
    'vanbanphapluat.co',
    'Bản in ghi hộ nghèo dân tộc thiểu số 663.563 hộ là 46,66% số hộ nghèo; tính lại là 46,01%',
  ],
  [
    2015,
    '2016-2020',
    2338569,
    9.88,
    1235784,
    5.22,
    '1095/QĐ-LĐTBXH ngày 22/8/2016',
    'Tin báo chí',
    'Đầu kỳ của giai đoạn 2016-2020',
  ],
  [
    2020,
    '2016-2020',
    761322,
    2.75,
    null,
    null,
    '576/QĐ-LĐTBXH ngày 18/5/2021',
    'luatvietnam.vn, thuvienphapluat.vn',
    'Trong đó 716.920 hộ nghèo về thu nhập; tỷ lệ chưa có nguồn thứ hai',
  ],
  [
    2021,
    '2016-2020',
    609049,
    2.23,
    850202,
    3.11,
    '125/QĐ-LĐTBXH ngày 22/02/2022',
    'molisa.gov.vn',
    'Năm cuối của chuẩn 2016-2020, kéo dài đến 31/12/2021',
  ],
  [2022, '2022-2025', 1057374, 4.03, 915393, 3.49, null, PRESS, null],
  [
    2023,
    '2022-2025',
    815101,
    2.93,
    771235,
    2.78,
    '134/QĐ-LĐTBXH',
    PRESS,
    'Có báo in nhầm 771.235 hộ cận nghèo thành tổng số hộ nghèo',
  ],
  [
    2024,
    '2022-2025',
    599608,
    1.93,
    659389,
    2.13,
    '217/QĐ-BLĐTBXH',
    PRESS,
    'Hộ cận nghèo suy ra: 1.258.997 − 599.608; 4,06% − 1,93%',
  ],
  [
    2025,
    '2022-2025',
    null,
    1.3,
    null,
    null,
    null,
    'baotintuc.vn ngày 27/12/2025',
    'Bản in ghi “tỷ lệ hộ nghèo đa chiều”; chưa có số hộ',
  ],
];

const BREAKS =
  'Chuẩn nghèo thay đổi giữa năm 2014 và năm 2015, giữa năm 2021 và năm 2022: không lấy hiệu số liệu của hai chuẩn nghèo.';

function national(book: ExcelJS.Workbook): void {
  const sheet = book.addWorksheet(NATIONAL.sheet);
  put(sheet, 'A1:Q1', 'HỘ NGHÈO, HỘ CẬN NGHÈO CẢ NƯỚC THEO KẾT QUẢ RÀ SOÁT CUỐI NĂM, 2013 - 2025').font = {
    bold: true,
    size: 14,
  };
  put(sheet, 'A2:Q2', 'Số liệu đã công bố, nguồn ghi từng dòng. Ô trống: không có trong nguồn đã đọc.');
  put(sheet, 'A3:Q3', BREAKS).font = { bold: true, color: { argb: 'FFC00000' } };
  head(sheet, {
    'A5:A6': 'Năm',
    'B5:B6': 'Chuẩn nghèo',
    'C5:D5': 'Hộ nghèo',
    C6: 'Số hộ',
    D6: 'Tỷ lệ (%)',
    'E5:F5': 'Hộ cận nghèo',
    E6: 'Số hộ',
    F6: 'Tỷ lệ (%)',
    'G5:H5': 'Hộ nghèo và hộ cận nghèo',
    G6: 'Số hộ',
    H6: 'Tỷ lệ (%)',
    'I5:L5': 'So với kỳ trước cùng chuẩn nghèo',
    I6: 'Số hộ nghèo giảm (%)',
    J6: 'Tỷ lệ hộ nghèo giảm (điểm %)',
    K6: 'Số năm',
    L6: 'Bình quân (điểm %/năm)',
    'M5:M6': 'Thứ hạng mức giảm bình quân',
    'N5:N6': 'Hoàn thành mức giảm 1 điểm %/năm của tỷ lệ nghèo đa chiều (%)',
    'O5:O6': 'Quyết định công bố',
    'P5:P6': 'Nguồn',
    'Q5:Q6': 'Ghi chú',
  });
  const last = NATIONAL.firstRow + SERIES.length - 1;
  const averages = `$L$${NATIONAL.firstRow}:$L$${last}`;
  fill(
    sheet,
    NATIONAL.firstRow,
    1,
    SERIES.map(
      ([year, standard, poor, rate, near, nearRate, decision, source, note], index): readonly Entry[] => {
        const row = NATIONAL.firstRow + index;
        const before = row - 1;
        const same = `B${row}=B${before}`;
        // Saved by Excel, a formula of the add-in has the other spelling.
        const reduction = index % 2 === 0 ? 'GN.POVERTY_REDUCTION' : '_xldudf_GN_POVERTY_REDUCTION';
        return [
          year,
          standard,
          poor,
          rate,
          near,
          nearRate,
          formula(`IF(E${row}="","",SUM(C${row},E${row}))`),
          formula(`IF(F${row}="","",ROUND(D${row}+F${row},2))`),
          index === 0
            ? null
            : formula(
                `IF(${same},IFERROR(ROUND(${reduction}(C${before},C${row}),2),"chưa công bố số hộ"),"khác chuẩn nghèo")`,
              ),
          index === 0 ? null : formula(`IF(${same},ROUND(D${before}-D${row},2),"khác chuẩn nghèo")`),
          index === 0 ? null : formula(`IF(${same},A${row}-A${before},"")`),
          index === 0 ? null : formula(`IFERROR(ROUND(J${row}/K${row},3),"")`),
          index === 0 ? null : formula(`IFERROR(RANK(L${row},${averages}),"")`),
          standard === '2022-2025' && year > 2022
            ? formula(
                `IFERROR(ROUND(GN.TARGET_COMPLETION(ROUND(H${before}-H${row},2),1),2),"chưa công bố số hộ")`,
              )
            : null,
          decision,
          source,
          note,
        ];
      },
    ),
  );
  const check = last + 2;
  put(sheet, `A${check}`, 'Kiểm tra bản in');
  put(sheet, `C${check}`, formula(`IF(C8+375628=C7,"khớp","lệch")`));
  put(sheet, `D${check}`, 'Số hộ giảm năm 2014 in trong nguồn: 375.628');
  put(sheet, `C${check + 1}`, formula(`IF(G14=1258997,"khớp","lệch")`));
  put(sheet, `D${check + 1}`, 'Tổng số hộ nghèo và hộ cận nghèo năm 2024 in trong nguồn: 1.258.997');
  for (const column of ['C', 'E', 'G']) sheet.getColumn(column).numFmt = '#,##0';
  widths(sheet, { B: 12, I: 18, J: 18, O: 30, P: 36, Q: 60 });
}

/** One province that its source does not name, values as printed. */
const PROVINCE: readonly (readonly [
  year: number,
  standard: string,
  total: number,
  poor: number,
  escaped: number,
  printed: number,
])[] = [
  [2010, '2011-2015', 412204, 63379, 13558, 15.4],
  [2011, '2011-2015', 421820, 51085, 12370, 12.11],
  [2012, '2011-2015', 423400, 44541, 6644, 10.44],
  [2013, '2011-2015', 432487, 38386, 10.98, 8.88],
  [2014, '2011-2015', 436960, 32772, 6150, 7.5],
  [2015, '2011-2015', 443514, 31046, 3854, 7],
  [2016, '2016-2020', 448365, 42813, 11118, 9.55],
  [2017, '2016-2020', 452560, 34168, 8660, 7.55],
];

function province(book: ExcelJS.Workbook): void {
  const sheet = book.addWorksheet(NATIONAL.province);
  put(sheet, 'A1:H1', 'HỘ NGHÈO CỦA MỘT TỈNH, 2010 - 2017 (NGUỒN KHÔNG GHI TÊN TỈNH)').font = { bold: true };
  put(
    sheet,
    'A2:H2',
    'Nguồn: ktxh.khdt.bgo.vn/target/509, giữ như in. Số hộ thoát nghèo năm 2013 in là 10.98: lỗi nhập của nguồn.',
  );
  put(
    sheet,
    'A3:H3',
    'Chuẩn nghèo thay đổi giữa năm 2015 và năm 2016: không lấy hiệu số liệu của hai chuẩn nghèo.',
  );
  head(sheet, {
    A5: 'Năm',
    B5: 'Chuẩn nghèo',
    C5: 'Tổng số hộ',
    D5: 'Hộ nghèo',
    E5: 'Hộ thoát nghèo',
    F5: 'Tỷ lệ in trong nguồn (%)',
    G5: 'Tỷ lệ tính lại (%)',
    H5: 'So với bản in',
    I5: 'Hộ nghèo phát sinh (suy ra)',
  });
  fill(
    sheet,
    6,
    1,
    PROVINCE.map(([year, standard, total, poor, escaped, printed], index): readonly Entry[] => {
      const row = 6 + index;
      return [
        year,
        standard,
        total,
        poor,
        escaped,
        printed,
        null,
        formula(`IF(ROUND(G${row},2)=F${row},"khớp","lệch "&TEXT(ROUND(ROUND(G${row},2)-F${row},2),"0.00"))`),
        index === 0
          ? null
          : formula(
              `IF(B${row}=B${row - 1},IFERROR(GN.BALANCE_DIFFERENCE(D${row - 1},E${row},0,D${row}),"kiểm tra số hộ thoát nghèo"),"khác chuẩn nghèo")`,
            ),
      ];
    }),
  );
  spill(sheet, 'G6:G13', '_xldudf_GN_POVERTY_RATE(D6:D13,C6:C13)');
  put(sheet, 'A15', 'Mức giảm bình quân tỷ lệ hộ nghèo 2010 - 2015 (điểm %/năm)');
  put(sheet, 'G15', formula('GN.RATE_REDUCTION(D6,C6,D11,C11,A11-A6)'));
  put(sheet, 'A16', 'Số hộ nghèo giảm 2010 - 2015 (%)');
  put(sheet, 'G16', formula('GN.POVERTY_REDUCTION(D6,D11)'));
  put(sheet, 'A17', 'Giảm 2015 - 2016: hai chuẩn nghèo, không tính');
  widths(sheet, { A: 10, B: 12, C: 14, D: 14, E: 16, F: 16, G: 16, H: 16, I: 26 });
}

/** The published national series with its sources, and one province's; ordinary formulas beside those of the add-in. */
export function nationalSeries(): ExcelJS.Workbook {
  const book = newBook('Chuỗi số liệu hộ nghèo đã công bố');
  national(book);
  province(book);
  const plans = book.addWorksheet('Kế hoạch');
  spill(plans, 'A1:E6', 'GN.PLANS()');
  return book;
}
