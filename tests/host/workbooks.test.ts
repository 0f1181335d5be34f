import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { BOOKS } from '../workbooks/books';
import { CAM_THUY } from '../workbooks/cam-thuy';
import { DONG_THAP } from '../workbooks/dong-thap';
import {
  camThuyHamlet,
  count,
  dongThapCommune,
  ninhBinhCommune,
  resolution160,
  tinhBienCommunity,
  type Verdict,
} from '../workbooks/expected';
import { NATIONAL } from '../workbooks/national-series';
import { NGHI_QUYET_160 } from '../workbooks/nghi-quyet-160';
import { NINH_BINH } from '../workbooks/ninh-binh';
import { ILLUSTRATIVE, stableBytes } from '../workbooks/sheet';
import { TINH_BIEN } from '../workbooks/tinh-bien';
import { launchBrowser } from './browser';
import { buildProduct, type BuiltProduct } from './build-product';
import {
  type ExcelHost,
  loadXlsx,
  type PlainValue,
  type RecalculationReport,
  startHost,
  type Workbook,
} from './index';
import { planRoute } from './plan-route';

/** A workbook of tests/workbooks, open in Excel and calculated. */
interface Opened {
  readonly workbook: Workbook;
  readonly host: ExcelHost;
  readonly report: RecalculationReport;
}

let addin: BuiltProduct;
let browser: Browser;
const opened = new Map<string, Opened>();

const path = (file: string) => join(__dirname, '../workbooks', file);

beforeAll(async () => {
  addin = await buildProduct();
  browser = await launchBrowser();
  const routes = planRoute(addin.appDir);
  for (const file of Object.keys(BOOKS)) {
    const workbook = await loadXlsx(path(file));
    const host = await startHost({ appDir: addin.appDir, routes, workbook, browser });
    opened.set(file, { workbook, host, report: await host.recalculate({ timeoutMs: 60_000 }) });
  }
}, 180_000);

afterAll(async () => {
  for (const { host } of opened.values()) await host.close();
  await browser.close();
  addin.remove();
});

function open(file: string): Opened {
  const found = opened.get(file);
  if (!found) throw new Error(`${file} is not open`);
  return found;
}

/** A column or row of cells as a list. */
function list(workbook: Workbook, sheet: string, range: string): PlainValue[] {
  return workbook.values(`'${sheet}'!${range}`).flat();
}

function sheetOf(workbook: Workbook, sheet: string, range: string): PlainValue[][] {
  return workbook.values(`'${sheet}'!${range}`);
}

const VERDICTS: readonly Verdict[] = ['Đạt', 'Không đạt', 'Thiếu số liệu', 'Chờ xác nhận', 'Không áp dụng'];

/** A sheet with a plan's table: where its parts are, and what the plan says of a row. */
interface Table {
  readonly file: string;
  readonly layout: {
    readonly sheet: string;
    readonly firstRow: number;
    readonly lastRow: number;
    readonly data: string;
    readonly verdicts: string;
    readonly reasons: string;
  };
  readonly expected: (cells: readonly PlainValue[]) => Verdict;
  readonly outcomes: readonly Verdict[];
}

const TABLES: readonly Table[] = [
  {
    file: 'dong-thap-xa.xlsx',
    layout: DONG_THAP,
    expected: dongThapCommune,
    outcomes: ['Đạt', 'Không đạt', 'Thiếu số liệu', 'Chờ xác nhận', ''],
  },
  {
    file: 'ninh-binh-xa.xlsx',
    layout: NINH_BINH,
    expected: ninhBinhCommune,
    outcomes: ['Đạt', 'Không đạt', 'Thiếu số liệu', 'Chờ xác nhận', ''],
  },
  {
    file: 'cam-thuy-thon.xlsx',
    layout: CAM_THUY,
    expected: camThuyHamlet,
    outcomes: ['Đạt', 'Không đạt', 'Thiếu số liệu', 'Chờ xác nhận'],
  },
  {
    file: 'tinh-bien-cong-dong.xlsx',
    layout: TINH_BIEN,
    expected: tinhBienCommunity,
    outcomes: ['Đạt', 'Không đạt', 'Chờ xác nhận', ''],
  },
  {
    file: 'nghi-quyet-160-chinh-quyen-xa.xlsx',
    layout: NGHI_QUYET_160,
    expected: resolution160,
    outcomes: ['Không áp dụng', ''],
  },
];

