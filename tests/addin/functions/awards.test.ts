import {
  awardEligibleFunction as AWARD_ELIGIBLE,
  awardExplainFunction as AWARD_EXPLAIN,
  awardReasonsFunction as AWARD_REASONS,
  planHeadersFunction as PLAN_HEADERS,
} from '../../../addin/src/functions/functions';
import { SUBJECTS } from '../../core/evaluation/real-plans';
import { refusal, usePlans } from './calling';

beforeEach(() => usePlans());

const PLAN = 'dong-thap-2021-2025';
const HEAD = [
  ['TT', 'Tên xã', 'Đầu kỳ', '', 'Cuối kỳ', '', ''],
  ['', '', 'Hộ nghèo', 'Hộ cận nghèo', 'Tổng số hộ', 'Hộ nghèo', 'Hộ cận nghèo'],
];
const DATA = [
  [1, 'Xã A', 100, 108, 2000, 30, 60],
  [2, 'Xã B', 100, 108, 2000, 40, 60],
  ['', 'Cụm 2', '', '', '', '', ''],
  [3, 'Xã C', 100, 108, '', 30, 60],
  [4, 'Xã D', 100, 108, 2000, 'ba mươi', 60],
  [5, 'Xã E', 0, 0, 2000, 0, 0],
];

describe('AWARD_ELIGIBLE', () => {
  test('one verdict a row, blank rows none', () => {
    expect(AWARD_ELIGIBLE(PLAN, 'xa', HEAD, DATA)).toEqual([
      ['Đạt'],
      ['Không đạt'],
      [''],
      ['Thiếu số liệu'],
      ['Thiếu số liệu'],
      ['Chờ xác nhận'],
    ]);
    usePlans(undefined, 'en');
    expect(AWARD_ELIGIBLE(PLAN, 'Xã, phường, thị trấn', HEAD, DATA).flat()).toEqual([
      'Met',
      'Not met',
      '',
      'Data missing',
      'Data missing',
      'Awaiting confirmation',
    ]);
  });

  test('one row as a plain list, one row of one cell', () => {
    const headers = HEAD.map((row) => [...row]);
    expect(AWARD_ELIGIBLE(PLAN, 'xa', headers, [DATA[0] ?? []])).toEqual([['Đạt']]);
    expect(AWARD_ELIGIBLE(PLAN, 'xa', [['Hộ nghèo 2025']], [[5]])).toEqual([['Thiếu số liệu']]);
    expect(AWARD_ELIGIBLE(PLAN, 'xa', [['Hộ nghèo 2025']], [['']])).toEqual([['']]);
  });

  test('a build of Excel that hands blanks over as 0 shows itself in the header', () => {
    const zeros = HEAD.map((row) => row.map((cell) => (cell === '' ? 0 : cell)));
    expect(
      AWARD_ELIGIBLE(PLAN, 'xa', zeros, [
        [1, 'Xã A', 100, 108, 2000, 30, 60],
        [2, 'Xã B', 100, 108, 2000, 0, 60],
      ]),
    ).toEqual([['Đạt'], ['Thiếu số liệu']]);
    expect(AWARD_REASONS(PLAN, 'xa', zeros, [[2, 'Xã B', 100, 108, 2000, 0, 60]])[0]?.[0]).toContain(
      'cột 6 (Hộ nghèo năm 2025): không rõ ô ghi 0 hay để trống',
    );
    // otherwise a typed 0 is a zero
    expect(AWARD_ELIGIBLE(PLAN, 'xa', HEAD, [[2, 'Xã B', 100, 108, 2000, 0, 60]])).toEqual([['Đạt']]);
  });

  test('wrong plan, subject, header, width', () => {
    expect(refusal(() => AWARD_ELIGIBLE('dong-thap', 'xa', HEAD, DATA))).toContain(
      'Không có kế hoạch “dong-thap”',
    );
    expect(refusal(() => AWARD_ELIGIBLE(PLAN, 'lang', HEAD, DATA))).toContain('không có đối tượng “lang”');
    expect(refusal(() => AWARD_ELIGIBLE(PLAN, 'xa', [['STT', 'Tên']], [[1, 'A']]))).toContain(
      'Không nhận ra cột nào',
    );
    expect(refusal(() => AWARD_ELIGIBLE(PLAN, 'xa', [['Hộ nghèo']], [[1]]))).toContain(
      'Cột 1 “Hộ nghèo” không ghi thời điểm',
    );
    expect(refusal(() => AWARD_ELIGIBLE(PLAN, 'xa', HEAD, [[1, 2]]))).toBe(
      'Vùng tiêu đề có 7 cột nhưng vùng số liệu có 2 cột. Hai vùng phải rộng bằng nhau.',
    );
    expect(refusal(() => AWARD_ELIGIBLE(PLAN, 'xa', [...HEAD, ...HEAD], DATA))).toBe(
      'Vùng tiêu đề có 4 hàng; cần từ 1 đến 3 hàng.',
    );
    // two problems, two sentences
    const both = refusal(() =>
      AWARD_ELIGIBLE(PLAN, 'xa', [['Hộ nghèo', 'Tổng số hộ 2025', 'Tổng số hộ']], [[1, 2, 3]]),
    );
    expect(both).toContain('Cột 1');
    expect(both).toContain('Cột 3 và cột 2');
  });
});

