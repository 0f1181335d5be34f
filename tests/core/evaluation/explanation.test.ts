import { compileGoal, compileSubject, isQuantitative } from '@giam-ngheo/core/evaluation/compile';
import { compiledSubject, evaluate, evaluateGoal } from '@giam-ngheo/core/evaluation/evaluate';
import { inputKeys, type Fact } from '@giam-ngheo/core/evaluation/facts';
import { fraction } from '@giam-ngheo/core/quantity/fraction';
import type { Criterion } from '@giam-ngheo/core/plan/model';
import { attested, criterion, judge, measured, planWith } from './one-criterion';
import { PLANS, planOf } from './real-plans';

const DONG_THAP = planOf('dong-thap-2021-2025');
const FACTS: readonly Fact[] = [
  { indicator: 'total_households', year: 2025, value: 2411, source: 'Sheet1!F6' },
  { indicator: 'poor_households', year: 2025, value: 37, source: 'Sheet1!G6' },
  { indicator: 'near_poor_households', year: 2025, value: 41 },
  { indicator: 'poor_households', year: 2021, value: 100 },
  { indicator: 'near_poor_households', year: 2021, value: 108 },
];

test('every field of a commune, in Vietnamese', () => {
  const result = evaluate(DONG_THAP, 'xa', { kind: 'xa' }, FACTS);
  expect(result).toMatchObject({
    plan: 'dong-thap-2021-2025@1',
    subject: 'xa',
    year: 2025,
    verdict: 'met',
    verdictLabel: 'Đạt',
    provisional: true,
    missing: [],
    problems: [],
  });
  expect(result.openInterpretations.map((entry) => entry.id)).toEqual(['dau-ky', 'quy-mo', 'duy-tri']);
  expect(result.criteria).toHaveLength(2);
  expect(result.criteria[0]).toEqual({
    criterion: 'xa.ty-le-ho-ngheo',
    type: 'measured',
    group: null,
    clause: 'III.1.c, vế 1',
    quote: 'duy trì đạt tỷ lệ hộ nghèo còn dưới 2%',
    label: 'Tỷ lệ hộ nghèo',
    verdict: 'met',
    verdictLabel: 'Đạt',
    required: 'dưới 2%',
    // 37 of 2 411 are 1,5346… %
    actual: '≈ 1,53%',
    exact: '37/2411',
    boundary: false,
    reason: null,
    parts: [
      {
        measure: 'Tỷ lệ hộ nghèo',
        year: 2025,
        from: null,
        verdict: 'met',
        required: 'dưới 2%',
        actual: '≈ 1,53%',
        exact: '37/2411',
        boundary: false,
      },
    ],
    inputs: [
      { key: 'poor_households@2025', label: 'Hộ nghèo năm 2025', value: '37', source: 'Sheet1!G6' },
      { key: 'total_households@2025', label: 'Tổng số hộ năm 2025', value: '2411', source: 'Sheet1!F6' },
    ],
    missing: [],
    interpretations: ['duy-tri'],
    otherReadings: [
      {
        interpretation: 'duy-tri',
        answer: 'Chỉ xét tỷ lệ ở năm tổng kết.',
        verdict: 'met',
        actual: 'năm 2025: ≈ 1,53%',
      },
    ],
  });
  // 208 − 78 = 130 of 208 are 62,5 %
  expect(result.criteria[1]).toMatchObject({
    criterion: 'xa.giam-quy-mo',
    clause: 'III.1.c, vế 2',
    required: 'trên 50%',
    actual: '62,5%',
    exact: '130/208',
    parts: [{ year: 2025, from: 2021 }],
  });
});

test('the same in English', () => {
  const result = evaluate(DONG_THAP, 'xa', { kind: 'xa' }, FACTS, [], { locale: 'en' });
  expect(result.verdictLabel).toBe('Met');
  expect(result.criteria[0]).toMatchObject({
    // the words of the document stay Vietnamese
    quote: 'duy trì đạt tỷ lệ hộ nghèo còn dưới 2%',
    label: 'Poor rate',
    required: 'below 2%',
    actual: '≈ 1.53%',
    exact: '37/2411',
    inputs: [{ label: 'Poor households 2025' }, { label: 'All households 2025' }],
  });
  expect(result.criteria[1]).toMatchObject({ required: 'above 50%', actual: '62.5%' });
  expect(result.sentence).toMatch(/^Eligible for proposal\. Provisional, the reading is undecided: “/);
});

