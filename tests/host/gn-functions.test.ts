import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { buildProduct, type BuiltProduct } from './build-product';
import {
  type CallResult,
  type ExcelHost,
  type PlainValue,
  type RecalculationOptions,
  startHost,
  Workbook,
} from './index';
import { planRoute } from './plan-route';

const DONG_THAP = 'dong-thap-2021-2025';
const HEADERS = [
  ['STT', 'Xã', 'Đầu kỳ', null, 'CUỐI KỲ', null, null],
  [null, null, 'Hộ nghèo', 'Hộ cận nghèo', 'Tổng số hộ', 'Hộ nghèo', 'Hộ cận nghèo'],
];
/** Met, not met by the rate, not met by the fall, missing, awaiting a ruling, without figures. */
const ROWS = [
  [1, 'Xã A', 210, 160, 2480, 31, 52],
  [2, 'Xã B', 300, 160, 2000, 40, 52],
  [3, 'Xã C', 210, 160, 2480, 31, 154],
  [4, 'Xã D', 210, null, 2480, 31, 52],
  [5, 'Xã E', 0, 0, 2480, 31, 0],
  [6, 'Xã G', null, null, null, null, null],
];
const VERDICTS = [['Đạt'], ['Không đạt'], ['Không đạt'], ['Thiếu số liệu'], ['Chờ xác nhận'], ['']];

let product: BuiltProduct;
let browser: Browser;
let host: ExcelHost;
let english: ExcelHost;

async function start(locale: string): Promise<ExcelHost> {
  const routes = planRoute(product.appDir);
  const started = await startHost({ appDir: product.appDir, routes, browser, locale });
  await started.openPane();
  return started;
}

beforeAll(async () => {
  product = await buildProduct();
  browser = await launchBrowser();
  host = await start('vi-VN');
  english = await start('en-US');
}, 120_000);

afterAll(async () => {
  await host.close();
  await english.close();
  await browser.close();
  product.remove();
});

function value(result: CallResult): unknown {
  if (result.error !== undefined) throw new Error(`${result.error}: ${result.message}`);
  return result.value;
}

async function valueOf(name: string, args: readonly unknown[], from = host): Promise<unknown> {
  return value(await from.call(name, args, { timeoutMs: 60_000 }));
}

/** The sentence with which a function refuses its arguments. */
async function refusal(name: string, args: readonly unknown[], from = host): Promise<string> {
  const result = await from.call(name, args, { timeoutMs: 30_000 });
  expect(result.error).toBe('#VALUE!');
  return result.error === undefined ? '' : result.message;
}

const cells = (...values: unknown[]) => values.map((each) => [each]);

describe('POVERTY_RATE', () => {
  test('is 100·households/total, exactly, element by element', async () => {
    expect(await valueOf('POVERTY_RATE', [[[37]], [[2411]]])).toEqual([[3700 / 2411]]);
    expect(
      await valueOf('POVERTY_RATE', [
        [
          [1, 2],
          [0, '1.520'],
        ],
        [
          [3, 8],
          [7, '3.040 hộ'],
        ],
      ]),
    ).toEqual([
      [100 / 3, 25],
      [0, 50],
    ]);
  });

  test('a total in one cell serves the whole column, blanks stay blank', async () => {
    expect(await valueOf('POVERTY_RATE', [cells(10, null, '', 30), [[200]]])).toEqual(cells(5, '', '', 15));
  });

  test('a lone mistake is #VALUE!, in a table a sentence in its own place', async () => {
    expect(await refusal('POVERTY_RATE', [[[5]], [[0]]])).toBe('Tổng số hộ bằng 0 nên không tính được.');
    expect(await refusal('POVERTY_RATE', [[[-5]], [[10]]])).toBe(
      'Số hộ: “-5” là số âm. Cần số từ 0 trở lên.',
    );
    expect(await refusal('POVERTY_RATE', [[[null]], [[10]]])).toBe(
      'Số hộ: ô trống. Cần một số; nếu bằng không thì ghi 0.',
    );
    expect(await valueOf('POVERTY_RATE', [cells(5, 11, 1.5, 'mười'), cells(10, 10, 10, 10)])).toEqual(
      cells(
        50,
        'Số hộ (11) lớn hơn Tổng số hộ (10). Kiểm tra lại số liệu.',
        'Số hộ: “1.5” không phải số nguyên. Cần số hộ, là số nguyên từ 0 trở lên.',
        'Số hộ: “mười” không phải là số. Cần một số.',
      ),
    );
    expect(await refusal('POVERTY_RATE', [cells(1, 2), cells(1, 2, 3)])).toBe(
      'Các vùng phải cùng kích thước: 2×1, 3×1.',
    );
  });
});

