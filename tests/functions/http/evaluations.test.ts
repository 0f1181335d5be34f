import type { Evaluation } from '@giam-ngheo/core/evaluation/result';
import { evaluate } from '@giam-ngheo/core/evaluation/evaluate';
import { commune, productPlans, serveApp, type Api } from './api';

let api: Api;
beforeAll(async () => {
  api = await serveApp();
});
afterAll(() => api.close());

async function evaluation(body: unknown, init: RequestInit = {}): Promise<Evaluation> {
  const { status, json, text } = await api.evaluate(body, init);
  if (status !== 200) throw new Error(text);
  return json as Evaluation;
}

const criterion = (result: Evaluation, id: string) =>
  result.criteria.find((entry) => entry.criterion === id) ?? null;

describe('a commune of Đồng Tháp', () => {
  test('with 30 of 2 000 households poor and 90 of 208 left may be proposed', async () => {
    const result = await evaluation(commune());
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
    // 30 / 2 000 = 1,5%; (208 − 90) / 208 = 118 / 208 = 56,73%
    expect(criterion(result, 'xa.ty-le-ho-ngheo')).toMatchObject({
      clause: 'III.1.c, vế 1',
      quote: 'duy trì đạt tỷ lệ hộ nghèo còn dưới 2%',
      required: 'dưới 2%',
      // "Duy trì": what is known of the years before is told too.
      actual: 'năm 2021: 5%; năm 2025: 1,5%',
      exact: '100/2000; 30/2000',
      verdict: 'met',
    });
    expect(criterion(result, 'xa.giam-quy-mo')).toMatchObject({ actual: '≈ 56,73%', exact: '118/208' });
  });

  test('at exactly 2% is not below 2%', async () => {
    const result = await evaluation(commune({ 'poor_households@2025': 40 }));
    expect(result.verdict).toBe('not_met');
    expect(criterion(result, 'xa.ty-le-ho-ngheo')).toMatchObject({ verdict: 'not_met', boundary: true });
  });

  test('with half of 208 left has not fallen by more than half', async () => {
    const result = await evaluation(commune({ 'near_poor_households@2025': 74 }));
    expect(criterion(result, 'xa.giam-quy-mo')).toMatchObject({
      actual: '50%',
      verdict: 'not_met',
      boundary: true,
    });
  });

  test('with a blank is missing that figure, never zero', async () => {
    const result = await evaluation(commune({ 'poor_households@2025': null }));
    expect(result.verdict).toBe('missing');
    expect(result.missing.map(({ key }) => key)).toEqual(['poor_households@2025']);
  });

  test('of which nothing is known is missing everything', async () => {
    const result = await evaluation({ plan: 'dong-thap-2021-2025@1', subject: 'xa' });
    expect(result.verdict).toBe('missing');
    expect(result.missing.map(({ key }) => key)).toContain('total_households@2025');
  });

  test('is answered in the same bytes as core gives', async () => {
    const plan = productPlans().plans.find((entry) => entry.plan.id === 'dong-thap-2021-2025')?.plan;
    if (!plan) throw new Error('no plan');
    const body = commune();
    const expected = evaluate(plan, 'xa', { kind: 'xa' }, body['facts'] as never, [], { year: 2025 });
    expect((await api.evaluate(body)).text).toBe(JSON.stringify(expected));
  });
});

describe('figures', () => {
  test('may be decimals as text', async () => {
    const asText = commune({ 'poor_households@2025': '40.0', 'total_households@2025': '2e3' });
    const result = await evaluation(asText);
    expect(criterion(result, 'xa.ty-le-ho-ngheo')).toMatchObject({
      actual: 'năm 2021: 5%; năm 2025: 2%',
      boundary: true,
    });
  });

  test('may be larger than a JSON number holds, as text', async () => {
    // 2 % of 10^17 + 50 is 2·10^15 + 1: one household less is below the limit, and doubles could not tell.
    const total = '100000000000000050';
    const rate = async (poor: string) => {
      const result = await evaluation(
        commune({ 'total_households@2025': total, 'poor_households@2025': poor }),
      );
      return criterion(result, 'xa.ty-le-ho-ngheo')?.verdict;
    };
    expect([await rate('2000000000000000'), await rate('2000000000000001')]).toEqual(['met', 'not_met']);
  });

  test('keep their source in the explanation', async () => {
    const body = commune();
    const facts = body['facts'] as Record<string, unknown>[];
    const source = 'Biểu 1!C7';
    const result = await evaluation({ ...body, facts: facts.map((entry) => ({ ...entry, source })) });
    expect(criterion(result, 'xa.ty-le-ho-ngheo')?.inputs[0]).toMatchObject({ source });
  });

  test('of another poverty standard are not subtracted', async () => {
    const body = commune();
    const facts = (body['facts'] as Record<string, unknown>[]).map((entry) =>
      entry['year'] === 2021 ? { ...entry, standard: '2016-2020' } : entry,
    );
    const result = await evaluation({ ...body, facts });
    expect(criterion(result, 'xa.giam-quy-mo')).toMatchObject({
      verdict: 'awaiting',
      reason: expect.stringContaining('hai chuẩn nghèo khác nhau') as string,
    });
  });

  test('named twice alike count once', async () => {
    const body = commune();
    const facts = body['facts'] as Record<string, unknown>[];
    const twice = [...facts, { indicator: 'Hộ nghèo', year: 2025, value: '30.00' }];
    expect(await evaluation({ ...body, facts: twice })).toEqual(await evaluation(body));
  });

  test('may be a rank by its name', async () => {
    const rated = async (value: string) => {
      const facts = [{ indicator: 'work_rating', year: 2020, value }];
      const result = await evaluation({ plan: 'cam-thuy-2018-2020', subject: 'phong_ban', facts });
      return criterion(result, 'phong_ban.xep-loai')?.verdict;
    };
    expect([await rated('Hoàn thành tốt nhiệm vụ'), await rated('hoan_thanh')]).toEqual(['met', 'not_met']);
  });
});