describe('sentences', () => {
  const plan = planWith([
    measured({ measure: 'poor_rate', at: 'end', require: 'dưới 2%' }, { item: 'gạch 1' }),
    measured(
      {
        measure: 'poor_rate_reduction',
        each: { from: 2024, to: 2025 },
        from: 'previous',
        require: 'vượt chỉ tiêu',
      },
      { id: 'm', item: 'gạch 2' },
    ),
    attested('a', { item: 'gạch 3' }),
    {
      id: 'r',
      type: 'measured',
      measure: 'work_rating',
      at: 'end',
      require: 'từ hoàn thành tốt nhiệm vụ trở lên',
      item: 'gạch 4',
    },
  ]);
  const good = {
    'total_households@2023': 1000,
    'poor_households@2023': 50,
    'total_households@2024': 1000,
    'poor_households@2024': 30,
    'total_households@2025': 1000,
    'poor_households@2025': 10,
    'assigned_poor_rate_reduction@2024': 1.5,
    'assigned_poor_rate_reduction@2025': 1.5,
    'work_rating@2025': 'hoan_thanh_tot',
  };
  const say = (change: object, answer: boolean | null = true, locale: 'vi' | 'en' = 'vi') =>
    judge(plan, { figures: { ...good, ...change }, answers: { a: answer }, locale }).sentence;

  test('met', () => {
    expect(say({})).toBe('Đủ điều kiện đề nghị xét.');
    expect(say({}, true, 'en')).toBe('Eligible for proposal.');
  });

  test('not met: clause, figure, requirement; years apart', () => {
    // 4 % in 2024: a fall of one point against 1,5 assigned; 3 % in 2025: one point again
    const change = { 'poor_households@2024': 40, 'poor_households@2025': 30 };
    expect(say(change)).toBe(
      'Không đạt I.1, gạch 1: Tỷ lệ hộ nghèo năm 2025 là 3%, yêu cầu dưới 2%; ' +
        'I.1, gạch 2: Mức giảm tỷ lệ hộ nghèo năm 2024 so với năm 2023 là 1 điểm %, yêu cầu vượt chỉ tiêu (1,5 điểm %); ' +
        'I.1, gạch 2: Mức giảm tỷ lệ hộ nghèo năm 2025 so với năm 2024 là 1 điểm %, yêu cầu vượt chỉ tiêu (1,5 điểm %).',
    );
    expect(say(change, true, 'en')).toBe(
      'Not met: I.1, gạch 1: Poor rate in 2025 is 3%, required below 2%; ' +
        'I.1, gạch 2: Fall of the poor rate in 2024 against 2023 is 1 points, required exceeds target (1.5 points); ' +
        'I.1, gạch 2: Fall of the poor rate in 2025 against 2024 is 1 points, required exceeds target (1.5 points).',
    );
  });

  test('only the years that failed are told', () => {
    const change = { 'poor_households@2024': 40 };
    expect(say(change)).toBe(
      'Không đạt I.1, gạch 2: Mức giảm tỷ lệ hộ nghèo năm 2024 so với năm 2023 là 1 điểm %, yêu cầu vượt chỉ tiêu (1,5 điểm %).',
    );
  });

  test('missing, awaiting, failed and at the limit, each in its sentence', () => {
    const change = { 'poor_households@2025': 20, 'assigned_poor_rate_reduction@2025': null };
    expect(say(change, null)).toBe(
      'Không đạt I.1, gạch 1: Tỷ lệ hộ nghèo năm 2025 là 2%, yêu cầu dưới 2%. ' +
        'Thiếu số liệu: Chỉ tiêu giảm tỷ lệ hộ nghèo năm 2025 (I.1, gạch 2). ' +
        'Chờ xác nhận: Có a (I.1, gạch 3). ' +
        'Đúng bằng mức yêu cầu, cần xem kỹ: I.1, gạch 1.',
    );
    expect(say(change, null, 'en')).toBe(
      'Not met: I.1, gạch 1: Poor rate in 2025 is 2%, required below 2%. ' +
        'Data missing: Assigned fall of the poor rate 2025 (I.1, gạch 2). ' +
        'Awaiting confirmation: Has a (I.1, gạch 3). ' +
        'Exactly at the limit, look closely: I.1, gạch 1.',
    );
  });

  test('an answer of no and a rank too low', () => {
    expect(say({ 'work_rating@2025': 'hoan_thanh' }, false)).toBe(
      'Không đạt I.1, gạch 3: “Có a” – xác nhận là không; ' +
        'I.1, gạch 4: Xếp loại hoàn thành nhiệm vụ năm 2025 là Hoàn thành nhiệm vụ, yêu cầu từ hoàn thành tốt nhiệm vụ trở lên.',
    );
    expect(say({ 'work_rating@2025': 'hoan_thanh' }, false, 'en')).toContain(
      'Rating of the year’s work in 2025 is Task completed, required at least task completed well',
    );
  });

  test('a rating without a level is shown and decides nothing', () => {
    const monitored = planWith([measured({ measure: 'work_rating', require: null })], {
      goals: plan.goals,
    });
    const result = judge(monitored, { figures: { 'work_rating@2025': 'khong_hoan_thanh' } });
    expect(result.verdict).toBe('not_applicable');
    expect(result.criteria[0]).toMatchObject({
      verdict: 'not_applicable',
      actual: 'Không hoàn thành nhiệm vụ',
      required: 'Văn bản không đặt mức',
    });
  });

  test('every criterion is looked at, however many failed before', () => {
    const result = judge(plan, { figures: { ...good, 'poor_households@2025': 100 }, answers: { a: false } });
    expect(result.criteria.map((entry) => entry.verdict)).toEqual(['not_met', 'not_met', 'not_met', 'met']);
  });
});

