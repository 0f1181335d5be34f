import fc from 'fast-check';
import { evaluate } from '@giam-ngheo/core/evaluation/evaluate';
import { explain } from '@giam-ngheo/core/evaluation/explain';
import { fillRow, type Fact } from '@giam-ngheo/core/evaluation/facts';
import { compileSubject } from '@giam-ngheo/core/evaluation/compile';
import type { Criterion, Interpretation, Plan } from '@giam-ngheo/core/plan/model';
import { attested, criterion, judge, measured, planWith, type Figures } from './one-criterion';
import { decide, decideAll, planOf, SUBJECTS } from './real-plans';
import { completions, situationOf } from './situations';

function facts(figures: Readonly<Record<string, Readonly<Record<number, number>>>>): readonly Fact[] {
  return Object.entries(figures).flatMap(([indicator, years]) =>
    Object.entries(years).map(([year, value]) => ({ indicator, year: Number(year), value })),
  );
}

describe('what is open and what a ruling changes, in the plans', () => {
  const dongThap = planOf('dong-thap-2021-2025');
  const camThuy = planOf('cam-thuy-2018-2020');
  const ninhBinh = planOf('ninh-binh-2016-2020');

  // Poor 20 → 20, near-poor 100 → 10: together 120 → 30 is 75 % less, the poor alone 0 %, the near-poor 90 %.
  const oneSided = facts({
    total_households: { 2025: 2000 },
    poor_households: { 2021: 20, 2025: 20 },
    near_poor_households: { 2021: 100, 2025: 10 },
  });
  const scale = (plan: Plan, given = oneSided) =>
    criterion(evaluate(plan, 'xa', {}, given), 'xa.giam-quy-mo');

  test('the scale of poverty: the sum, or each of both counts', () => {
    expect(scale(dongThap)).toMatchObject({
      verdict: 'met',
      actual: '75%',
      interpretations: ['dau-ky', 'quy-mo'],
    });
    expect(scale(dongThap).otherReadings).toEqual([
      {
        interpretation: 'quy-mo',
        answer: 'Số hộ nghèo và số hộ cận nghèo, mỗi loại đều phải giảm trên 50% so với đầu kỳ.',
        verdict: 'not_met',
        actual: 'Mức giảm số hộ nghèo: 0%; Mức giảm số hộ cận nghèo: 90%',
      },
    ]);
    const asAnswered = scale(decide(dongThap, { 'quy-mo': null }));
    expect(asAnswered).toMatchObject({
      verdict: 'met',
      actual: '75%',
      interpretations: ['dau-ky'],
      otherReadings: [],
    });
    const each = scale(decide(dongThap, { 'quy-mo': 'tung-loai' }));
    expect(each).toMatchObject({ verdict: 'not_met', interpretations: ['dau-ky'], otherReadings: [] });
    expect(each.parts.map((part) => [part.measure, part.actual, part.verdict])).toEqual([
      ['Mức giảm số hộ nghèo', '0%', 'not_met'],
      ['Mức giảm số hộ cận nghèo', '90%', 'met'],
    ]);
    // the other way round it is the near-poor who did not become fewer
    const nearPoor = facts({
      poor_households: { 2021: 100, 2025: 10 },
      near_poor_households: { 2021: 20, 2025: 20 },
    });
    expect(scale(decide(dongThap, { 'quy-mo': 'tung-loai' }), nearPoor).verdict).toBe('not_met');
    const both = facts({
      poor_households: { 2021: 100, 2025: 49 },
      near_poor_households: { 2021: 20, 2025: 9 },
    });
    expect(scale(decide(dongThap, { 'quy-mo': 'tung-loai' }), both).verdict).toBe('met');
    const half = facts({ poor_households: { 2021: 100, 2025: 10 } });
    expect(scale(decide(dongThap, { 'quy-mo': 'tung-loai' }), half)).toMatchObject({ verdict: 'missing' });
  });

  test('“duy trì”: every reviewed year after the first below, or the last only', () => {
    // 1,5 % in 2022, 2,5 % in 2023, 1 % in 2025
    const lost = facts({
      total_households: { 2022: 1000, 2023: 1000, 2025: 1000 },
      poor_households: { 2022: 15, 2023: 25, 2025: 10 },
    });
    const rate = (plan: Plan) => criterion(evaluate(plan, 'xa', {}, lost), 'xa.ty-le-ho-ngheo');
    expect(rate(dongThap)).toMatchObject({
      verdict: 'not_met',
      actual: 'năm 2022: 1,5%; năm 2023: 2,5%; năm 2025: 1%',
    });
    expect(rate(dongThap).parts.map((part) => part.verdict)).toEqual(['met', 'not_met', 'met']);
    expect(rate(dongThap).otherReadings).toMatchObject([{ interpretation: 'duy-tri', verdict: 'met' }]);
    expect(rate(decide(dongThap, { 'duy-tri': null }))).toMatchObject({
      verdict: 'not_met',
      interpretations: [],
    });
    expect(rate(decide(dongThap, { 'duy-tri': 'nam-tong-ket' }))).toMatchObject({
      verdict: 'met',
      actual: '1%',
    });
  });

  test('the base of an average: end of 2017 over three years, or end of 2015 over five', () => {
    // Combined 20 % in 2015, 14 % in 2017, 12,5 % in 2020: 0,5 points a year from 2017, 1,5 from 2015; asked for 1,3.
    const given = facts({
      total_households: { 2015: 1000, 2017: 1000, 2020: 1000 },
      poor_households: { 2015: 120, 2017: 80, 2020: 70 },
      near_poor_households: { 2015: 80, 2017: 60, 2020: 55 },
    });
    const average = (plan: Plan) =>
      criterion(evaluate(plan, 'xa', { kind: 'thi_tran' }, given), 'xa.thi-tran-giam-binh-quan');
    expect(average(camThuy)).toMatchObject({ verdict: 'not_met', actual: '0,5 điểm %/năm' });
    expect(average(camThuy).otherReadings).toMatchObject([
      { verdict: 'met', actual: 'năm 2020: 1,5 điểm %/năm' },
    ]);
    const ruled = average(decide(camThuy, { 'moc-binh-quan': 'tu-2015' }));
    expect(ruled).toMatchObject({ verdict: 'met', actual: '1,5 điểm %/năm' });
    expect(ruled.interpretations).toEqual(['diem-phan-tram', 'ngheo-va-can-ngheo']);
    expect(ruled.parts[0]).toMatchObject({ year: 2020, from: 2015 });
    // the other reading says nothing of a commune, which the criterion is not for
    const commune = criterion(evaluate(camThuy, 'xa', { kind: 'xa' }, given), 'xa.thi-tran-giam-binh-quan');
    expect(commune).toMatchObject({
      verdict: 'not_applicable',
      otherReadings: [{ verdict: 'not_applicable' }],
    });
  });

  test('reaching a target, or passing it', () => {
    const years = [2016, 2017, 2018, 2019, 2020];
    // 10 % of 1 000, one point less a year, one point assigned
    const given = [
      ...facts({
        total_households: Object.fromEntries(years.map((year) => [year, 1000])),
        poor_households: Object.fromEntries(years.map((year) => [year, 100 - 10 * (year - 2016)])),
        near_poor_households: Object.fromEntries(years.map((year) => [year, 0])),
        assigned_md_rate_reduction: { 2017: 1, 2018: 1, 2019: 1, 2020: 1 },
      }),
    ];
    const yearly = (plan: Plan) =>
      criterion(evaluate(plan, 'huyen', {}, given), 'huyen.giam-ty-le-theo-ke-hoach');
    expect(yearly(ninhBinh)).toMatchObject({ verdict: 'met', boundary: true });
    const strict = ninhBinh.interpretations.find((entry) =>
      entry.alternatives?.some((reading) => reading.id === 'phai-vuot'),
    );
    expect(yearly(decide(ninhBinh, { [strict?.id ?? '']: 'phai-vuot' }))).toMatchObject({
      verdict: 'not_met',
    });
  });

  test('income every year, or rising to the last: told year by year', () => {
    const answers = [
      'ho_chap_hanh',
      'ho_sang_kien',
      'ho_vay_von',
      'ho_gia_dinh',
      'ho_ubnd_xa_xac_nhan',
      'ho_cam_ket',
      'ho_ho_tro_ho_khac',
    ];
    const judged = (plan: Plan, incomes: readonly number[]) =>
      evaluate(
        plan,
        'ho',
        { classes: { loai_ho: 'ho_moi_thoat_ngheo', ho_bao_tro: false } },
        [
          { indicator: 'escape_year', value: 2017 },
          ...incomes.map((value, index) => ({ indicator: 'income_per_capita', year: 2017 + index, value })),
        ],
        answers.map((id) => ({ id, answer: true })),
      );
    const last = decide(camThuy, { 'nam-lien-tuc': 'nam-cuoi' });
    // 20 %, 40 %, 60 %: every year above the one before, the third on the level
    expect(judged(camThuy, [100, 120, 140, 160]).verdict).toBe('not_met');
    const slow = criterion(judged(last, [100, 120, 140, 160]), 'ho.thu-nhap');
    expect(slow).toMatchObject({ verdict: 'met', boundary: true });
    expect(slow.parts.map((part) => [part.year, part.required, part.verdict, part.boundary])).toEqual([
      [2018, 'cao hơn năm trước', 'met', false],
      [2019, 'cao hơn năm trước', 'met', false],
      [2020, 'từ 60% trở lên', 'met', true],
    ]);
    // 60 %, then back to 50 %, then 65 %
    const dip = judged(last, [100, 160, 150, 165]);
    expect(dip.verdict).toBe('not_met');
    expect(dip.sentence).toContain('năm 2019 so với năm 2017 là 50%, yêu cầu cao hơn năm trước');
    expect(dip.sentence).not.toContain('từ 60%');
    // the last year high, yet below the year before
    const fall = criterion(judged(last, [100, 150, 180, 170]), 'ho.thu-nhap');
    expect(fall.verdict).toBe('not_met');
    expect(
      fall.parts.filter((part) => part.verdict === 'not_met').map((part) => [part.year, part.required]),
    ).toEqual([[2020, 'cao hơn năm trước']]);
  });
});

