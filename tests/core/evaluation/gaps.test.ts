import { fraction } from '@giam-ngheo/core/quantity/fraction';
import { evaluate } from '@giam-ngheo/core/evaluation/evaluate';
import type { Fact } from '@giam-ngheo/core/evaluation/facts';
import { attested, criterion, examine, judge, measured, planWith, type Figures } from './one-criterion';
import { planOf } from './real-plans';

const SCALE = {
  measure: 'poverty_scale_reduction',
  at: 'end',
  from: 'baseline',
  require: 'trên 50%',
} as const;
const RATE = { measure: 'poor_rate', at: 'end', require: 'dưới 2%' } as const;
const POINTS = {
  measure: 'poor_rate_reduction',
  at: 'end',
  from: 'baseline',
  require: 'từ 1 điểm % trở lên',
} as const;
const MULTIPLE = {
  measure: 'poor_income_multiple',
  at: 'end',
  from: 'baseline',
  require: 'từ 1,5 lần trở lên',
} as const;

describe('what has no value', () => {
  test('a fall from nothing needs a ruling, whatever came after', () => {
    for (const after of [0, 3]) {
      const figures: Figures = {
        'poor_households@2020': 0,
        'near_poor_households@2020': 0,
        'poor_households@2025': after,
        'near_poor_households@2025': 0,
      };
      const plan = planWith([measured(SCALE)]);
      const result = judge(plan, { figures });
      expect(result).toMatchObject({ verdict: 'awaiting', missing: [], provisional: false });
      expect(criterion(result, 'c')).toMatchObject({ actual: null, exact: null, boundary: false });
      expect(criterion(result, 'c').reason).toBe(
        'Mức giảm quy mô hộ nghèo, hộ cận nghèo năm 2025 so với năm 2020: số liệu đầu kỳ bằng 0, không tính được',
      );
      expect(result.sentence).toBe(
        `Cần cấp có thẩm quyền cho ý kiến: I.1: ${criterion(result, 'c').reason}.`,
      );
      expect(judge(plan, { figures, locale: 'en' }).sentence).toContain(
        'The competent authority has to rule: ',
      );
    }
  });

  test('a rate of no households', () => {
    const result = examine(RATE, { 'poor_households@2025': 0, 'total_households@2025': 0 });
    expect(result).toMatchObject({ verdict: 'awaiting', actual: null });
    expect(result.reason).toBe('Tỷ lệ hộ nghèo năm 2025: tổng số bằng 0, không tính được tỷ lệ');
  });

  test('more poor households than households: check the figures', () => {
    const figures = { 'poor_households@2025': 21, 'total_households@2025': 20 };
    const result = judge(planWith([measured(RATE)]), { figures });
    expect(result).toMatchObject({ verdict: 'missing', missing: [] });
    expect(result.sentence).toBe(
      'Kiểm tra số liệu: I.1: Tỷ lệ hộ nghèo năm 2025: số hộ của một bộ phận lớn hơn tổng số, kiểm tra lại số liệu.',
    );
    // all of them poor is possible
    expect(examine(RATE, { 'poor_households@2025': 20, 'total_households@2025': 20 }).verdict).toBe(
      'not_met',
    );
  });

  test('the same in points and multiples', () => {
    const points = (p0: number, t0: number, p1: number, t1: number) =>
      examine(POINTS, {
        'poor_households@2020': p0,
        'total_households@2020': t0,
        'poor_households@2025': p1,
        'total_households@2025': t1,
      });
    expect(points(0, 0, 1, 10)).toMatchObject({ verdict: 'awaiting' });
    expect(points(1, 10, 0, 0)).toMatchObject({ verdict: 'awaiting' });
    expect(points(11, 10, 1, 10)).toMatchObject({ verdict: 'missing' });
    expect(points(1, 10, 11, 10)).toMatchObject({ verdict: 'missing' });
    const income = (before: number, after: number) =>
      examine(MULTIPLE, { 'poor_income_per_capita@2020': before, 'poor_income_per_capita@2025': after });
    expect(income(0, 5)).toMatchObject({ verdict: 'awaiting', actual: null });
    expect(income(5, 0)).toMatchObject({ verdict: 'not_met', actual: '0 lần' });
  });

  test('a zero given as a fraction is a zero', () => {
    const zero = fraction(0);
    expect(examine(RATE, { 'poor_households@2025': zero, 'total_households@2025': zero }).verdict).toBe(
      'awaiting',
    );
    expect(
      examine(MULTIPLE, { 'poor_income_per_capita@2020': zero, 'poor_income_per_capita@2025': 5 }).verdict,
    ).toBe('awaiting');
  });

  test('one criterion without a value leaves the others judged', () => {
    const figures: Figures = {
      'poor_households@2020': 0,
      'near_poor_households@2020': 0,
      'poor_households@2025': 0,
      'near_poor_households@2025': 0,
      'total_households@2025': 100,
    };
    const plan = planWith([measured(SCALE), measured(RATE, { id: 'r' })]);
    const result = judge(plan, { figures });
    expect([result.verdict, criterion(result, 'c').verdict, criterion(result, 'r').verdict]).toEqual([
      'awaiting',
      'awaiting',
      'met',
    ]);
    const bad = judge(plan, { figures: { ...figures, 'poor_households@2025': 2 } });
    expect([bad.verdict, criterion(bad, 'c').verdict, criterion(bad, 'r').verdict]).toEqual([
      'not_met',
      'awaiting',
      'not_met',
    ]);
  });

  test('the year of leaving poverty outside the period is told', () => {
    const plan = planOf('cam-thuy-2018-2020');
    const answers = [
      'ho_chap_hanh',
      'ho_sang_kien',
      'ho_vay_von',
      'ho_gia_dinh',
      'ho_ubnd_xa_xac_nhan',
      'ho_cam_ket',
      'ho_ho_tro_ho_khac',
    ];
    const judged = (escape: number | null) =>
      evaluate(
        plan,
        'ho',
        { classes: { loai_ho: 'ho_moi_thoat_ngheo', ho_bao_tro: false } },
        [{ indicator: 'escape_year', value: escape }],
        answers.map((id) => ({ id, answer: true })),
      );
    const early = judged(2010);
    expect(early.verdict).toBe('awaiting');
    expect(early.sentence).toContain('năm gốc nằm ngoài giai đoạn xét');
    expect(criterion(early, 'ho.thu-nhap')).toMatchObject({ required: 'từ 60% trở lên', actual: null });
    expect(criterion(early, 'ho.thu-nhap').inputs.map((input) => [input.key, input.value])).toEqual([
      ['escape_year', '2010'],
    ]);
    const none = judged(null);
    expect(none).toMatchObject({ verdict: 'missing' });
    expect(none.missing.map((input) => input.key)).toEqual(['escape_year']);
    expect(criterion(none, 'ho.thu-nhap').required).toBe('từ 60% trở lên');
  });
});