describe('POVERTY_REDUCTION', () => {
  test('is the per cent by which a count fell; a rise is negative', async () => {
    expect(await valueOf('POVERTY_REDUCTION', [cells(200, 200, 7), cells(95, 210, 0)])).toEqual(
      cells(52.5, -5, 100),
    );
  });

  test.each([
    ['8,5%', 6],
    [8.5, 6],
    [9, '6%'],
  ])('refuses the rates %p and %p', async (before, after) => {
    expect(await refusal('POVERTY_REDUCTION', [[[before]], [[after]]])).toContain(
      'là tỷ lệ. Hàm này chỉ nhận số hộ; dùng RATE_REDUCTION cho mức giảm tỷ lệ (điểm %).',
    );
  });

  test('nothing falls from zero', async () => {
    expect(await refusal('POVERTY_REDUCTION', [[[0]], [[0]]])).toBe(
      'Số hộ đầu kỳ bằng 0 nên không tính được.',
    );
  });
});

describe('RATE_REDUCTION', () => {
  const counts = [[[170]], [[2000]], [[123]], [[2050]]];

  test('is in points, per year when the years are given', async () => {
    // 8,5 % − 6 %
    expect(await valueOf('RATE_REDUCTION', counts)).toEqual([[2.5]]);
    expect(await valueOf('RATE_REDUCTION', [...counts, 5])).toEqual([[0.5]]);
    expect(await valueOf('RATE_REDUCTION', [...counts, [['2']]])).toEqual([[1.25]]);
  });

  test.each([[0], [-1], [1.5], ['hai']])('refuses %p years', async (years) => {
    expect(await refusal('RATE_REDUCTION', [...counts, years])).toBe(
      `Số năm phải là số nguyên từ 1 trở lên; nhận được “${years}”.`,
    );
  });
});

test('TARGET_COMPLETION is the per cent of the target, whatever its unit', async () => {
  expect(await valueOf('TARGET_COMPLETION', [cells(1.56, '1,2', 0, -0.3), cells(1.5, 1.5, 2, 1)])).toEqual(
    cells(104, 80, 0, -30),
  );
  expect(await refusal('TARGET_COMPLETION', [[[1]], [[0]]])).toBe(
    'Chỉ tiêu được giao bằng 0 nên không tính được.',
  );
  expect(await refusal('TARGET_COMPLETION', [[[1]], [[null]]])).toContain('Chỉ tiêu được giao: ô trống.');
});

test('BALANCE_DIFFERENCE is 0 where closing = opening − decreases + increases', async () => {
  const row = (...flows: unknown[]) => [[[flows[0]]], [flows.slice(1, 4)], [flows.slice(4, 8)], [[flows[8]]]];
  expect(await valueOf('BALANCE_DIFFERENCE', row(100, 10, 5, 2, 1, 2, 3, 0, 89))).toEqual([[0]]);
  expect(await valueOf('BALANCE_DIFFERENCE', row(100, 10, 5, 2, 1, 2, 3, 0, 92))).toEqual([[3]]);
  expect(await refusal('BALANCE_DIFFERENCE', row(100, 10, null, 2, 1, 2, 3, 0, 92))).toContain(
    'Số giảm: ô trống.',
  );
  expect(await refusal('BALANCE_DIFFERENCE', [cells(1, 2), cells(1), cells(1, 2), cells(1, 2)])).toBe(
    'Các vùng phải cùng kích thước: 2×1, 1×1, 2×1, 2×1.',
  );
});