const QUESTION = { vi: 'Hiểu thế nào?', en: 'How is it read?' };
function open(id: string, more: Partial<Interpretation> = {}): Interpretation {
  return {
    id,
    question: { ...QUESTION, vi: `${QUESTION.vi} (${id})` },
    answer: QUESTION,
    decided: null,
    ...more,
  };
}

describe('provisional: only where an undecided reading carries the verdict', () => {
  const RATE = { measure: 'poor_rate', at: 'end', require: 'dưới 2%' } as const;
  const low: Figures = { 'poor_households@2025': 1, 'total_households@2025': 100 };
  const high: Figures = { 'poor_households@2025': 5, 'total_households@2025': 100 };
  const plan = (criteria: readonly Criterion[]) =>
    planWith(criteria, { interpretations: [open('x'), open('y')] });
  const told = (result: ReturnType<typeof judge>) => ({
    verdict: result.verdict,
    provisional: result.provisional,
    open: result.openInterpretations.map((entry) => entry.id),
    asks: result.sentence.includes('chưa chốt cách hiểu'),
  });

  const leaning = measured(RATE, { interpretations: ['x'] });
  const plain = attested('a');

  test('met by a leaning and a plain criterion', () => {
    expect(told(judge(plan([leaning, plain]), { figures: low, answers: { a: true } }))).toEqual({
      verdict: 'met',
      provisional: true,
      open: ['x'],
      asks: true,
    });
  });

  test('failed by the leaning one alone, by the plain one alone, by both', () => {
    const judged = (figures: Figures, a: boolean) =>
      told(judge(plan([leaning, plain]), { figures, answers: { a } }));
    expect(judged(high, true)).toEqual({ verdict: 'not_met', provisional: true, open: ['x'], asks: true });
    expect(judged(low, false)).toEqual({ verdict: 'not_met', provisional: false, open: [], asks: false });
    expect(judged(high, false)).toMatchObject({ verdict: 'not_met', provisional: false, asks: false });
  });

  test('an open verdict is not provisional', () => {
    const result = told(judge(plan([leaning, plain]), { figures: low }));
    expect(result).toEqual({ verdict: 'awaiting', provisional: false, open: ['x'], asks: false });
  });

  test('one alternative of two is enough', () => {
    const any: Criterion = { id: 'g', type: 'any', members: [leaning, plain] };
    const judged = (figures: Figures, a: boolean | null) =>
      told(judge(plan([any]), { figures, answers: { a } }));
    expect(judged(low, true)).toMatchObject({ verdict: 'met', provisional: false, asks: false });
    expect(judged(low, false)).toMatchObject({ verdict: 'met', provisional: true, open: ['x'], asks: true });
    expect(judged(high, true)).toMatchObject({ verdict: 'met', provisional: false });
    expect(judged(high, false)).toMatchObject({ verdict: 'not_met', provisional: true, asks: true });
    expect(judged(high, null)).toMatchObject({ verdict: 'awaiting', provisional: false });
  });

  test('a reading of a criterion that does not apply carries nothing', () => {
    const elsewhere = attested('b', { when: [{ kind: ['xa'] }], interpretations: ['y'] });
    const judged = (kind: string | undefined, b: boolean | null) =>
      told(
        judge(plan([measured(RATE), elsewhere]), {
          figures: low,
          answers: { b },
          unit: kind === undefined ? {} : { kind },
        }),
      );
    expect(judged('phuong', null)).toEqual({ verdict: 'met', provisional: false, open: [], asks: false });
    expect(judged('xa', true)).toEqual({ verdict: 'met', provisional: true, open: ['y'], asks: true });
    // it holds if it applies, which is not known: then the reading still counts, and is named
    expect(judged(undefined, true)).toEqual({ verdict: 'met', provisional: true, open: ['y'], asks: true });
    expect(judged(undefined, null)).toMatchObject({ verdict: 'missing', provisional: false });
  });

  test('what is measured from the baseline leans on how the baseline is read', () => {
    const from = planWith(
      [measured({ measure: 'poor_households_reduction', at: 'end', from: 'baseline', require: 'trên 50%' })],
      { interpretations: [open('moc')], baseline: { year: 2020, interpretations: ['moc'] } },
    );
    const figures = { 'poor_households@2020': 10, 'poor_households@2025': 1 };
    expect(told(judge(from, { figures }))).toMatchObject({
      verdict: 'met',
      provisional: true,
      open: ['moc'],
    });
    expect(told(judge(decide(from, { moc: null }), { figures }))).toMatchObject({
      provisional: false,
      open: [],
    });
  });
});