describe('a condition that cannot be worked out', () => {
  const plan = planWith([
    attested('giup', { when: [{ measure: 'poor_rate', at: 'baseline', require: 'từ 30% trở lên' }] }),
    measured(RATE, { id: 'r' }),
  ]);
  const judged = (poor: number | null, total: number | null, answer: boolean | null) =>
    judge(plan, {
      figures: {
        'poor_households@2020': poor,
        'total_households@2020': total,
        'poor_households@2025': 1,
        'total_households@2025': 100,
      },
      answers: { giup: answer },
    });

  test.each([
    // 30 of 100 are 30 %: it applies
    [30, 100, true, 'met'],
    [30, 100, false, 'not_met'],
    [30, 100, null, 'awaiting'],
    // 29 %: it does not
    [29, 100, null, 'met'],
    [29, 100, false, 'met'],
    // not known whether it applies: a confirmation holds in either case, anything else is open
    [null, 100, true, 'met'],
    [null, 100, false, 'missing'],
    [null, 100, null, 'missing'],
    [0, 0, true, 'met'],
    [0, 0, false, 'awaiting'],
    [130, 100, null, 'missing'],
    [130, 100, true, 'met'],
  ] as const)('%d of %d households, answer %s: %s', (poor, total, answer, verdict) => {
    expect(judged(poor, total, answer).verdict).toBe(verdict);
  });

  test('what stands in the way is told', () => {
    expect(judged(130, 100, null).sentence).toContain(
      'Kiểm tra số liệu: I.1: Tỷ lệ hộ nghèo năm 2020: số hộ của một bộ phận lớn hơn tổng số',
    );
    expect(judged(0, 0, false).sentence).toContain(
      'Cần cấp có thẩm quyền cho ý kiến: I.1: Tỷ lệ hộ nghèo năm 2020: tổng số bằng 0',
    );
    expect(judged(null, 100, false).sentence).toBe('Thiếu số liệu: Hộ nghèo năm 2020 (I.1).');
  });
});