describe('AWARD_ELIGIBLE', () => {
  test.each([
    [DONG_THAP, 'xa'],
    [`${DONG_THAP}@1`, 'Xã, phường, thị trấn'],
    [
      'Phong trào thi đua “Vì người nghèo - Không để ai bị bỏ lại phía sau” tỉnh Đồng Tháp giai đoạn 2021 - 2025',
      'cấp xã',
    ],
    [[['DONG-THAP-2021-2025 ']], [[' Xa']]],
  ])('gives one verdict a row; plan %p, subject %p', async (plan, subject) => {
    expect(await valueOf('AWARD_ELIGIBLE', [plan, subject, HEADERS, ROWS])).toEqual(VERDICTS);
  });

  test('blank cells may come as null or as empty text', async () => {
    const texts = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.map((cell) => cell ?? ''));
    expect(await valueOf('AWARD_ELIGIBLE', [DONG_THAP, 'xa', texts(HEADERS), texts(ROWS)])).toEqual(VERDICTS);
  });

  test('where blank cells come as 0, the header shows it, and a 0 among figures counts as missing', async () => {
    const zeros = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.map((cell) => cell ?? 0));
    const args = [DONG_THAP, 'xa', zeros(HEADERS), zeros(ROWS)];
    expect(await valueOf('AWARD_ELIGIBLE', args)).toEqual([
      ...VERDICTS.slice(0, 3),
      ['Thiếu số liệu'],
      ['Thiếu số liệu'],
      ['Thiếu số liệu'],
    ]);
    const [, , , reason] = (await valueOf('AWARD_REASONS', args)) as string[][];
    expect(reason?.[0]).toContain(
      'cột 4 (Hộ cận nghèo năm 2021): không rõ ô ghi 0 hay để trống, vì bản Excel này đưa ô trống vào hàm thành số 0; dùng IF(vùng="";"";vùng) cho cả hai vùng',
    );
    // A header without a blank cannot show it: then a 0 is a 0.
    const full = [['STT', 'Xã', 'Hộ nghèo 2021', 'Hộ cận nghèo 2021', 'Tổng số hộ 2025', 'Hộ nghèo 2025', 'Hộ cận nghèo 2025']]; // prettier-ignore
    expect(await valueOf('AWARD_ELIGIBLE', [DONG_THAP, 'xa', full, zeros(ROWS).slice(4, 5)])).toEqual([
      ['Chờ xác nhận'],
    ]);
  });

  test('10,000 rows in one call', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [
      index + 1,
      `Xã ${index + 1}`,
      100,
      100,
      2000,
      index % 60,
      20 + (index % 101),
    ]);
    const started = performance.now();
    const verdicts = await valueOf('AWARD_ELIGIBLE', [DONG_THAP, 'xa', HEADERS, rows]);
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(verdicts).toEqual(
      // Under 2 % of 2000 are fewer than 40; more than half of 200 gone leaves fewer than 100.
      rows.map(([, , , , , poor, near]) => [
        Number(poor) < 40 && Number(poor) + Number(near) < 100 ? 'Đạt' : 'Không đạt',
      ]),
    );
  });

  test.each<[string, unknown[], string]>([
    [
      'no plan',
      ['', 'xa', HEADERS, ROWS],
      'Chưa ghi mã kế hoạch. Chọn một trong: cam-thuy-2018-2020; dong-thap-2021-2025; nghi-quyet-160-2022; ninh-binh-2016-2020; tinh-bien-2018-2020.',
    ],
    [
      'a wrong plan',
      ['dong-thap', 'xa', HEADERS, ROWS],
      'Không có kế hoạch “dong-thap”. Chọn một trong: cam-thuy-2018-2020; dong-thap-2021-2025; nghi-quyet-160-2022; ninh-binh-2016-2020; tinh-bien-2018-2020.',
    ],
    [
      'a wrong version',
      [`${DONG_THAP}@9`, 'xa', HEADERS, ROWS],
      'Kế hoạch “dong-thap-2021-2025” không có phiên bản 9. Phiên bản hiện có: 1.',
    ],
    [
      'a wrong subject',
      [DONG_THAP, 'quận', HEADERS, ROWS],
      'Kế hoạch “dong-thap-2021-2025” không có đối tượng “quận”. Chọn một trong: tinh (Cấp tỉnh); huyen (Huyện, thành phố); xa (Xã, phường, thị trấn); ap (Khóm, ấp); ho (Hộ gia đình); can_bo (Cán bộ, công chức, viên chức, người làm công tác giảm nghèo); doanh_nghiep (Doanh nghiệp, hợp tác xã, liên hiệp hợp tác xã).',
    ],
    [
      'unknown headers',
      [DONG_THAP, 'xa', [['Cột lạ', 'Cột khác']], [[1, 2]]],
      'Không nhận ra cột nào trong hàng tiêu đề. Cần các cột như: Hộ nghèo năm 2021; Hộ cận nghèo năm 2021; Tổng số hộ năm 2025; Hộ nghèo năm 2025; Hộ cận nghèo năm 2025.',
    ],
    [
      'headers wider than the data',
      [DONG_THAP, 'xa', HEADERS, ROWS.map((row) => row.slice(0, 6))],
      'Vùng tiêu đề có 7 cột nhưng vùng số liệu có 6 cột. Hai vùng phải rộng bằng nhau.',
    ],
    [
      'four header rows',
      [DONG_THAP, 'xa', [...HEADERS, ...HEADERS], ROWS],
      'Vùng tiêu đề có 4 hàng; cần từ 1 đến 3 hàng.',
    ],
    [
      'a header without a time',
      [DONG_THAP, 'xa', [['Xã', 'Hộ nghèo']], [['A', 1]]],
      'Cột 2 “Hộ nghèo” không ghi thời điểm; kế hoạch cần các năm 2021, 2025. Ghi như “Hộ nghèo năm 2025”.',
    ],
    [
      'a column twice',
      [DONG_THAP, 'xa', [['Hộ nghèo 2025', 'Hộ nghèo cuối kỳ']], [[1, 1]]],
      'Cột 2 và cột 1 đều là “Hộ nghèo năm 2025”. Giữ lại một cột.',
    ],
  ])('refuses %s with a sentence', async (_, args, sentence) => {
    for (const name of ['AWARD_ELIGIBLE', 'AWARD_REASONS']) expect(await refusal(name, args)).toBe(sentence);
  });
});