function expectedVerdicts({ file, layout, expected }: Table): Verdict[] {
  return sheetOf(open(file).workbook, layout.sheet, layout.data).map(expected);
}

function tally(verdicts: readonly PlainValue[]): number[] {
  return VERDICTS.map((verdict) => verdicts.filter((each) => each === verdict).length);
}

describe.each(Object.keys(BOOKS))('%s', (file) => {
  test('is what the script makes', async () => {
    const made = await stableBytes((BOOKS[file] as () => Parameters<typeof stableBytes>[0])());
    expect(Buffer.from(made).equals(readFileSync(path(file)))).toBe(true);
  });

  test('is calculated without anything that the engine, the add-in or the host could not do', () => {
    const { host, report, workbook } = open(file);
    expect(report.unread).toEqual([]);
    expect(report.calls).toBeGreaterThan(0);
    expect(host.unsupported()).toEqual([]);
    expect(host.consoleErrors()).toEqual([]);
    expect(host.blockedRequests()).toEqual([]);
    // Every error that there is was put there, and no result of the file's own is left over.
    const wanted: Readonly<Record<string, number>> = { 'dong-thap-xa.xlsx': 9, 'cam-thuy-thon.xlsx': 1 };
    expect(workbook.errors()).toHaveLength(wanted[file] ?? 0);
    const cells = workbook.sheets.flatMap((sheet) => [...sheet.cells()]);
    expect(cells.filter(([, , { value }]) => value === 'chưa tính')).toEqual([]);
  });

  test('says on every sheet with invented figures that they are invented', () => {
    if (file === 'national-series.xlsx') return;
    const { workbook } = open(file);
    const [sheet] = workbook.sheets;
    expect(list(workbook, sheet?.name ?? '', 'A5')).toEqual([ILLUSTRATIVE]);
  });
});