describe('several readings of one criterion', () => {
  const RATE = { measure: 'poor_rate', at: 'end', require: 'dưới 2%' } as const;
  const plan = planWith([measured(RATE, { interpretations: ['muc', 'ai'] })], {
    interpretations: [
      open('muc', { alternatives: [{ id: 'ba', answer: QUESTION, with: [{ require: 'dưới 3%' }] }] }),
      open('ai', { alternatives: [{ id: 'ca-hai', answer: QUESTION, with: [{ measure: 'md_rate' }] }] }),
    ],
  });
  // poor 1 %, with the near-poor 2,5 %
  const figures = {
    'poor_households@2025': 10,
    'near_poor_households@2025': 15,
    'total_households@2025': 1000,
  };
  const judged = (rulings: Readonly<Record<string, string | null>>) =>
    criterion(judge(decide(plan, rulings), { figures }), 'c');

  test.each([
    [{}, 'met', 'dưới 2%', '1%', ['met', 'not_met']],
    [{ muc: null, ai: null }, 'met', 'dưới 2%', '1%', []],
    [{ muc: 'ba' }, 'met', 'dưới 3%', '1%', ['met']],
    [{ ai: 'ca-hai' }, 'not_met', 'dưới 2%', '2,5%', ['met']],
    [{ muc: 'ba', ai: 'ca-hai' }, 'met', 'dưới 3%', '2,5%', []],
  ] as const)('ruled %j: %s', (rulings, verdict, required, actual, others) => {
    const result = judged(rulings);
    expect(result).toMatchObject({ verdict, required, actual });
    // what is left open is shown beside the verdict on top of what is decided
    expect(result.otherReadings.map((reading) => reading.verdict)).toEqual(others);
  });
});

