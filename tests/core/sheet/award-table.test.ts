import { compileSubject } from '@giam-ngheo/core/evaluation/compile';
import { fraction } from '@giam-ngheo/core/quantity/fraction';
import {
  evaluateTable,
  explainTableRow,
  problemsText,
  tableVerdicts,
  type TableOptions,
} from '@giam-ngheo/core/sheet/award-table';
import { headerRow } from '@giam-ngheo/core/sheet/headers';
import { planOf } from '../evaluation/real-plans';

const COMMUNE = compileSubject(planOf('dong-thap-2021-2025'), 'xa');
const CAM_THUY = compileSubject(planOf('cam-thuy-2018-2020'), 'xa');
const OFFICE = compileSubject(planOf('cam-thuy-2018-2020'), 'phong_ban');
const HOUSEHOLD = compileSubject(planOf('cam-thuy-2018-2020'), 'ho');

const HEAD = [
  'Tên xã',
  'Hộ nghèo 2021',
  'Hộ cận nghèo 2021',
  'Tổng số hộ 2025',
  'Hộ nghèo 2025',
  'Hộ cận nghèo 2025',
];
// 1,5 % poor, 208 → 90
const GOOD = ['Xã A', 100, 108, 2000, 30, 60];

function rows(data: readonly (readonly unknown[])[], options: TableOptions = {}) {
  const table = evaluateTable(COMMUNE, [HEAD], data, options);
  expect(table.problems).toEqual([]);
  expect(tableVerdicts(COMMUNE, [HEAD], data, options).verdicts).toEqual(
    table.rows.map((row) => row.verdict),
  );
  return table.rows;
}

function withCell(column: number, value: unknown): readonly unknown[] {
  return GOOD.map((cell, index) => (index === column ? value : cell));
}

describe('rows', () => {
  test('verdict, label and sentence of each', () => {
    const [good, bad, half] = rows([GOOD, withCell(4, 40), withCell(4, '')]);
    expect(good).toMatchObject({ verdict: 'met', verdictLabel: 'Đạt', problems: [] });
    expect(good?.sentence).toMatch(/^Đủ điều kiện đề nghị xét\./);
    expect(bad).toMatchObject({ verdict: 'not_met', verdictLabel: 'Không đạt' });
    expect(bad?.sentence).toContain('III.1.c, vế 1: Tỷ lệ hộ nghèo năm 2025 là 2%, yêu cầu dưới 2%');
    expect(half).toMatchObject({ verdict: 'missing', verdictLabel: 'Thiếu số liệu' });
    expect(rows([GOOD], { locale: 'en' })[0]?.verdictLabel).toBe('Met');
  });

  test('a row without any input has no verdict: sections, spacers, remarks', () => {
    const blank = { verdict: undefined, verdictLabel: '', sentence: '', problems: [] };
    const found = rows([
      ['I. Vùng cao', '', '', '', '', ''],
      ['', '', '', '', '', ''],
      [null, undefined, ' ', '\u00a0', '\n', null],
      [],
      GOOD,
    ]);
    expect(found.slice(0, 4)).toEqual([blank, blank, blank, blank]);
    expect(found[4]?.verdict).toBe('met');
  });

  test('blanks and dashes are missing, a typed zero is zero', () => {
    for (const blank of ['', ' ', null, undefined, '-', '–', '—', '…', '...'])
      expect([blank, rows([withCell(4, blank)])[0]]).toMatchObject([
        blank,
        { verdict: 'missing', problems: [] },
      ]);
    expect(rows([withCell(4, 0)])[0]?.verdict).toBe('met');
    expect(rows([withCell(4, '0')])[0]?.verdict).toBe('met');
  });

  test('a short row is missing what it does not have', () => {
    const found = evaluateTable(COMMUNE, [HEAD], [GOOD, GOOD.slice(0, 4), ['Xã B', 100]]);
    expect(found.rows.map((row) => row.verdict)).toEqual(['met', 'missing', 'missing']);
    expect(found.rows[1]?.sentence).toContain('Hộ nghèo năm 2025');
  });
});