test('AWARD_REASONS names the clause, what was found and what is required', async () => {
  const reasons = (await valueOf('AWARD_REASONS', [DONG_THAP, 'xa', HEADERS, ROWS])) as string[][];
  const starts = [
    'Đủ điều kiện đề nghị xét.',
    'Không đạt III.1.c, vế 1: Tỷ lệ hộ nghèo năm 2025 là 2%, yêu cầu dưới 2%.',
    'Không đạt III.1.c, vế 2: Mức giảm quy mô hộ nghèo, hộ cận nghèo năm 2025 so với năm 2021 là 50%, yêu cầu trên 50%.',
    'Thiếu số liệu: Hộ cận nghèo năm 2021 (III.1.c, vế 2).',
    'Cần cấp có thẩm quyền cho ý kiến: III.1.c, vế 2: Mức giảm quy mô hộ nghèo, hộ cận nghèo năm 2025 so với năm 2021',
  ];
  expect(starts.map((start, index) => reasons[index]?.[0]?.slice(0, start.length))).toEqual(starts);
  expect(reasons[4]?.[0]).toContain('số liệu đầu kỳ bằng 0, không tính được');
  expect(reasons[5]).toEqual(['']);
});

test('AWARD_EXPLAIN is a table of clauses, the whole last; one row only', async () => {
  const table = (await valueOf('AWARD_EXPLAIN', [DONG_THAP, 'xa', HEADERS, ROWS.slice(1, 2)])) as string[][];
  expect(table.map((row) => row.slice(0, 4))).toEqual([
    ['Điều khoản', 'Nội dung', 'Yêu cầu', 'Thực tế'],
    ['III.1.c, vế 1', 'duy trì đạt tỷ lệ hộ nghèo còn dưới 2%', 'dưới 2%', '2%'],
    [
      'III.1.c, vế 2',
      'quy mô hộ nghèo và hộ cận nghèo đa chiều giảm trên 50% so với đầu kỳ',
      'trên 50%',
      '80%',
    ],
    ['', 'Kết quả chung', '', expect.stringContaining('Không đạt III.1.c, vế 1')],
  ]);
  expect(table.map((row) => row[4])).toEqual(['Kết quả', 'Không đạt', 'Đạt', 'Không đạt']);
  expect(await refusal('AWARD_EXPLAIN', [DONG_THAP, 'xa', HEADERS, ROWS])).toBe(
    'Chỉ chọn một hàng số liệu để xem giải trình; vùng đã chọn có 6 hàng.',
  );
});