describe('fields of every kind of criterion', () => {
  test('yearly figures with a target that is not given', () => {
    const plan = planWith([
      measured({ measure: 'fund_raised', each: { from: 2024, to: 2025 }, require: 'đạt chỉ tiêu' }),
    ]);
    const result = judge(plan, {
      figures: { 'fund_raised@2024': 12.5, 'assigned_fund@2024': 10, 'fund_raised@2025': fraction(1, 3) },
    });
    expect(criterion(result, 'c')).toMatchObject({
      verdict: 'missing',
      required: 'năm 2024: đạt chỉ tiêu (10 đồng); năm 2025: đạt chỉ tiêu',
      actual: 'năm 2024: 12,5 đồng; năm 2025: ≈ 0,33 đồng',
      exact: '25/2; 1/3',
      missing: [
        {
          key: 'assigned_fund@2025',
          type: 'figure',
          indicator: 'assigned_fund',
          year: 2025,
          label: 'Kế hoạch xây dựng Quỹ năm 2025',
        },
      ],
    });
    expect(criterion(result, 'c').inputs.map(({ key, value }) => [key, value])).toEqual([
      ['fund_raised@2024', '12.5'],
      ['assigned_fund@2024', '10'],
      ['fund_raised@2025', '1/3'],
      ['assigned_fund@2025', null],
    ]);
  });

  test('attested', () => {
    const plan = planWith([
      attested('a', { quote: 'lời', item: 'gạch 1' }),
      measured({ measure: 'poor_households', at: 'end', require: null }),
    ]);
    const of = (answer: boolean | null) => criterion(judge(plan, { answers: { a: answer } }), 'c.a');
    expect(of(true)).toMatchObject({
      type: 'attested',
      label: 'Có a',
      required: 'Có xác nhận',
      actual: 'Có xác nhận',
      verdict: 'met',
      exact: null,
      parts: [],
    });
    expect(of(false)).toMatchObject({ actual: 'Xác nhận là không', verdict: 'not_met' });
    expect(of(null)).toMatchObject({
      actual: 'Chưa xác nhận',
      verdict: 'awaiting',
      verdictLabel: 'Chờ xác nhận',
      missing: [{ key: 'a', type: 'answer', label: 'Có a' }],
    });
    expect(of(true).inputs).toEqual([{ key: 'a', label: 'Có a', value: 'co' }]);
  });

  test('monitored: shown, deciding nothing', () => {
    const plan = planWith([
      measured({ measure: 'poor_households', at: 'end', require: null }),
      measured({ measure: 'poor_rate', at: 'end', require: 'dưới 2%' }, { id: 'r' }),
    ]);
    const result = judge(plan, { figures: { 'poor_households@2025': 5, 'total_households@2025': 1000 } });
    expect(result.verdict).toBe('met');
    expect(criterion(result, 'c')).toMatchObject({
      verdict: 'not_applicable',
      required: 'Văn bản không đặt mức',
      actual: '5 hộ',
    });
  });

  test('a table by class: the row that was picked, its words and clause; in no class, none', () => {
    const plan = planOf('cam-thuy-2018-2020');
    const judged = (khuVuc: string | null, locale: 'vi' | 'en' = 'vi') =>
      criterion(
        evaluate(
          plan,
          'xa',
          { kind: 'xa', classes: khuVuc === null ? {} : { khu_vuc: khuVuc } },
          [
            { indicator: 'poor_households', year: 2020, value: 90 },
            { indicator: 'near_poor_households', year: 2020, value: 60 },
            { indicator: 'total_households', year: 2020, value: 1000 },
          ],
          [],
          { locale },
        ),
        'xa.nguong-2020',
      );
    // together 15 %, poor 9 %
    expect(judged('III')).toMatchObject({
      verdict: 'met',
      clause: 'IV.2 (2.2. Đối với UBND các xã, thị trấn), gạch đầu dòng 8',
      required: 'Tỷ lệ hộ nghèo và hộ cận nghèo: dưới 20%; Tỷ lệ hộ nghèo: dưới 10%',
      actual: 'Tỷ lệ hộ nghèo và hộ cận nghèo: 15%; Tỷ lệ hộ nghèo: 9%',
    });
    expect(judged('III').quote).toMatch(/^Xã nghèo khu vực III, đến năm 2020/);
    expect(judged('II')).toMatchObject({ verdict: 'not_met', boundary: true });
    expect(judged('II').clause).toMatch(/gạch đầu dòng 9$/);
    expect(judged('II').parts.map((part) => part.verdict)).toEqual(['not_met', 'not_met']);
    expect(judged('I', 'en').required).toBe('Poor and near-poor rate: below 10%; Poor rate: below 5%');
    expect(judged('none')).toMatchObject({ verdict: 'not_applicable', required: null, actual: null });
    expect(judged(null)).toMatchObject({
      verdict: 'missing',
      missing: [{ key: 'khu_vuc', type: 'class', label: 'Khu vực' }],
    });
  });

  test('groups: members stand below with the group they belong to', () => {
    const any: Criterion = {
      id: 'g',
      type: 'any',
      quote: 'một trong',
      members: [attested('a'), attested('b')],
    };
    const plan = planWith([any, measured({ measure: 'poor_rate', at: 'end', require: 'dưới 2%' })]);
    const low = { 'poor_households@2025': 1, 'total_households@2025': 100 };
    const result = judge(plan, { figures: low, answers: { a: false, b: true } });
    expect(result.criteria.map((entry) => [entry.criterion, entry.type, entry.group, entry.verdict])).toEqual(
      [
        ['g', 'any', null, 'met'],
        ['c.a', 'attested', 'g', 'not_met'],
        ['c.b', 'attested', 'g', 'met'],
        ['c', 'measured', null, 'met'],
      ],
    );
    // the failed alternative is outvoted and not held against the unit
    expect(result.sentence).toBe('Đủ điều kiện đề nghị xét.');
    const open = judge(plan, { figures: low, answers: { a: false } });
    expect(open).toMatchObject({ verdict: 'awaiting', missing: [{ key: 'b' }] });
    const failed = judge(plan, { figures: low, answers: { a: false, b: false } });
    expect(failed.sentence).toBe(
      'Không đạt I.1: “Có a” – xác nhận là không; I.1: “Có b” – xác nhận là không.',
    );
  });

  test('a group under a condition that is not known asks for the condition, not for the members', () => {
    const all: Criterion = {
      id: 'g',
      type: 'all',
      when: [{ class: 'co_vay_von', is: ['co'] }],
      members: [attested('a'), attested('b')],
    };
    const plan = planWith([all, measured({ measure: 'poor_rate', at: 'end', require: 'dưới 2%' })]);
    const result = judge(plan, { figures: { 'poor_households@2025': 1, 'total_households@2025': 100 } });
    expect(result.verdict).toBe('missing');
    expect(result.missing.map((input) => input.key)).toEqual(['co_vay_von']);
    expect(result.sentence).toBe('Thiếu số liệu: Có vay vốn (I.1).');
  });

  test('an inherited criterion tells where it comes from', () => {
    const plan = planWith([
      measured({ measure: 'poor_rate', at: 'end', require: 'dưới 2%' }, { origin: 'tren@2#x' }),
    ]);
    expect(criterion(judge(plan, {}), 'c').origin).toBe('tren@2#x');
  });
});