describe('a subject', () => {
  test.each(['xa', 'XA', ' Xã,  phường, thị trấn ', 'Xã, phường, thị trấn'.normalize('NFD')])(
    'is known as “%s”',
    async (subject) => {
      expect((await evaluation({ ...commune(), subject })).subject).toBe('xa');
    },
  );
});

describe('the year', () => {
  test('is the last of the period, or the one asked for', async () => {
    expect((await evaluation(commune())).year).toBe(2025);
    expect((await evaluation({ ...commune(), year: 2024 })).year).toBe(2024);
  });
});

describe('kind and classes', () => {
  const xa = (classes: Record<string, unknown>) => ({
    plan: 'cam-thuy-2018-2020',
    subject: 'xa',
    unit: { kind: 'Xã', classes },
  });
  const limits = async (classes: Record<string, unknown>) =>
    criterion(await evaluation(xa(classes)), 'xa.nguong-2020')?.parts.map(({ required }) => required);

  test('choose the row of the table, by id or by name', async () => {
    expect(await limits({ khu_vuc: 'III' })).toEqual(['dưới 20%', 'dưới 10%']);
    expect(await limits({ khu_vuc: 'II' })).toEqual(['dưới 15%', 'dưới 8%']);
    expect(await limits({ 'Khu vực': 'khu vực ii' })).toEqual(['dưới 15%', 'dưới 8%']);
  });

  test('that are blank are missing', async () => {
    const { missing } = await evaluation(xa({ khu_vuc: null }));
    expect(missing.map(({ key }) => key)).toContain('khu_vuc');
  });

  test('that say yes or no may be true or false', async () => {
    const household = async (value: unknown) => {
      const unit = { classes: { co_vay_von: value } };
      return (await api.evaluate({ plan: 'ninh-binh-2016-2020', subject: 'ho', unit })).text;
    };
    expect(await household(true)).toBe(await household('co'));
    expect(await household(false)).toBe(await household('Không'));
    expect(await household(true)).not.toBe(await household(false));
  });
});

describe('attestations', () => {
  const household = (answer: unknown) => ({
    plan: 'ninh-binh-2016-2020',
    subject: 'ho',
    attestations: [{ id: 'ho_chu_dong_thoat_ngheo', answer }],
  });
  const verdict = async (answer: unknown) => {
    const { criteria } = await evaluation(household(answer));
    return criteria.find(({ inputs }) => inputs.some(({ key }) => key === 'ho_chu_dong_thoat_ngheo'))
      ?.verdict;
  };

  test.each([
    [true, 'met'],
    ['co', 'met'],
    ['Có', 'met'],
    [false, 'not_met'],
    ['khong', 'not_met'],
    ['Không', 'not_met'],
    [null, 'awaiting'],
  ])('%j is %s', async (answer, expected) => {
    expect(await verdict(answer)).toBe(expected);
  });
});

describe('the language of an evaluation', () => {
  test('is Vietnamese, or what is asked for', async () => {
    const label = async (body: unknown, init: RequestInit = {}) =>
      (await evaluation(body, init)).verdictLabel;
    const english = { headers: { 'Accept-Language': 'en-GB,en;q=0.8' } };
    expect(await label(commune())).toBe('Đạt');
    expect(await label(commune(), english)).toBe('Met');
    expect(await label({ ...commune(), locale: 'en' })).toBe('Met');
    expect(await label({ ...commune(), locale: 'vi' }, english)).toBe('Đạt');
  });
});
