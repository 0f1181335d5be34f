import { commune, serveApp, type Api } from './api';

let api: Api;
beforeAll(async () => {
  api = await serveApp();
});
afterAll(() => api.close());

interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors: readonly { pointer: string; code: string; detail: string }[];
}

async function problem(body: unknown): Promise<ProblemBody> {
  const { status, headers, json } = await api.evaluate(body);
  expect(status).toBe(422);
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(headers.get('cache-control')).toBe('no-store');
  return json as ProblemBody;
}

const fact = (change: Record<string, unknown>) => ({
  ...commune(),
  facts: [{ indicator: 'poor_households', year: 2025, value: 37, ...change }],
});
const attested = (...attestations: unknown[]) => ({
  plan: 'ninh-binh-2016-2020',
  subject: 'ho',
  attestations,
});

/** What is sent; the code, the place and pieces of the sentence that must come back. */
const CASES: readonly (readonly [string, unknown, string, string, readonly string[]])[] = [
  [
    'unknown plan',
    { ...commune(), plan: 'dong-thap' },
    'unknown_plan',
    '/plan',
    ['“dong-thap”', 'cam-thuy-2018-2020@1'],
  ],
  [
    'unknown version',
    { ...commune(), plan: 'dong-thap-2021-2025@2' },
    'unknown_version',
    '/plan',
    ['phiên bản 2', 'dong-thap-2021-2025@1'],
  ],
  [
    'unknown subject',
    { ...commune(), subject: 'lang' },
    'unknown_subject',
    '/subject',
    ['“lang”', 'xa (Xã, phường, thị trấn)', 'ap (Khóm, ấp)'],
  ],
  ['year before', { ...commune(), year: 2021 }, 'year_outside_plan', '/year', ['2021', 'từ 2022 đến 2025']],
  ['year after', { ...commune(), year: 2026 }, 'year_outside_plan', '/year', ['2026', 'từ 2022 đến 2025']],
  [
    'unknown indicator id',
    fact({ indicator: 'poor_household' }),
    'unknown_indicator',
    '/facts/0/indicator',
    ['“poor_household”', '“poor_households” (Hộ nghèo)'],
  ],
  [
    'unknown indicator label',
    fact({ indicator: 'Hộ cận nghè' }),
    'unknown_indicator',
    '/facts/0/indicator',
    ['“near_poor_households” (Hộ cận nghèo)'],
  ],
  [
    'computed indicator',
    fact({ indicator: 'Tỷ lệ hộ nghèo', value: 1.5 }),
    'derived_indicator',
    '/facts/0/indicator',
    ['poor_households (Hộ nghèo)', 'total_households (Tổng số hộ)'],
  ],
  ['no year', fact({ year: undefined }), 'year_missing', '/facts/0', ['2021', '2025']],
  [
    'a year too much',
    {
      plan: 'cam-thuy-2018-2020',
      subject: 'ho',
      facts: [{ indicator: 'escape_year', year: 2018, value: 2018 }],
    },
    'year_unexpected',
    '/facts/0/year',
    ['2018', 'Bỏ “year”'],
  ],
  ['text for a number', fact({ value: 'ba bảy' }), 'not_number', '/facts/0/value', ['“ba bảy”', '"4.6"']],
  ['a comma', fact({ value: '4,6' }), 'not_number', '/facts/0/value', ['“4,6”', 'dấu chấm']],
  ['an empty text', fact({ value: '' }), 'not_number', '/facts/0/value', ['null']],
  ['a negative count', fact({ value: -1 }), 'negative', '/facts/0/value', ['“Hộ nghèo” là -1']],
  ['a fraction of a household', fact({ value: 4.5 }), 'not_whole', '/facts/0/value', ['4.5', 'số nguyên']],
  ['a fraction as text', fact({ value: '4.5' }), 'not_whole', '/facts/0/value', ['4.5']],
  ['a number JSON cannot keep', fact({ value: 2 ** 53 }), 'inexact_number', '/facts/0/value', ['văn bản']],
  [
    'an unknown rank',
    {
      plan: 'cam-thuy-2018-2020',
      subject: 'phong_ban',
      facts: [{ indicator: 'work_rating', year: 2020, value: 'giỏi' }],
    },
    'unknown_rank',
    '/facts/0/value',
    ['“giỏi”', 'hoan_thanh_tot (Hoàn thành tốt nhiệm vụ)'],
  ],
  [
    'two values',
    {
      ...commune(),
      facts: [
        { indicator: 'poor_households', year: 2025, value: 1 },
        { indicator: 'Hộ nghèo', year: 2025, value: 2 },
      ],
    },
    'conflict',
    '/facts/1',
    ['poor_households@2025', '/facts/0'],
  ],
  [
    'a value and a blank',
    {
      ...commune(),
      facts: [
        { indicator: 'poor_households', year: 2025, value: 1 },
        { indicator: 'poor_households', year: 2025, value: null },
      ],
    },
    'conflict',
    '/facts/1',
    [],
  ],
  [
    'unknown kind',
    { ...commune(), unit: { kind: 'lang' } },
    'unknown_kind',
    '/unit/kind',
    ['“lang”', 'thi_tran (Thị trấn)'],
  ],
  [
    'unknown class',
    { ...commune(), unit: { classes: { 'khu/vuc': 'I' } } },
    'unknown_class',
    '/unit/classes/khu~1vuc',
    ['“khu/vuc”', 'khu_vuc'],
  ],
  [
    'unknown class value',
    { ...commune(), unit: { classes: { khu_vuc: 'IV' } } },
    'unknown_class_value',
    '/unit/classes/khu_vuc',
    ['“IV”', 'Khu vực', 'II (Khu vực II)'],
  ],
  [
    'true for a class of three',
    { ...commune(), unit: { classes: { khu_vuc: true } } },
    'unknown_class_value',
    '/unit/classes/khu_vuc',
    ['“co”'],
  ],
  [
    'a class twice',
    { ...commune(), unit: { classes: { khu_vuc: 'I', 'Khu vực': 'II' } } },
    'conflict',
    '/unit/classes/Khu vực',
    ['/unit/classes/khu_vuc'],
  ],
  [
    'unknown attestation',
    attested({ id: 'ho_chu_dong', answer: true }),
    'unknown_attestation',
    '/attestations/0/id',
    ['“ho_chu_dong”', 'ho_chu_dong_thoat_ngheo'],
  ],
  [
    'attestation of a subject without',
    { ...commune(), attestations: [{ id: 'x', answer: true }] },
    'no_attestations',
    '/attestations/0/id',
    ['“xa”', '“x”'],
  ],
  [
    'not an answer',
    attested({ id: 'ho_chu_dong_thoat_ngheo', answer: 'có lẽ' }),
    'not_answer',
    '/attestations/0/answer',
    ['“có lẽ”', 'null'],
  ],
  [
    'two answers',
    attested(
      { id: 'ho_chu_dong_thoat_ngheo', answer: true },
      { id: 'ho_chu_dong_thoat_ngheo', answer: 'khong' },
    ),
    'conflict',
    '/attestations/1',
    ['/attestations/0'],
  ],
  ['no plan', { subject: 'xa' }, 'missing_field', '/plan', ['“plan”', 'mã kế hoạch']],
  ['no value', fact({ value: undefined }), 'missing_field', '/facts/0/value', ['“value”', 'null']],
  ['a field too many', { ...commune(), fact: [] }, 'unknown_field', '/fact', ['“fact”', '“facts”']],
  ['a field of a figure too many', fact({ valu: 1 }), 'unknown_field', '/facts/0/valu', ['“value”']],
  [
    'a field of the unit too many',
    { ...commune(), unit: { class: {} } },
    'unknown_field',
    '/unit/class',
    ['“classes”'],
  ],
  ['a number for the plan', { ...commune(), plan: 7 }, 'wrong_type', '/plan', ['Giá trị 7', 'mã kế hoạch']],
  ['a text for the year', { ...commune(), year: '2025' }, 'wrong_type', '/year', ['2025', 'số nguyên']],
  ['half a year', fact({ year: 2025.5 }), 'wrong_type', '/facts/0/year', ['2025.5']],
  ['a year of five digits', fact({ year: 20255 }), 'wrong_type', '/facts/0/year', ['bốn chữ số']],
  ['true for a value', fact({ value: true }), 'wrong_type', '/facts/0/value', ['true', '"4.6"']],
  [
    'another standard’s spelling',
    fact({ standard: '2022–2025' }),
    'wrong_type',
    '/facts/0/standard',
    ['"2022-2025"'],
  ],
  ['an unknown language', { ...commune(), locale: 'fr' }, 'wrong_type', '/locale', ['fr', '"vi"']],
  ['a list for the whole', [], 'wrong_type', '', ['gốc']],
  ['null for the whole', 'null', 'wrong_type', '', ['null']],
  ['a long plan', { ...commune(), plan: 'x'.repeat(201) }, 'too_long', '/plan', ['200']],
  [
    'too many figures',
    {
      ...commune(),
      facts: Array.from({ length: 5001 }, () => ({ indicator: 'poor_households', year: 2025, value: 1 })),
    },
    'too_many_facts',
    '/facts',
    ['5001', '5000'],
  ],
];