describe('nothing to meet is never met', () => {
  test('no criterion that applies', () => {
    const plan = planWith([
      measured({ measure: 'poor_rate', at: 'end', require: 'dưới 2%' }, { when: [{ kind: ['xa'] }] }),
    ]);
    const result = judge(plan, { unit: { kind: 'phuong' } });
    expect(result).toMatchObject({
      verdict: 'not_applicable',
      verdictLabel: 'Không áp dụng',
      provisional: false,
    });
    expect(result.sentence).toBe('Không có tiêu chí nào áp dụng cho đơn vị này.');
    expect(judge(plan, { unit: { kind: 'phuong' }, locale: 'en' }).sentence).toBe(
      'No criterion applies to this unit.',
    );
  });

  test('no year of the span has come', () => {
    const plan = planWith([
      measured({ measure: 'fund_raised', each: { from: 2024, to: 2025 }, require: 'đạt chỉ tiêu' }),
    ]);
    expect(evaluate(plan, 's', {}, [], [], { year: 2022 })).toMatchObject({ verdict: 'not_applicable' });
  });

  test('a plan without any level says so, whatever is confirmed', () => {
    const plan = planOf('nghi-quyet-160-2022');
    expect(isQuantitative(plan)).toBe(false);
    for (const subject of plan.subjects) {
      const compiled = compiledSubject(plan, subject.id);
      const answers = inputKeys(compiled).map((id) => ({ id, answer: true }));
      const result = evaluate(plan, subject.id, {}, [], answers);
      expect(result.verdict).toBe('not_applicable');
      expect(result.sentence).toContain('không có tiêu chí định lượng');
      // the confirmations themselves are still shown
      const attestations = result.criteria.filter((entry) => entry.type === 'attested');
      expect(attestations.every((entry) => entry.verdict === 'met')).toBe(true);
    }
    expect(PLANS.filter((entry) => !isQuantitative(entry)).map((entry) => entry.id)).toEqual([plan.id]);
  });
});