describe('numbers typed as text, by the kind of the column', () => {
  test.each<[text: unknown, verdict: string]>([
    // 1 520 of 100 000 households are 1,52 %
    ['1.520', 'met'],
    ['1,520', 'met'],
    ['1 520', 'met'],
    ['1.520 hộ', 'met'],
    ['1520.00', 'met'],
    [1520, 'met'],
    // 2 000 are 2 %
    ['2.000', 'not_met'],
    ['2000,0', 'not_met'],
  ])('households %p', (text, verdict) => {
    expect(rows([['Xã A', 10_000, 10_000, 100_000, text, 0]])[0]?.verdict).toBe(verdict);
  });

  test.each([
    '1,52 hộ',
    '1.52',
    1.52,
    '15,2%',
    '1.520/10.321 hộ',
    'mười hai',
    '12 con',
    '1.52.0',
    '0,5',
    0.5,
    true,
  ])('households %p cannot be used, and the sentence says column, label and what was found', (value) => {
    const [row, next] = rows([withCell(4, value), GOOD]);
    expect(row?.verdict).toBe('missing');
    expect(row?.problems).toMatchObject([{ column: 5, label: 'Hộ nghèo năm 2025', found: String(value) }]);
    expect(row?.sentence).toContain(
      `Ô không dùng được: cột 5 (Hộ nghèo năm 2025): “${String(value)}” không phải`,
    );
    // the row below is untouched
    expect(next).toMatchObject({ verdict: 'met', problems: [] });
  });

  test('negative numbers', () => {
    for (const value of [-3, '-3', '−3'])
      expect(rows([withCell(4, value)])[0]).toMatchObject({
        verdict: 'missing',
        problems: [{ code: 'negative', found: String(value) }],
      });
    expect(rows([withCell(4, -3)], { locale: 'en' })[0]?.sentence).toContain(
      'column 5 (Poor households 2025): “-3” is negative',
    );
  });

  test('a product of doubles that stands for a whole number', () => {
    // 4.35 · 100 is 434.99999999999994
    expect(rows([['Xã A', 1000, 1000, 100_000, 4.35 * 100, 0]])[0]).toMatchObject({
      verdict: 'met',
      problems: [],
    });
  });

  test('several wrong cells of a row are all told', () => {
    const [row] = rows([['Xã A', 'nhiều', -1, 2000, 1.5, 60]]);
    expect(row?.problems.map((problem) => [problem.column, problem.code])).toEqual([
      [2, 'not_number'],
      [3, 'negative'],
      [5, 'not_whole'],
    ]);
  });
});