describe('what plans ask', () => {
  test('PLANS lists the five plans', async () => {
    const [head, ...plans] = (await valueOf('PLANS', [])) as string[][];
    expect(head).toEqual(['Kế hoạch', 'Tên phong trào', 'Văn bản', 'Giai đoạn', 'Đối tượng']);
    expect(plans.map(([ref, , document, period]) => [ref, document, period])).toEqual([
      ['cam-thuy-2018-2020@1', '87/KH-UBND', '2018–2020'],
      ['dong-thap-2021-2025@1', '276/KH-UBND', '2021–2025'],
      ['nghi-quyet-160-2022@1', '', '2022–2030'],
      ['ninh-binh-2016-2020@1', '', '2016–2020'],
      ['tinh-bien-2018-2020@1', '', '2018–2020'],
    ]);
  });

  test('PLAN_CRITERIA of one subject, and of all', async () => {
    const one = (await valueOf('PLAN_CRITERIA', [DONG_THAP, 'xa'])) as string[][];
    expect(one[1]).toEqual([
      'Xã, phường, thị trấn',
      'III.1.c, vế 1',
      'duy trì đạt tỷ lệ hộ nghèo còn dưới 2%',
      'Tỷ lệ hộ nghèo: dưới 2%',
      'số liệu',
      'xa.ty-le-ho-ngheo',
    ]);
    const all = (await valueOf('PLAN_CRITERIA', [DONG_THAP])) as string[][];
    expect(all.filter(([subject]) => subject === 'Xã, phường, thị trấn')).toEqual(one.slice(1));
    expect(new Set(all.slice(1).map(([subject]) => subject)).size).toBe(7);
    // Requirements by class: one row a class.
    const byClass = (await valueOf('PLAN_CRITERIA', ['cam-thuy-2018-2020', 'xa'])) as string[][];
    expect(byClass.filter((row) => row[5]?.startsWith('xa.nguong-2020')).map((row) => row[3])).toEqual([
      'Tỷ lệ hộ nghèo và hộ cận nghèo: dưới 20%; Tỷ lệ hộ nghèo: dưới 10%',
      'Tỷ lệ hộ nghèo và hộ cận nghèo: dưới 15%; Tỷ lệ hộ nghèo: dưới 8%',
      'Tỷ lệ hộ nghèo và hộ cận nghèo: dưới 10%; Tỷ lệ hộ nghèo: dưới 5%',
    ]);
  });

  test('PLAN_HEADERS of every subject of every plan is a header that the verdicts understand', async () => {
    const [, ...plans] = (await valueOf('PLANS', [])) as string[][];
    const subjects = plans.flatMap(([ref = '', , , , ids = '']) =>
      ids.split('; ').map((id) => [ref, id] as const),
    );
    expect(subjects).toHaveLength(33);
    for (const from of [host, english]) {
      const headers = (
        await from.callMany(
          subjects.map((args) => ({ name: 'PLAN_HEADERS', args, options: { timeoutMs: 30_000 } })),
        )
      ).map((result) => value(result) as string[][]);
      const verdicts = await from.callMany(
        subjects.map((args, index) => {
          const width = headers[index]?.[0]?.length ?? 0;
          return {
            name: 'AWARD_ELIGIBLE',
            args: [...args, headers[index], [Array<string>(width).fill('')]],
            options: { timeoutMs: 30_000 },
          };
        }),
      );
      expect(verdicts.map(value)).toEqual(subjects.map(() => [['']]));
    }
  });

  test.each<[unknown[], number]>([
    [['tinh-bien-2018-2020', 'vai-tro-cong-dong', 2018, 'tap_the'], 3],
    [['tinh-bien-2018-2020', 'vai-tro-cong-dong', 2019, 'cá nhân'], 6],
    [['tinh-bien-2018-2020', 'can-bo-tan-tuy', '2020', 'Tập thể'], 8],
    [['tinh-bien-2018-2020', 'Hộ gia đình vượt khó vươn lên thoát nghèo', 2020, 'hộ gia đình'], 15],
  ])('PLAN_QUOTA%j is %d', async (args, places) => {
    expect(await valueOf('PLAN_QUOTA', args)).toBe(places);
  });

  test('PLAN_QUOTA refuses what the plan does not give', async () => {
    const plan = 'tinh-bien-2018-2020';
    expect(await refusal('PLAN_QUOTA', [plan, 'tu-thien-xa-hoi', 2017, 'tap_the'])).toContain(
      'không có số lượng cho năm 2017. Các năm có: 2018, 2019, 2020.',
    );
    expect(await refusal('PLAN_QUOTA', [plan, 'tu-thien-xa-hoi', 2020, 'xã'])).toBe(
      'Không hiểu “xã”. Ghi “tap_the” (tập thể) hoặc “ca_nhan” (cá nhân).',
    );
    expect(await refusal('PLAN_QUOTA', [plan, 'phong trào khác', 2020, 'tap_the'])).toContain(
      'Kế hoạch “tinh-bien-2018-2020” không có phong trào “phong trào khác”. Chọn một trong: ho-gia-dinh-vuot-kho (',
    );
    expect(await refusal('PLAN_QUOTA', [DONG_THAP, 'x', 2022, 'tap_the'])).toBe(
      'Kế hoạch “dong-thap-2021-2025” không quy định số lượng khen thưởng theo phong trào.',
    );
  });

  test('PLAN_DEADLINE is the last day as an Excel date: before 10 December is the 9th', async () => {
    const serial = (...date: [number, number, number]) => Date.UTC(...date) / 86_400_000 + 25_569;
    expect(await valueOf('PLAN_DEADLINE', [DONG_THAP, 'bao-cao-nam', 2024])).toBe(serial(2024, 11, 9));
    expect(await valueOf('PLAN_DEADLINE', [DONG_THAP, 'tong-ket'])).toBe(serial(2025, 11, 31));
    expect(await valueOf('PLAN_DEADLINE', ['ninh-binh-2016-2020', 'phat-dong'])).toBe(serial(2017, 10, 14));
    expect(await refusal('PLAN_DEADLINE', [DONG_THAP, 'bao-cao-nam'])).toContain(
      'lặp hằng năm: ghi thêm năm từ 2022 đến 2025.',
    );
    expect(await refusal('PLAN_DEADLINE', ['nghi-quyet-160-2022', 'bao-cao'])).toBe(
      'Kế hoạch “nghi-quyet-160-2022” không quy định thời hạn.',
    );
  });
});