describe('goals', () => {
  test('a goal speaks of the goal, not of an award', () => {
    const plan = planOf('tinh-bien-2018-2020');
    const figures = (poor: number): readonly Fact[] => [
      { indicator: 'total_households', year: 2017, value: 1000 },
      { indicator: 'poor_households', year: 2017, value: 210 },
      { indicator: 'total_households', year: 2020, value: 1000 },
      { indicator: 'poor_households', year: 2020, value: poor },
    ];
    // 21 % − 15 % in three years: two points a year
    const at = evaluateGoal(plan, 'giam-ty-le-ho-ngheo', { facts: figures(150) });
    expect(at).toMatchObject({ verdict: 'met', subject: 'giam-ty-le-ho-ngheo' });
    expect(at.sentence).toMatch(/^Đạt mục tiêu\. Đúng bằng mức yêu cầu/);
    const below = evaluateGoal(plan, 'giam-ty-le-ho-ngheo', { facts: figures(151) }, { locale: 'en' });
    expect(below.verdict).toBe('not_met');
    // (21 − 15,1) / 3 = 1,9666…
    expect(below.sentence).toContain('≈ 1.97 points per year, required at least 2 points per year');
    // 20 % exactly is not above 20 %
    const twenty = [
      { indicator: 'total_households', year: 2017, value: 1000 },
      { indicator: 'poor_households', year: 2017, value: 200 },
    ];
    expect(evaluateGoal(plan, 'giam-xa-tren-20', { facts: twenty })).toMatchObject({
      verdict: 'not_applicable',
      sentence: 'Mục tiêu này không áp dụng cho đơn vị.',
    });
  });
});

describe('callers’ mistakes are thrown', () => {
  test('a subject, goal or year that the plan does not have', () => {
    expect(() => compileSubject(DONG_THAP, 'lau-dai')).toThrow(RangeError);
    expect(() => compileGoal(DONG_THAP, 'lau-dai')).toThrow(RangeError);
    for (const year of [2021, 2026, NaN, 2024.5]) {
      expect(() => compileSubject(DONG_THAP, 'xa', { year })).toThrow(RangeError);
    }
    expect(compileSubject(DONG_THAP, 'xa', { year: 2022 }).year).toBe(2022);
  });

  test('a subject is compiled once for each plan and year', () => {
    expect(compiledSubject(DONG_THAP, 'xa')).toBe(compiledSubject(DONG_THAP, 'xa'));
    expect(compiledSubject(DONG_THAP, 'xa', 2024)).not.toBe(compiledSubject(DONG_THAP, 'xa'));
    expect(compiledSubject({ ...DONG_THAP }, 'xa')).not.toBe(compiledSubject(DONG_THAP, 'xa'));
  });
});