describe('targets, money, ranks, classes, kinds and confirmations', () => {
  const years = [2017, 2018, 2019, 2020];
  const head = [
    [
      'Tên xã',
      'Loại hình',
      'Khu vực',
      'Chỉ tiêu giảm tỷ lệ hộ nghèo',
      '',
      '',
      ...years.flatMap(() => ['Tổng số hộ', 'Hộ nghèo']),
    ],
    ['', '', '', 2018, 2019, 2020, ...years.flatMap((year) => [year, year])],
  ];
  // 10 %, then 8,48 %, 6,96 %, 5,44 %: falls of 1,52 points
  const shares = [10_000, 8480, 6960, 5440];
  const row = (name: string, kind: unknown, area: unknown, target: unknown) => [
    name,
    kind,
    area,
    target,
    target,
    target,
    ...shares.flatMap((poor) => [100_000, poor]),
  ];
  const yearly = (data: readonly unknown[]) => {
    const result = explainTableRow(CAM_THUY, head, data);
    if ('problems' in result) throw new Error(problemsText(result.problems, 'vi'));
    const found = result.evaluation.criteria.find((entry) => entry.criterion === 'xa.vuot-chi-tieu');
    return { verdict: found?.verdict, required: found?.parts[0]?.required, problems: result.cellProblems };
  };

  test.each<[target: unknown, verdict: string, level: string]>([
    // as points "1.520" is 1,52, not 1520
    ['1,52', 'not_met', '1,52'],
    ['1.520', 'not_met', '1,52'],
    ['1,52%', 'not_met', '1,52'],
    [1.52, 'not_met', '1,52'],
    [1.5 + 0.02, 'not_met', '1,52'],
    ['1,51 điểm %', 'met', '1,51'],
    ['1,5', 'met', '1,5'],
    [1.53, 'not_met', '1,53'],
  ])('a target of %p', (target, verdict, level) => {
    expect(yearly(row('Xã A', 'Xã', 'III', target))).toEqual({
      verdict,
      required: `vượt chỉ tiêu (${level} điểm %)`,
      problems: [],
    });
  });

  test('what is not a target', () => {
    for (const target of ['hai', -1, 'TRUE'])
      expect(yearly(row('Xã A', 'Xã', 'III', target))).toMatchObject({
        verdict: 'missing',
        problems: { length: 3 },
      });
  });

  const classOf = (area: unknown, kind: unknown = 'Xã', name = 'A') => {
    const result = explainTableRow(CAM_THUY, head, row(name, kind, area, 1));
    if ('problems' in result) throw new Error('header');
    const found = result.evaluation.criteria.find((entry) => entry.criterion === 'xa.nguong-2020');
    return {
      verdict: found?.verdict,
      bullet: /gạch đầu dòng (\d+)$/.exec(found?.clause ?? '')?.[1],
      problems: result.cellProblems.map((problem) => problem.code),
    };
  };

  test.each<[area: unknown, bullet: string | undefined]>([
    ['III', '8'],
    [3, '8'],
    ['3', '8'],
    ['KV III', '8'],
    ['kv3', '8'],
    ['Khu vực III', '8'],
    ['khu vuc iii', '8'],
    ['Khu vực II'.normalize('NFD'), '9'],
    [2, '9'],
    ['1', '10'],
    ['I', '10'],
  ])('region %p', (area, bullet) => {
    expect(classOf(area)).toMatchObject({ bullet, problems: [] });
  });

  test('no region, no answer, and what is no region', () => {
    expect(classOf('không').verdict).toBe('not_applicable');
    expect(classOf('Không thuộc khu vực I, II, III').verdict).toBe('not_applicable');
    expect(classOf('')).toMatchObject({ verdict: 'missing', problems: [] });
    expect(classOf('-')).toMatchObject({ verdict: 'missing', problems: [] });
    for (const wrong of ['IV', 4, 'vùng cao', true, 3.5])
      expect([wrong, classOf(wrong)]).toMatchObject([
        wrong,
        { verdict: 'missing', problems: ['unknown_class_value'] },
      ]);
    const [told] = evaluateTable(CAM_THUY, head, [row('A', 'Xã', 'IV', 1)]).rows;
    expect(told?.sentence).toContain(
      'cột 3 (Khu vực): không hiểu “IV”, cần một trong: Khu vực I, Khu vực II, Khu vực III, Không thuộc khu vực I, II, III',
    );
  });

  const kindOf = (kind: unknown, name: string) => {
    const [told] = evaluateTable(CAM_THUY, head, [row(name, kind, 'III', 1)]).rows;
    const asked = told?.sentence.includes('Loại hình đơn vị (') ?? false;
    return {
      township: classOf('III', kind, name).verdict === 'not_applicable',
      asked,
      problems: told?.problems.length,
    };
  };

  test.each<[kind: unknown, name: string, township: boolean]>([
    ['Thị trấn', 'Phong Sơn', true],
    ['TT', 'Phong Sơn', true],
    ['thi_tran', 'Phong Sơn', true],
    ['', 'TT. Phong Sơn', true],
    ['', 'TT Phong Sơn', true],
    ['', 'THỊ TRẤN PHONG SƠN', true],
    [null, 'Thị trấn Phong Sơn'.normalize('NFD'), true],
    ['Xã', 'Cẩm Thành', false],
    ['', 'Xã Cẩm Thành', false],
    ['', 'X. Cẩm Thành', false],
    // what the column says wins over the name
    ['Xã', 'Thị trấn Phong Sơn', false],
  ])('kind %p of “%s”', (kind, name, township) => {
    expect(kindOf(kind, name)).toEqual({ township, asked: false, problems: 0 });
  });

  test('a kind that neither column nor name tells', () => {
    expect(kindOf('', 'Cẩm Thành')).toMatchObject({ asked: true, problems: 0 });
    expect(kindOf('làng', 'Cẩm Thành')).toMatchObject({ asked: true, problems: 1 });
    // a name that only begins like a kind
    expect(kindOf('', 'Xãm Thành')).toMatchObject({ asked: true });
  });

  test('money with words, and ranks', () => {
    const income = (value: unknown) => {
      const result = explainTableRow(
        HOUSEHOLD,
        [
          ['Loại hộ', 'Hộ bảo trợ xã hội', 'Năm thoát nghèo', 'Thu nhập bình quân 2017', '', '', ''].map(
            (text, index) => (index > 3 ? `Thu nhập bình quân ${2014 + index}` : text),
          ),
        ],
        ['Hộ thoát nghèo', 'không', 2017, '10 triệu', '16.000.000', value, '17 triệu đồng'],
      );
      if ('problems' in result) throw new Error(problemsText(result.problems, 'vi'));
      return result.evaluation.criteria.find((entry) => entry.criterion === 'ho.thu-nhap')?.verdict;
    };
    expect(income('16,5 triệu')).toBe('met');
    expect(income('15.999.999')).toBe('not_met');
    expect(income(16_000_000)).toBe('met');
    expect(income('nhiều')).toBe('missing');
    const rank = (value: unknown) =>
      evaluateTable(OFFICE, [['Xếp loại 2020']], [[value]]).rows[0]?.sentence ?? '';
    expect(rank('Hoàn thành xuất sắc')).not.toContain('Xếp loại');
    expect(rank('HTXSNV')).not.toContain('Xếp loại');
    expect(rank('Hoàn thành')).toContain(
      'Không đạt IV.2.1, gạch đầu dòng 1: Xếp loại hoàn thành nhiệm vụ năm 2020',
    );
    expect(rank('giỏi')).toContain(
      'cột 1 (Xếp loại hoàn thành nhiệm vụ năm 2020): không hiểu “giỏi”, cần một trong: Không hoàn thành nhiệm vụ, Hoàn thành nhiệm vụ, ',
    );
    expect(rank(5)).toContain('không hiểu “5”');
  });

  test('confirmations', () => {
    const said = (value: unknown) => {
      const result = explainTableRow(CAM_THUY, [['Sử dụng nguồn Quỹ đúng mục đích, hiệu quả']], [value]);
      if ('problems' in result) throw new Error('header');
      return {
        actual: result.evaluation.criteria.find((entry) => entry.criterion === 'xa.su-dung-quy')?.actual,
        problems: result.cellProblems.map((problem) => problem.code),
      };
    };
    for (const yes of ['x', 'X', 'có', 'Có', 'CO', 'đạt', 'rồi', '✓', '1', 1, true, ' có '])
      expect([yes, said(yes)]).toEqual([yes, { actual: 'Có xác nhận', problems: [] }]);
    for (const no of ['không', 'KHÔNG', 'Không đạt', 'chưa đạt', 'no', '0', false])
      expect([no, said(no)]).toEqual([no, { actual: 'Xác nhận là không', problems: [] }]);
    for (const silent of ['', '-', 'chưa', 'chờ xác nhận', null])
      expect([silent, said(silent)]).toEqual([silent, { actual: 'Chưa xác nhận', problems: [] }]);
    for (const wrong of ['có lẽ', 2, '50%', { code: '#N/A' }, { type: 'Entity' }, []])
      expect([wrong, said(wrong)]).toEqual([wrong, { actual: 'Chưa xác nhận', problems: ['not_answer'] }]);
  });
});