describe('in an English Excel', () => {
  test('verdicts, tables and sentences are English; headers are read in both languages', async () => {
    const verdicts = cells('Met', 'Not met', 'Not met', 'Data missing', 'Awaiting confirmation', '');
    expect(
      await valueOf('AWARD_ELIGIBLE', [DONG_THAP, 'Communes, wards and townships', HEADERS, ROWS], english),
    ).toEqual(verdicts);
    const headers = await valueOf('PLAN_HEADERS', [DONG_THAP, 'xa'], english);
    expect(headers).toEqual([
      [
        'Poor households 2021',
        'Near-poor households 2021',
        'All households 2025',
        'Poor households 2025',
        'Near-poor households 2025',
      ],
    ]);
    const figures = ROWS.map((row) => row.slice(2));
    expect(await valueOf('AWARD_ELIGIBLE', [DONG_THAP, 'xa', headers, figures], english)).toEqual(verdicts);
    const [, reason] = (await valueOf(
      'AWARD_REASONS',
      [DONG_THAP, 'xa', HEADERS, ROWS],
      english,
    )) as string[][];
    expect(reason?.[0]).toMatch(/^Not met:? III\.1\.c, vế 1: Poor rate in 2025 is 2%, required below 2%\./);
    const [head] = (await valueOf(
      'AWARD_EXPLAIN',
      [DONG_THAP, 'xa', HEADERS, ROWS.slice(0, 1)],
      english,
    )) as string[][];
    expect(head).toEqual(['Clause', 'Words', 'Required', 'Actual', 'Verdict']);
    expect(((await valueOf('PLANS', [], english)) as string[][])[0]).toEqual([
      'Plan',
      'Title',
      'Document',
      'Period',
      'Subjects',
    ]);
  });

  test.each<[string, unknown[], string]>([
    ['AWARD_ELIGIBLE', ['dong-thap', 'xa', HEADERS, ROWS], 'There is no plan “dong-thap”. Choose one of: '],
    [
      'AWARD_ELIGIBLE',
      [DONG_THAP, 'city', HEADERS, ROWS],
      `Plan “${DONG_THAP}” has no subject “city”. Choose one of: `,
    ],
    [
      'AWARD_REASONS',
      [DONG_THAP, 'xa', HEADERS, [[1, 2]]],
      'The header has 7 columns but the data has 2. Both must be equally wide.',
    ],
    [
      'AWARD_EXPLAIN',
      [DONG_THAP, 'xa', HEADERS, ROWS],
      'Select one row of data for the explanation; the selection has 6 rows.',
    ],
    ['POVERTY_RATE', [[[5]], [[0]]], 'All households is 0, nothing can be computed.'],
    ['POVERTY_REDUCTION', [[['8.5%']], [[6]]], 'Households at the start: “8.5%” is a rate.'],
    [
      'RATE_REDUCTION',
      [[[1]], [[2]], [[1]], [[2]], 0],
      'The number of years must be a whole number from 1; found “0”.',
    ],
    [
      'TARGET_COMPLETION',
      [[[null]], [[1]]],
      'Result: the cell is blank. A number is needed; type 0 for zero.',
    ],
    [
      'BALANCE_DIFFERENCE',
      [[[-1]], [[0]], [[0]], [[0]]],
      'Opening number: “-1” is negative. A number from 0 is needed.',
    ],
    ['PLAN_QUOTA', [DONG_THAP, 'x', 2022, 'tap_the'], `Plan “${DONG_THAP}” sets no quota by movement.`],
    ['PLAN_DEADLINE', ['nghi-quyet-160-2022', 'x'], 'Plan “nghi-quyet-160-2022” sets no deadline.'],
    ['PLAN_CRITERIA', [null], 'The plan id is missing. Choose one of: '],
  ])('%s%j: %s', async (name, args, sentence) => {
    expect((await refusal(name, args, english)).slice(0, sentence.length)).toBe(sentence);
  });
});