describe.each(SUBJECTS.map(({ name, plan, compiled }) => [name, plan, compiled] as const))(
  '%s',
  (_, plan, compiled) => {
    test('provisional verdicts name a question that carries them, and none is left when all is decided', () => {
      const ruled = compileSubject(decideAll(plan), compiled.subject.id);
      fc.assert(
        fc.property(completions(compiled), (inputs) => {
          const situation = situationOf(inputs.map(({ slot, after }) => ({ slot, value: after })));
          const result = explain(compiled, fillRow(compiled, situation));
          // no criterion of these plans stands in an "any": a verdict hangs on every met criterion, or on all the failed ones
          const carrying = result.criteria.filter((entry) => entry.verdict === result.verdict);
          const leans = (entry: (typeof carrying)[number]) => entry.interpretations.length > 0;
          if (result.verdict === 'not_met') expect(result.provisional).toBe(carrying.every(leans));
          else if (result.verdict === 'met' && carrying.some(leans)) expect(result.provisional).toBe(true);
          else if (result.verdict !== 'met') expect(result.provisional).toBe(false);
          if (result.provisional) {
            expect(result.openInterpretations.length).toBeGreaterThan(0);
            for (const { question } of result.openInterpretations)
              expect(result.sentence).toContain(`“${question}”`);
          } else expect(result.sentence).not.toContain('chưa chốt cách hiểu');
          const decided = explain(ruled, fillRow(ruled, situation));
          expect([decided.verdict, decided.provisional, decided.openInterpretations]).toEqual([
            result.verdict,
            false,
            [],
          ]);
        }),
        { numRuns: 20, seed: 31 },
      );
    });
  },
);