describe('zeros that may be blanks', () => {
  test('are told and count as missing, other figures stand', () => {
    const [zero, other] = rows([withCell(4, 0), GOOD], { zeroIsUnclear: true });
    expect(zero).toMatchObject({ verdict: 'missing', problems: [{ code: 'zero_or_blank', column: 5 }] });
    expect(zero?.sentence).toContain('không rõ ô ghi 0 hay để trống');
    expect(other?.verdict).toBe('met');
    // typed as text it is a zero
    expect(rows([withCell(4, '0')], { zeroIsUnclear: true })[0]?.verdict).toBe('met');
  });

  test('a row of nothing but such zeros is not judged by them', () => {
    const [row] = rows([['Xã A', 0, 0, 0, 0, 0]], { zeroIsUnclear: true });
    expect(row?.verdict === undefined || row?.verdict === 'missing').toBe(true);
  });
});

describe('the table as a whole', () => {
  test('a header that cannot be used leaves no rows', () => {
    const table = evaluateTable(COMMUNE, [['Hộ nghèo', 'Tổng số hộ']], [[1, 2]]);
    expect(table.rows).toEqual([]);
    expect(problemsText(table.problems, 'vi')).toContain('Cột 1 “Hộ nghèo” không ghi thời điểm');
    expect(problemsText(table.problems, 'en')).toContain('Column 1 “Hộ nghèo” names no time');
    expect(tableVerdicts(COMMUNE, [['Hộ nghèo', 'Tổng số hộ']], [[1, 2]])).toMatchObject({ verdicts: [] });
    expect(explainTableRow(COMMUNE, [['Hộ nghèo']], [1])).toHaveProperty('problems.0.code', 'header.time');
  });

  test('data of another width', () => {
    for (const data of [[[1]], [[...GOOD, 5]]])
      expect(problemsText(evaluateTable(COMMUNE, [HEAD], data).problems, 'vi')).toBe(
        `Vùng tiêu đề có 6 cột nhưng vùng số liệu có ${data[0]?.length} cột. Hai vùng phải rộng bằng nhau.`,
      );
    // no rows at all is no mismatch
    expect(evaluateTable(COMMUNE, [HEAD], [])).toMatchObject({ problems: [], rows: [] });
  });

  test('the explanation of a row is that of the table', () => {
    const result = explainTableRow(COMMUNE, [HEAD], GOOD, { locale: 'en' });
    if ('problems' in result) throw new Error('header');
    const [row] = rows([GOOD], { locale: 'en' });
    expect([result.evaluation.verdict, result.evaluation.sentence]).toEqual([row?.verdict, row?.sentence]);
    expect(result.evaluation.criteria.map((entry) => entry.actual)).toEqual(['1.5%', '≈ 56.73%']);
  });

  test('its own header row and a row of fractions', () => {
    const figures = headerRow(COMMUNE, 'vi').map((_, index) => [100, 108, 2000, 30, 60][index]);
    expect(tableVerdicts(COMMUNE, [headerRow(COMMUNE, 'vi')], [figures]).verdicts).toEqual(['met']);
    // fractions are not what a sheet holds
    const exact = figures.map((figure) => fraction(figure ?? 0));
    expect(tableVerdicts(COMMUNE, [headerRow(COMMUNE, 'vi')], [exact]).verdicts).toEqual(['missing']);
  });
});