describe('in formulas', () => {
  async function calculate(
    rows: readonly (readonly (PlainValue | null)[])[],
    options: RecalculationOptions = {},
  ): Promise<Workbook> {
    const workbook = new Workbook('Biểu 1');
    workbook.setValues('A1', rows);
    const started = await startHost({
      appDir: product.appDir,
      routes: planRoute(product.appDir),
      browser,
      workbook,
    });
    try {
      expect((await started.recalculate({ timeoutMs: 30_000, ...options })).unread).toEqual([]);
      expect(started.unsupported()).toEqual([]);
      expect(started.consoleErrors()).toEqual([]);
    } finally {
      await started.close();
    }
    return workbook;
  }

  const table = (...rows: readonly (readonly (PlainValue | null)[])[]) => [...HEADERS, ...rows];
  const verdicts = `=GN.AWARD_ELIGIBLE("${DONG_THAP}","xa",A1:G2,A3:G5)`;

  test('an error in one cell of the figures is that cell’s matter', async () => {
    const workbook = await calculate(
      table(
        [
          1,
          'Xã A',
          210,
          160,
          2480,
          31,
          52,
          verdicts,
          `=_xldudf_GN_AWARD_REASONS("${DONG_THAP}","xa",A1:G2,A3:G5)`,
        ],
        [2, 'Xã B', 210, '=1/0', 2480, 31, 52],
        [3, 'Xã C', 210, 160, 2000, 40, '=NA()', '', '', '=GN.POVERTY_RATE(D3:D5,E3:E5)'],
      ),
    );
    expect(workbook.values('H3:H5')).toEqual(cells('Đạt', 'Thiếu số liệu', 'Không đạt'));
    expect(workbook.value('I4')).toContain('Ô không dùng được: cột 4 (Hộ cận nghèo năm 2021)');
    expect(workbook.value('I5')).toContain('cột 7 (Hộ cận nghèo năm 2025)');
    expect(workbook.values('J5:J7')).toEqual(
      cells((100 * 160) / 2480, expect.stringContaining('không phải là số'), 8),
    );
  });

  test('an error in the header hides its column only', async () => {
    const rows = table([
      1,
      'Xã A',
      210,
      160,
      2480,
      31,
      52,
      `=GN.AWARD_ELIGIBLE("${DONG_THAP}","xa",A1:G2,A3:G3)`,
    ]);
    rows[0] = ['STT', '=NA()', 'Đầu kỳ', null, 'CUỐI KỲ', null, null];
    const workbook = await calculate(rows);
    expect(workbook.value('H3')).toBe('Đạt');
  });

  test('an error in place of the plan is answered with a sentence, not with a fault', async () => {
    const workbook = await calculate(
      table([1, 'Xã A', 210, 160, 2480, 31, 52, '=GN.AWARD_ELIGIBLE(NA(),"xa",A1:G2,A3:G3)']),
    );
    expect(workbook.error('H3')?.message).not.toContain('Tiện ích gặp lỗi');
    expect(['#N/A', '#VALUE!']).toContain(workbook.value('H3'));
  });

  test('with blanks as 0 only the form with IF is right, for both ranges', async () => {
    const guarded = `=GN.AWARD_ELIGIBLE("${DONG_THAP}","xa",IF(A1:G2="","",A1:G2),IF(A3:G5="","",A3:G5))`;
    const rows = table(
      [1, 'Xã A', 210, 160, 2480, 0, 52, verdicts, guarded],
      [2, 'Xã B', 210, null, 2480, 31, 52],
      [3, 'Xã C', null, null, null, null, null],
    );
    const right = cells('Đạt', 'Thiếu số liệu', '');
    for (const blankCells of ['null', 'empty text'] as const) {
      const workbook = await calculate(rows, { blankCells });
      expect([workbook.values('H3:H5'), workbook.values('I3:I5')]).toEqual([right, right]);
    }
    const workbook = await calculate(rows, { blankCells: 'zero' });
    expect(workbook.values('I3:I5')).toEqual(right);
    expect(workbook.values('H3:H5')).toEqual(cells('Thiếu số liệu', 'Thiếu số liệu', 'Thiếu số liệu'));
  });

  test('#SPILL! where a cell below is taken', async () => {
    const workbook = await calculate(
      table(
        [1, 'Xã A', 210, 160, 2480, 31, 52, verdicts],
        [2, 'Xã B', 210, 160, 2480, 31, 52],
        [3, 'Xã C', 210, 160, 2480, 31, 52, 'ghi chú'],
      ),
    );
    expect(workbook.values('H3:H5')).toEqual(cells('#SPILL!', '', 'ghi chú'));
  });
});

test('nothing of this left errors behind or asked for what the host does not know', () => {
  for (const each of [host, english]) {
    expect(each.consoleErrors()).toEqual([]);
    expect(each.unsupported()).toEqual([]);
    expect(each.blockedRequests()).toEqual([]);
  }
});