test('all functions are called by these workbooks, in both spellings', () => {
  const spellings = { 'GN.': new Set<string>(), _xldudf_GN_: new Set<string>() };
  for (const { workbook } of opened.values()) {
    for (const sheet of workbook.sheets) {
      for (const [, , { formula }] of sheet.cells()) {
        for (const [, prefix, name] of formula?.matchAll(/(GN\.|_xldudf_GN_)([A-Z_]+)\(/g) ?? [])
          spellings[prefix as keyof typeof spellings].add(name ?? '');
      }
    }
  }
  const metadata = JSON.parse(readFileSync(join(addin.appDir, 'functions.vi.json'), 'utf8')) as {
    functions: { id: string }[];
  };
  const ids = metadata.functions.map(({ id }) => id).filter((id) => spellings['GN.'].has(id));
  expect(ids).toHaveLength(13);
  expect([...spellings['GN.']].filter((id) => !ids.includes(id))).toEqual(['POVERTY']);
  expect([...spellings._xldudf_GN_].filter((id) => !ids.includes(id))).toEqual([]);
  expect(spellings._xldudf_GN_.size).toBeGreaterThan(9);
});

describe.each(TABLES)('the table of $file', (table) => {
  const { file, layout, outcomes } = table;

  test('has the verdicts that the plan gives, row by row', () => {
    const { workbook } = open(file);
    const expected = expectedVerdicts(table);
    expect(expected.length).toBeGreaterThanOrEqual(200);
    expect(new Set(expected)).toEqual(new Set(outcomes));
    const rows = sheetOf(workbook, layout.sheet, layout.data);
    const shown = list(workbook, layout.sheet, layout.verdicts);
    const told = (verdicts: readonly PlainValue[]) =>
      verdicts.map((verdict, index) => `${layout.firstRow + index} ${rows[index]?.[1] ?? ''}: ${verdict}`);
    expect(told(shown)).toEqual(told(expected));
  });

  test('has a reason for every verdict', () => {
    const { workbook } = open(file);
    const reasons = list(workbook, layout.sheet, layout.reasons).map(String);
    const starts: Readonly<Record<Verdict, RegExp>> = {
      '': /^$/,
      Đạt: /^Đủ điều kiện đề nghị xét\./,
      'Không đạt': /^Không đạt /,
      'Thiếu số liệu': /^(Thiếu số liệu|Kiểm tra số liệu): /,
      'Chờ xác nhận': /^(Chờ xác nhận|Cần cấp có thẩm quyền cho ý kiến): /,
      'Không áp dụng': /^Kế hoạch không có tiêu chí định lượng/,
    };
    const odd = expectedVerdicts(table).flatMap((verdict, index) => {
      const reason = reasons[index] ?? 'none';
      return starts[verdict].test(reason) ? [] : [`${verdict}: ${reason}`];
    });
    expect(odd).toEqual([]);
  });

  test('its spills fill their columns to the last row and no further', () => {
    const { workbook } = open(file);
    const sheet = workbook.sheet(layout.sheet);
    for (const range of [layout.verdicts, layout.reasons]) {
      const { area } = workbook.locate(`'${layout.sheet}'!${range}`);
      const anchor = { row: area.top, column: area.left };
      expect(sheet.cell(area.top, area.left)?.formula).toMatch(/AWARD_/);
      expect(sheet.cell(area.top + 1, area.left)?.spilledFrom).toEqual(anchor);
      expect(sheet.cell(area.bottom, area.left)?.spilledFrom).toEqual(anchor);
      expect(sheet.cell(area.bottom + 1, area.left)?.spilledFrom).toBeUndefined();
    }
  });
});

describe('Đồng Tháp', () => {
  const file = 'dong-thap-xa.xlsx';
  const table = TABLES[0] as Table;

  test('COUNTIF, SUM, ROUND, IF and RANK work on the verdicts', () => {
    const { workbook } = open(file);
    const counts = tally(expectedVerdicts(table));
    const total = counts.reduce((sum, each) => sum + each);
    expect(list(workbook, DONG_THAP.sheet, DONG_THAP.counted)).toEqual([...counts, total]);
    const row = DONG_THAP.lastRow + 3;
    const share = Math.round((1000 * (counts[0] ?? 0)) / total) / 10;
    expect(list(workbook, DONG_THAP.sheet, `D${row}:F${row}`)).toEqual([
      share,
      share >= 50 ? 'quá nửa' : 'chưa quá nửa',
      1 + counts.filter((each) => each > (counts[0] ?? 0)).length,
    ]);
  });

  test('rates and falls are those of the counts, and say what is wrong in their own cell', () => {
    const { workbook } = open(file);
    const rows = sheetOf(workbook, DONG_THAP.sheet, DONG_THAP.data);
    const rates = list(workbook, DONG_THAP.sheet, DONG_THAP.rates);
    const falls = list(workbook, DONG_THAP.sheet, DONG_THAP.reductions);
    let computed = 0;
    rows.forEach(([, , start, , total, end], index) => {
      const [p0, t1, p1] = [start, total, end].map(count);
      const rate = t1 && p1 !== undefined && p1 <= t1 ? (100 * p1) / t1 : undefined;
      const fall = p0 && p1 !== undefined ? (100 * (p0 - p1)) / p0 : undefined;
      const blankRate = total === '' && end === '';
      const blankFall = start === '' && end === '';
      expect(rates[index]).toEqual(blankRate ? '' : (rate ?? expect.stringMatching(/^(Số hộ|Tổng số hộ)/)));
      expect(falls[index]).toEqual(blankFall ? '' : (fall ?? expect.stringMatching(/^Số hộ (đầu|cuối) kỳ/)));
      if (rate !== undefined && fall !== undefined) computed += 1;
    });
    expect(computed).toBeGreaterThan(100);
  });

  test('the movement balances where the flows say so', () => {
    const { workbook } = open(file);
    const { sheet, firstRow, lastRow } = DONG_THAP.movements;
    const rows = sheetOf(workbook, sheet, `C${firstRow}:K${lastRow}`);
    const shown = list(workbook, sheet, `L${firstRow}:L${lastRow}`);
    const expected = rows.map((row) => {
      if (row.every((cell) => cell === '')) return '';
      const flows = row.map(count);
      if (flows.includes(undefined)) return 'Số tăng: “không có” không phải là số. Cần một số.';
      const [opening = 0, d1 = 0, d2 = 0, d3 = 0, i1 = 0, i2 = 0, i3 = 0, i4 = 0, closing = 0] = flows;
      return closing - opening + d1 + d2 + d3 - i1 - i2 - i3 - i4;
    });
    expect(shown).toEqual(expected);
    const balanced = expected.filter((each) => each === 0).length;
    expect(balanced).toBeGreaterThan(30);
    expect(list(workbook, sheet, `C${lastRow + 2}`)).toEqual([balanced]);
  });

  test('one row is explained clause by clause', () => {
    const { workbook } = open(file);
    const { sheet, row } = DONG_THAP.explained;
    const [verdict] = list(workbook, DONG_THAP.sheet, `I${row}`);
    const rows = sheetOf(workbook, sheet, 'A4:E7');
    expect(rows[0]).toEqual(['Điều khoản', 'Nội dung', 'Yêu cầu', 'Thực tế', 'Kết quả']);
    expect(rows.map(([clause]) => clause)).toEqual(['Điều khoản', 'III.1.c, vế 1', 'III.1.c, vế 2', '']);
    expect(rows[1]?.slice(1)).toEqual([
      'duy trì đạt tỷ lệ hộ nghèo còn dưới 2%',
      'dưới 2%',
      expect.stringMatching(/^(≈ )?[01],\d+%$/),
      'Đạt',
    ]);
    expect(rows[2]?.slice(2)).toEqual(['trên 50%', 'Hộ cận nghèo năm 2025', 'Thiếu số liệu']);
    expect([rows[3]?.[1], rows[3]?.[4]]).toEqual(['Kết quả chung', verdict]);
  });

  test('what the plan asks: deadlines, headers, criteria, and all plans', () => {
    const { workbook } = open(file);
    const { sheet } = DONG_THAP.explained;
    // Before 10 December: the last day is 9 December.
    const day = (year: number) => Date.UTC(year, 11, 9) / 86_400_000 + 25_569;
    expect(list(workbook, sheet, 'B13:B16')).toEqual([2022, 2023, 2024, 2025].map(day));
    expect(list(workbook, sheet, 'C13')).toEqual(['cả giai đoạn']);
    expect(list(workbook, sheet, 'A19:E19')).toEqual([
      'Hộ nghèo năm 2021',
      'Hộ cận nghèo năm 2021',
      'Tổng số hộ năm 2025',
      'Hộ nghèo năm 2025',
      'Hộ cận nghèo năm 2025',
    ]);
    expect(list(workbook, sheet, 'F21:F23')).toEqual(['Mã tiêu chí', 'xa.ty-le-ho-ngheo', 'xa.giam-quy-mo']);
    expect(list(workbook, sheet, 'A31:A35')).toEqual([
      'cam-thuy-2018-2020@1',
      'dong-thap-2021-2025@1',
      'nghi-quyet-160-2022@1',
      'ninh-binh-2016-2020@1',
      'tinh-bien-2018-2020@1',
    ]);
  });

  test('a mistake is answered by #VALUE! and a sentence that says what to write', () => {
    const { workbook } = open(file);
    const answers = workbook.errors().map(({ address, code, message }) => [address.slice(-3), code, message]);
    const text = (part: string): unknown => expect.stringContaining(part);
    expect(answers).toEqual([
      [
        '!B3',
        '#VALUE!',
        'Không có kế hoạch “dong-thap-2021”. Chọn một trong: cam-thuy-2018-2020; dong-thap-2021-2025; nghi-quyet-160-2022; ninh-binh-2016-2020; tinh-bien-2018-2020.',
      ],
      [
        '!B4',
        '#VALUE!',
        text(
          'Kế hoạch “dong-thap-2021-2025” không có đối tượng “thôn”. Chọn một trong: tinh (Cấp tỉnh); huyen',
        ),
      ],
      [
        '!B5',
        '#VALUE!',
        text('Không nhận ra cột nào trong hàng tiêu đề. Cần các cột như: Hộ nghèo năm 2021;'),
      ],
      ['!B6', '#VALUE!', 'Vùng tiêu đề có 8 cột nhưng vùng số liệu có 7 cột. Hai vùng phải rộng bằng nhau.'],
      ['!B7', '#VALUE!', 'Chỉ chọn một hàng số liệu để xem giải trình; vùng đã chọn có 2 hàng.'],
      ['!B8', '#VALUE!', text('Hàm này chỉ nhận số hộ; dùng RATE_REDUCTION cho mức giảm tỷ lệ (điểm %).')],
      ['!B9', '#VALUE!', text('lặp hằng năm: ghi thêm năm từ 2022 đến 2025.')],
      [
        'B10',
        '#VALUE!',
        'Kế hoạch “dong-thap-2021-2025” không quy định số lượng khen thưởng theo phong trào.',
      ],
      ['B11', '#NAME?', ''],
    ]);
  });

  test('blank cells that come as 0 are told and count as missing; IF(vùng="";"";vùng) is right on every build', async () => {
    const { workbook, host } = open(file);
    const expected = expectedVerdicts(table);
    const again = () => list(workbook, DONG_THAP.sheet, DONG_THAP.again);
    expect(again()).toEqual(expected);

    await host.recalculate({ timeoutMs: 60_000, blankCells: 'zero' });
    expect(again()).toEqual(expected);
    // A row of nothing but zeros may have been typed: it is no longer a row without figures.
    const unclear = sheetOf(workbook, DONG_THAP.sheet, DONG_THAP.data).map(
      (row) => dongThapCommune(row.map((cell) => (cell === 0 ? '' : cell))) || 'Thiếu số liệu',
    );
    expect(unclear.filter((verdict, index) => verdict !== expected[index]).length).toBeGreaterThan(10);
    expect(list(workbook, DONG_THAP.sheet, DONG_THAP.verdicts)).toEqual(unclear);
    const [reason] = list(workbook, DONG_THAP.sheet, `J${DONG_THAP.firstRow + 4}`);
    expect(reason).toContain('không rõ ô ghi 0 hay để trống');
    expect(reason).toContain('dùng IF(vùng="";"";vùng) cho cả hai vùng');

    await host.recalculate({ timeoutMs: 60_000, blankCells: 'empty text' });
    expect(list(workbook, DONG_THAP.sheet, DONG_THAP.verdicts)).toEqual(expected);
    await host.recalculate({ timeoutMs: 60_000 });
    expect(list(workbook, DONG_THAP.sheet, DONG_THAP.verdicts)).toEqual(expected);
  });
});

describe('Ninh Bình', () => {
  const file = 'ninh-binh-xa.xlsx';
  const table = TABLES[1] as Table;

  test('the summary counts the verdicts of another sheet', () => {
    const { workbook } = open(file);
    const counts = tally(expectedVerdicts(table));
    const { sheet, range } = NINH_BINH.counted;
    expect(list(workbook, sheet, range)).toEqual([...counts, counts.reduce((sum, each) => sum + each)]);
    const serial = (...date: [number, number, number]) => Date.UTC(...date) / 86_400_000 + 25_569;
    expect(list(workbook, sheet, 'B10:B11')).toEqual([serial(2017, 10, 14), serial(2020, 5, 11)]);
    expect(list(workbook, sheet, 'A13')).toEqual(['Số thôn, xóm, bản xây dựng mô hình điểm']);
  });

  test('falls per year, completion of the target and rank', () => {
    const { workbook } = open(file);
    const rows = sheetOf(workbook, NINH_BINH.sheet, NINH_BINH.data);
    const falls = list(workbook, NINH_BINH.sheet, NINH_BINH.falls);
    const completions = list(workbook, NINH_BINH.sheet, NINH_BINH.completions);
    const ranks = list(workbook, NINH_BINH.sheet, NINH_BINH.ranks);
    const numbers = falls.filter((fall) => typeof fall === 'number');
    expect(numbers.length).toBeGreaterThan(180);
    rows.forEach((row, index) => {
      const [t16 = 0, p16 = 0, t20 = 0, p20 = 0] = [row[3], row[4], row[18], row[19]].map(count);
      const fall = falls[index];
      if (t16 > 0 && t20 > 0) {
        // One division: the nearest double of the exact fraction.
        expect(fall).toBe((100 * (p16 * t20 - p20 * t16)) / (4 * t16 * t20));
        expect(ranks[index]).toBe(1 + numbers.filter((each) => each > Number(fall)).length);
      } else expect(String(fall)).toMatch(row[3] === '' ? /^$/ : /bằng 0 nên không tính được/);
      const [t19, p19, n19, n20] = [row[14], row[15], row[16], row[20]].map(Number);
      const target = Number(row[21]);
      if (t19 && t20 && p19 !== undefined && n19 !== undefined && n20 !== undefined && target > 0) {
        const points = 100 * ((p19 + n19) / t19 - (p20 + n20) / t20);
        expect(completions[index]).toBeCloseTo((100 * points) / target, 0);
      } else expect(completions[index]).toBe('');
    });
  });

  test('a failed confirmation is shown among the clauses that hold', () => {
    const { workbook } = open(file);
    const rows = sheetOf(workbook, NINH_BINH.explained.sheet, 'A3:E12');
    expect(rows.map((row) => row[4])).toEqual([
      'Kết quả',
      ...Array<string>(4).fill('Đạt'),
      'Không đạt',
      ...Array<string>(3).fill('Đạt'),
      'Không đạt',
    ]);
    expect(rows[5]).toEqual([
      'IV.1.c, gạch đầu dòng 3',
      'thực hiện nghiêm túc chế độ báo cáo định kỳ, đột xuất theo yêu cầu của cơ quan quản lý cấp trên',
      'Có xác nhận',
      'Xác nhận là không',
      'Không đạt',
    ]);
    expect(rows[8]?.[2]).toBe('đạt chỉ tiêu (1,5 điểm %)');
  });
});

describe('Cẩm Thủy', () => {
  const file = 'cam-thuy-thon.xlsx';

  test('COUNTIF over the verdicts', () => {
    const { workbook } = open(file);
    const counts = tally(expectedVerdicts(TABLES[2] as Table));
    expect(list(workbook, CAM_THUY.sheet, CAM_THUY.counted)).toEqual([
      ...counts,
      counts.reduce((sum, each) => sum + each),
    ]);
  });

  test('clauses of other kinds and classes of hamlet do not apply; one household decides', () => {
    const { workbook } = open(file);
    const rows = sheetOf(workbook, CAM_THUY.explained.sheet, 'A4:E17');
    const other = sheetOf(workbook, CAM_THUY.explained.sheet, 'A20:E33');
    expect(rows.slice(10).map((row) => row[4])).toEqual(['Đạt', 'Không áp dụng', 'Không áp dụng', 'Đạt']);
    expect([rows[10]?.[2], rows[10]?.[3]]).toEqual(['từ 7 điểm %/năm trở lên', '7 điểm %/năm']);
    expect([other[10]?.[3], other[10]?.[4], other[13]?.[4]]).toEqual([
      '≈ 6,83 điểm %/năm',
      'Không đạt',
      'Không đạt',
    ]);
    expect(rows[13]?.[3]).toContain('Đúng bằng mức yêu cầu, cần xem kỹ');
  });

  test('a header row that finds a cell taken is #SPILL!, and comes once the cell is free', async () => {
    const { workbook, host } = open(file);
    const { sheet, anchor, taken, free } = CAM_THUY.blocked;
    const at = (address: string) => list(workbook, sheet, address)[0];
    expect(workbook.errors()).toEqual([{ address: `'${sheet}'!${anchor}`, code: '#SPILL!', message: '' }]);
    expect([at('B3'), at(taken), at(free)]).toEqual(['', 'Đã ghi chú', 'Loại hình đơn vị']);
    workbook.set(`'${sheet}'!${taken}`, '');
    await host.recalculate({ timeoutMs: 60_000 });
    expect(workbook.errors()).toEqual([]);
    expect([at(anchor), at('B3'), at(taken)]).toEqual([
      'Loại hình đơn vị',
      'Đặc biệt khó khăn',
      'Hộ nghèo năm 2017',
    ]);
    expect(at('W3')).toBe('Thực hiện tốt cuộc vận động ủng hộ Quỹ “Vì người nghèo”');
    expect(at('X3')).toBe('');
    expect(at('B24')).toBe(Date.UTC(2020, 5, 11) / 86_400_000 + 25_569);
  });
});

describe('Tịnh Biên', () => {
  const file = 'tinh-bien-cong-dong.xlsx';

  test('the quota of every movement, year and kind, a household among the persons', () => {
    const { workbook } = open(file);
    const { sheet, firstRow, movements } = TINH_BIEN.quotas;
    const rows = sheetOf(workbook, sheet, `B${firstRow}:H${firstRow + movements - 1}`);
    expect(rows).toEqual(Array.from({ length: movements }, () => [3, 3, 8, 6, 6, 15, 15]));
    const totals = firstRow + movements;
    expect(list(workbook, sheet, `B${totals}:G${totals}`)).toEqual([18, 18, 48, 36, 36, 90]);
    expect(list(workbook, sheet, `A${totals + 2}:F${totals + 2}`)).toEqual([
      'Đối tượng',
      'Điều khoản',
      'Nội dung',
      'Yêu cầu',
      'Cách xét',
      'Mã tiêu chí',
    ]);
  });

  test('those eligible are counted against the quota', () => {
    const { workbook } = open(file);
    const [met = 0, notMet = 0, , awaiting = 0] = tally(expectedVerdicts(TABLES[3] as Table));
    expect(list(workbook, TINH_BIEN.sheet, TINH_BIEN.counted)).toEqual([
      met,
      notMet,
      awaiting,
      met + notMet + awaiting,
    ]);
    expect(list(workbook, TINH_BIEN.sheet, 'H15:H16')).toEqual([8, `vượt ${met - 8} tập thể`]);
  });
});

describe('Nghị quyết 160', () => {
  const file = 'nghi-quyet-160-chinh-quyen-xa.xlsx';

  test('completion of the target is computed from the fall, one spill from another', () => {
    const { workbook } = open(file);
    const rows = sheetOf(workbook, NGHI_QUYET_160.sheet, NGHI_QUYET_160.data);
    const falls = list(workbook, NGHI_QUYET_160.sheet, NGHI_QUYET_160.falls[0]);
    const completions = list(workbook, NGHI_QUYET_160.sheet, NGHI_QUYET_160.completions);
    let reached = 0;
    rows.forEach((row, index) => {
      const [t21, p21, t22, p22] = row.slice(2, 6).map(count);
      const target = Number(String(row[6]).replace(',', '.'));
      if (row[2] === '') {
        expect([falls[index], completions[index]]).toEqual(['', '']);
      } else if (t21 === undefined || t22 === undefined || p21 === undefined || p22 === undefined) {
        expect(falls[index]).toContain('ô trống');
      } else {
        const fall = (100 * (p21 * t22 - p22 * t21)) / (t21 * t22);
        expect(falls[index]).toBe(fall);
        if (target === 0) expect(completions[index]).toBe('Chỉ tiêu được giao bằng 0 nên không tính được.');
        else expect(completions[index]).toBeCloseTo((100 * fall) / target, 9);
        if (target > 0 && fall >= target) reached += 1;
      }
    });
    const [notApplicable] = tally(expectedVerdicts(TABLES[4] as Table)).slice(-1);
    expect(list(workbook, NGHI_QUYET_160.sheet, NGHI_QUYET_160.counted)).toEqual([notApplicable, 0, reached]);
  });

  test('departments: nothing is met, every task is listed', () => {
    const { workbook } = open(file);
    const { sheet, firstRow, lastRow } = NGHI_QUYET_160.offices;
    expect(new Set(list(workbook, sheet, `G${firstRow}:G${lastRow}`))).toEqual(new Set(['Không áp dụng']));
    const explained = sheetOf(workbook, sheet, `A${lastRow + 2}:E${lastRow + 16}`);
    expect(explained.at(-1)?.[1]).toBe('Kết quả chung');
    expect(explained.at(-1)?.[4]).toBe('Không áp dụng');
    expect(explained.slice(1, -1).map((row) => row[4])).toEqual([
      'Đạt',
      'Đạt',
      ...Array<string>(10).fill('Chờ xác nhận'),
      'Đạt',
    ]);
  });
});

describe('the national series', () => {
  const file = 'national-series.xlsx';
  const across = 'khác chuẩn nghèo';

  test('is as published, and nothing is subtracted across a change of standard', () => {
    const { workbook } = open(file);
    const top = NATIONAL.firstRow;
    const rows = sheetOf(workbook, NATIONAL.sheet, `A${top}:N${top + NATIONAL.years.length - 1}`);
    // Year, standard, poor households, their fall, fall of the rate, per year, rank, completion; worked out by hand.
    const told = rows.map((row) => [0, 1, 2, 8, 9, 11, 12, 13].map((column) => row[column]));
    expect(told).toEqual([
      [2013, '2011-2015', 1817889, '', '', '', '', ''],
      [2014, '2011-2015', 1442261, 20.66, 1.83, 1.83, 1, ''],
      [2015, '2016-2020', 2338569, across, across, '', '', ''],
      [2020, '2016-2020', 761322, 67.44, 7.13, 1.426, 2, ''],
      [2021, '2016-2020', 609049, 20, 0.52, 0.52, 6, ''],
      [2022, '2022-2025', 1057374, across, across, '', '', ''],
      [2023, '2022-2025', 815101, 22.91, 1.1, 1.1, 3, 181],
      [2024, '2022-2025', 599608, 26.44, 1, 1, 4, 165],
      [2025, '2022-2025', '', 'chưa công bố số hộ', 0.63, 0.63, 5, 'chưa công bố số hộ'],
    ]);
    expect(rows.map((row) => [row[6], row[7]])).toEqual([
      ['', ''],
      ['', ''],
      [3574353, 15.1],
      ['', ''],
      [1459251, 5.34],
      [1972767, 7.52],
      [1586336, 5.71],
      [1258997, 4.06],
      ['', ''],
    ]);
    const check = top + NATIONAL.years.length + 1;
    expect(list(workbook, NATIONAL.sheet, `C${check}:C${check + 1}`)).toEqual(['khớp', 'khớp']);
  });

  test('mistakes of a print are found: two rates, and a number with a fraction', () => {
    const { workbook } = open(file);
    const sheet = NATIONAL.province;
    expect(list(workbook, sheet, 'H6:H13')).toEqual([
      'lệch -0.02',
      'khớp',
      'lệch 0.08',
      ...Array<string>(5).fill('khớp'),
    ]);
    expect(list(workbook, sheet, 'G6:G13')).toEqual([
      (100 * 63379) / 412204,
      (100 * 51085) / 421820,
      (100 * 44541) / 423400,
      (100 * 38386) / 432487,
      7.5,
      (100 * 31046) / 443514,
      (100 * 42813) / 448365,
      (100 * 34168) / 452560,
    ]);
    expect(list(workbook, sheet, 'I7:I13')).toEqual([
      76,
      100,
      'kiểm tra số hộ thoát nghèo',
      536,
      2128,
      across,
      15,
    ]);
    const [average, fall] = list(workbook, sheet, 'G15:G16');
    expect(average).toBeCloseTo((6337900 / 412204 - 3104600 / 443514) / 5, 12);
    expect(fall).toBe((100 * (63379 - 31046)) / 63379);
  });
});