describe('AWARD_REASONS', () => {
  test('one sentence a row', () => {
    const reasons = AWARD_REASONS(PLAN, 'xa', HEAD, DATA).flat() as string[];
    expect(reasons[0]).toMatch(/^Đủ điều kiện đề nghị xét\./);
    expect(reasons[1]).toMatch(
      /^Không đạt III\.1\.c, vế 1: Tỷ lệ hộ nghèo năm 2025 là 2%, yêu cầu dưới 2%\. Đúng bằng mức yêu cầu/,
    );
    expect(reasons[2]).toBe('');
    expect(reasons[3]).toBe('Thiếu số liệu: Tổng số hộ năm 2025 (III.1.c, vế 1).');
    expect(reasons[4]).toBe(
      'Thiếu số liệu: Hộ nghèo năm 2025 (III.1.c, vế 1). Ô không dùng được: cột 6 (Hộ nghèo năm 2025): “ba mươi” không phải là số.',
    );
    expect(reasons[5]).toMatch(
      /^Cần cấp có thẩm quyền cho ý kiến: III\.1\.c, vế 2: .* số liệu đầu kỳ bằng 0, không tính được\.$/,
    );
  });
});

describe('AWARD_EXPLAIN', () => {
  test('a table: clause, words, required, actual, verdict; the whole last', () => {
    const [row] = DATA;
    const table = AWARD_EXPLAIN(PLAN, 'xa', HEAD, [row ?? []]);
    expect(table.slice(0, 3)).toEqual([
      ['Điều khoản', 'Nội dung', 'Yêu cầu', 'Thực tế', 'Kết quả'],
      ['III.1.c, vế 1', 'duy trì đạt tỷ lệ hộ nghèo còn dưới 2%', 'dưới 2%', '1,5%', 'Đạt'],
      [
        'III.1.c, vế 2',
        'quy mô hộ nghèo và hộ cận nghèo đa chiều giảm trên 50% so với đầu kỳ',
        'trên 50%',
        '≈ 56,73%',
        'Đạt',
      ],
    ]);
    expect(table).toHaveLength(4);
    expect(table[3]?.slice(0, 3)).toEqual(['', 'Kết quả chung', '']);
    expect(table[3]?.[3]).toMatch(/^Đủ điều kiện đề nghị xét\./);
    expect(table[3]?.[4]).toBe('Đạt');
  });

  test('what is missing, undefined or wrong stands under “Thực tế”', () => {
    expect(AWARD_EXPLAIN(PLAN, 'xa', HEAD, [DATA[3] ?? []])[1]?.slice(3)).toEqual([
      'Tổng số hộ năm 2025',
      'Thiếu số liệu',
    ]);
    expect(AWARD_EXPLAIN(PLAN, 'xa', HEAD, [DATA[5] ?? []])[2]?.[3]).toContain('số liệu đầu kỳ bằng 0');
    const wrong = AWARD_EXPLAIN(PLAN, 'xa', HEAD, [DATA[4] ?? []]);
    expect(wrong.at(-1)?.[3]).toContain('cột 6 (Hộ nghèo năm 2025): “ba mươi” không phải là số');
  });

  test('one row only', () => {
    expect(refusal(() => AWARD_EXPLAIN(PLAN, 'xa', HEAD, DATA))).toBe(
      'Chỉ chọn một hàng số liệu để xem giải trình; vùng đã chọn có 6 hàng.',
    );
  });

  test('every subject of every plan: a rectangle of texts, with or without data', () => {
    for (const locale of ['vi', 'en'] as const) {
      usePlans(undefined, locale);
      for (const { plan, compiled } of SUBJECTS) {
        const headers = PLAN_HEADERS(plan.id, compiled.subject.id);
        const blank = headers[0]?.map(() => '') ?? [];
        const crosses = headers[0]?.map(() => 'x') ?? [];
        for (const row of [blank, crosses]) {
          const table = AWARD_EXPLAIN(plan.id, compiled.subject.id, headers, [row]);
          expect(
            table.every(
              (line) => line.length === 5 && line.every((cell: unknown) => typeof cell === 'string'),
            ),
          ).toBe(true);
          expect(JSON.stringify(table)).not.toMatch(/undefined|\bnull\b|table\.|verdict\.|\[object|\{\w+\}/);
          // clause and words are never empty
          for (const line of table.slice(1, -1))
            expect([line[0] !== '', line[1] !== '']).toEqual([true, true]);
        }
      }
    }
  });
});