describe('two poverty standards', () => {
  const figures = (standards: Readonly<Record<string, string | undefined>>): readonly Fact[] =>
    (
      [
        ['poor_households', 2020, 200],
        ['near_poor_households', 2020, 100],
        ['total_households', 2020, 1000],
        ['poor_households', 2025, 20],
        ['near_poor_households', 2025, 10],
        ['total_households', 2025, 1000],
      ] as const
    ).map(([indicator, year, value]) => ({
      indicator,
      year,
      value,
      standard: standards[`${indicator}@${year}`] ?? standards[String(year)],
    }));
  const plan = planWith([measured(SCALE), measured(POINTS, { id: 'p' }), measured(RATE, { id: 'r' })]);
  const verdicts = (standards: Readonly<Record<string, string | undefined>>) => {
    const result = evaluate(plan, 's', {}, figures(standards));
    return [result.verdict, ...result.criteria.map((entry) => entry.verdict)];
  };

  // 300 → 30 households is 90 %; 20 % → 2 % is 18 points; 2 % is not below 2 %
  test('of one standard, named or not', () => {
    const judged = ['not_met', 'met', 'met', 'not_met'];
    expect(verdicts({})).toEqual(judged);
    expect(verdicts({ 2020: '2022-2025', 2025: '2022-2025' })).toEqual(judged);
    expect(verdicts({ 2020: '2022-2025' })).toEqual(judged);
    // all of them of another standard than the plan's: still one
    expect(verdicts({ 2020: '2016-2020', 2025: '2016-2020' })).toEqual(judged);
  });

  test('are never subtracted; a rate of one time stands', () => {
    const mixed = ['not_met', 'awaiting', 'awaiting', 'not_met'];
    expect(verdicts({ 2020: '2016-2020' })).toEqual(mixed);
    expect(verdicts({ 2025: '2026-2030' })).toEqual(mixed);
    expect(verdicts({ 'poor_households@2020': '2016-2020' })).toEqual(mixed);
    // the near-poor of the start only: the points of the poor rate do not look at them
    expect(verdicts({ 'near_poor_households@2020': '2016-2020' })).toEqual([
      'not_met',
      'awaiting',
      'met',
      'not_met',
    ]);
    // all households belong to no standard
    expect(verdicts({ 'total_households@2020': '2016-2020' })).toEqual(['not_met', 'met', 'met', 'not_met']);
  });

  test('are told', () => {
    const result = evaluate(plan, 's', {}, figures({ 2020: '2016-2020' }));
    expect(criterion(result, 'c').reason).toContain('theo hai chuẩn nghèo khác nhau');
    expect(criterion(result, 'c').actual).toBeNull();
  });
});