test.each(CASES)('%s', async (_name, body, code, pointer, pieces) => {
  const found = await problem(body);
  expect(found).toMatchObject({ code, status: 422, type: `urn:giam-ngheo:problem:${code}` });
  expect(found.errors[0]).toMatchObject({ pointer, code });
  for (const piece of pieces) expect(found.detail).toContain(piece);
  expect(found.detail).toContain(found.errors[0]?.detail);
  // No hole is left in any sentence.
  expect(found.detail.replace(/\{"[^}]*\}/g, '')).not.toMatch(/[{}]|undefined|NaN|\[object/);
});

test('5 000 figures are not too many', async () => {
  const facts = Array.from({ length: 5000 }, () => ({ indicator: 'poor_households', year: 2025, value: 1 }));
  expect((await api.evaluate({ ...commune(), facts })).status).toBe(200);
});

test('everything wrong is told at once, each at its place', async () => {
  const found = await problem({
    plan: 'dong-thap-2021-2025',
    subject: 'lang',
    year: 1999,
    unit: { kind: 'x', classes: { y: 'z' } },
    facts: [
      { indicator: 'a', value: 1 },
      { indicator: 'poor_households', year: 2025, value: -1 },
    ],
    attestations: [{ id: 'b', answer: 'c' }],
  });
  expect(found.errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/subject unknown_subject',
    '/year year_outside_plan',
    '/unit/kind unknown_kind',
    '/unit/classes/y unknown_class',
    '/facts/0/indicator unknown_indicator',
    '/facts/1/value negative',
    '/attestations/0/answer not_answer',
  ]);
  expect(found.code).toBe('unknown_subject');
  expect(found.detail).toContain('Còn 6 chỗ khác');
});

test('of very many errors the first hundred are listed', async () => {
  const facts = Array.from({ length: 5000 }, () => ({ indicator: 'x'.repeat(150), value: 1 }));
  const found = await problem({ ...commune(), facts });
  expect(found.errors).toHaveLength(100);
  expect(found.detail).toContain('Còn 4999 chỗ khác');
});

test('figures that the subject does not ask for are left aside, as in Excel', async () => {
  const body = commune();
  const more = [...(body['facts'] as unknown[]), { indicator: 'poor_households', year: 2015, value: 7 }];
  const { status, text } = await api.evaluate({ ...body, facts: more });
  expect([status, text]).toEqual([200, (await api.evaluate(body)).text]);
});
