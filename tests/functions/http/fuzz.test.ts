import fc from 'fast-check';
import { compiledSubject, evaluate } from '@giam-ngheo/core/evaluation/evaluate';
import type { Evaluation } from '@giam-ngheo/core/evaluation/result';
import { CLASSES, KINDS } from '@giam-ngheo/core/plan/classes';
import { INDICATORS } from '@giam-ngheo/core/plan/catalogue';
import { indicatorOf } from '@giam-ngheo/core/plan/lookup';
import type { Plan } from '@giam-ngheo/core/plan/model';
import { planRef } from '@giam-ngheo/core/plan/ref';
import { en } from '../../../functions/src/locale/problems.en';
import { vi } from '../../../functions/src/locale/problems.vi';
import { commune, productPlans, serveApp, type Answer, type Api } from './api';

let api: Api;
const bugs: unknown[] = [];
beforeAll(async () => {
  api = await serveApp({ report: (_id, error) => bugs.push(error) });
});
afterAll(() => api.close());

/** Whatever is sent: an evaluation without input problems, or a problem with a known code; never a bug. */
function check({ status, json }: Answer): void {
  expect(bugs).toEqual([]);
  if (status === 200) {
    const { verdict, problems } = json as Evaluation;
    expect(['met', 'not_met', 'missing', 'awaiting', 'not_applicable']).toContain(verdict);
    expect(problems).toEqual([]);
    return;
  }
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  const problem = json as { code: string; title: string; status: number; detail: string };
  expect(problem.status).toBe(status);
  expect(vi).toHaveProperty([problem.code]);
  expect([vi, en].map((messages) => messages[`${problem.code}.title`])).toContain(problem.title);
  expect(problem.detail).not.toMatch(/undefined|\[object/);
}

const plans = productPlans().plans.map(({ plan }) => plan);
const attestationIds = [...new Set(JSON.stringify(plans).match(/"attest":"\w+"/g))].map((entry) =>
  entry.slice(10, -1),
);
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', '__proto__', 'constructor', 'toString', '../x', '@', '\u0000', 'ĐỒNG'),
);
/** Mostly the first kind of thing, so that most requests get past the form and into the evaluation. */
function mostly<A, B>(usual: fc.Arbitrary<A>, unusual: fc.Arbitrary<B>): fc.Arbitrary<A | B> {
  return fc.oneof({ weight: 24, arbitrary: usual }, { weight: 1, arbitrary: unusual });
}
const value = mostly(
  fc.oneof(
    fc.nat(5000),
    fc.constantFrom(null, '4', '1e3', '12.0', '1e999', '-0', '9'.repeat(190)),
    fc.constant('hoan_thanh_tot'),
  ),
  fc.oneof(
    fc.integer({ max: -1 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom('', '4.6', '1e-999', true),
    odd,
  ),
);
const year = mostly(fc.option(fc.integer({ min: 2014, max: 2031 }), { nil: undefined }), fc.integer());
const fact = fc.record(
  {
    indicator: mostly(fc.constantFrom(...INDICATORS.map(({ id }) => id)), odd),
    year,
    value,
    standard: mostly(fc.constantFrom('2016-2020', '2022-2025'), odd),
    source: odd,
  },
  { requiredKeys: ['indicator', 'value'] },
);
const classes = fc.dictionary(
  fc.oneof(fc.constantFrom(...CLASSES.map(({ id }) => id)), odd),
  fc.oneof(fc.constantFrom('I', 'II', 'co', 'khong', 'ho_ngheo', true, null), odd),
  { maxKeys: 4 },
);
const request = fc.record(
  {
    plan: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...plans.map(({ id }) => id)) }, odd),
    subject: fc.oneof(
      {
        weight: 8,
        arbitrary: fc.constantFrom(...plans.flatMap((plan) => plan.subjects.map(({ id }) => id))),
      },
      odd,
    ),
    year,
    locale: mostly(fc.constantFrom('vi', 'en'), odd),
    unit: fc.record(
      { kind: fc.oneof(fc.constantFrom(...KINDS.map(({ id }) => id)), odd), classes },
      { requiredKeys: [] },
    ),
    facts: fc.array(fact, { maxLength: 12 }),
    attestations: fc.array(
      fc.record({
        id: fc.oneof(fc.constantFrom(...attestationIds), odd),
        answer: fc.constantFrom(true, false, null, 'co', 'khong', 'x'),
      }),
      { maxLength: 4 },
    ),
  },
  { requiredKeys: ['plan', 'subject'] },
);

test('any request that looks like one', async () => {
  await fc.assert(
    fc.asyncProperty(request, async (body) => {
      check(await api.evaluate(body));
    }),
    { numRuns: 400 },
  );
});

/** Inputs of the right kind for what a subject of a plan asks; each may be left out. */
function inputsOf(plan: Plan, subject: string) {
  const { slots } = compiledSubject(plan, subject);
  const facts = slots.flatMap((slot) => {
    if (slot.type !== 'figure') return [];
    const indicator = indicatorOf(slot.indicator);
    const whole = indicator.kind === 'figure' && indicator.whole;
    const figure =
      indicator.kind === 'rank'
        ? fc.constantFrom(...indicator.ranks.map(({ id }) => id))
        : fc.nat(3000).map((number) => (whole ? number : number / 8));
    const stated = { indicator: slot.indicator, ...(slot.year === undefined ? {} : { year: slot.year }) };
    return [fc.option(figure.map((number) => ({ ...stated, value: number })))];
  });
  const answers = slots.flatMap((slot) =>
    slot.type === 'answer' ? [fc.record({ id: fc.constant(slot.attestation), answer: fc.boolean() })] : [],
  );
  const values = CLASSES.map(({ id, values: all }) => [id, fc.constantFrom(...all.map((entry) => entry.id))]);
  return fc.record({
    unit: fc.record(
      {
        kind: fc.constantFrom(...KINDS.map(({ id }) => id)),
        classes: fc
          .record(Object.fromEntries(values) as Record<string, fc.Arbitrary<string>>, { requiredKeys: [] })
          .map((classes) => classes as Record<string, string>),
      },
      { requiredKeys: [] },
    ),
    facts: fc.tuple(...facts).map((list) => list.filter((entry) => entry !== null)),
    attestations: fc.tuple(...answers),
    locale: fc.constantFrom('vi' as const, 'en' as const),
  });
}

const subjects = plans.flatMap((plan) => plan.subjects.map(({ id }) => [planRef(plan), id, plan] as const));

test.each(subjects)('any inputs of %s %s, in the bytes of core', async (plan, subject, loaded) => {
  await fc.assert(
    fc.asyncProperty(inputsOf(loaded, subject), async (inputs) => {
      const answer = await api.evaluate({ plan, subject, ...inputs });
      check(answer);
      const { unit, facts, attestations, locale } = inputs;
      expect(answer.text).toBe(
        JSON.stringify(evaluate(loaded, subject, unit, facts, attestations, { locale })),
      );
    }),
    { numRuns: 15 },
  );
});

test('any figures of a commune that is otherwise right', async () => {
  const count = fc.oneof(fc.nat(3000), fc.nat(3000).map(String), fc.constant(null));
  const figures = fc.record(
    Object.fromEntries(
      ['poor', 'near_poor', 'total'].flatMap((name) =>
        [2021, 2024, 2025].map((at) => [`${name}_households@${at}`, count]),
      ),
    ),
  );
  await fc.assert(
    fc.asyncProperty(figures, async (change) => {
      const answer = await api.evaluate(commune(change));
      check(answer);
      expect(answer.status).toBe(200);
    }),
    { numRuns: 200 },
  );
});

test('any JSON', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 6 }), async (body) => {
      check(await api.evaluate(JSON.stringify(body)));
    }),
    { numRuns: 300 },
  );
});

test('any bytes, as any type', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('application/json', 'text/plain', 'application/json; charset=utf-8', 'x'),
      async (bytes, type) => {
        check(await api.evaluate('', { body: bytes as never, headers: { 'Content-Type': type } }));
      },
    ),
    { numRuns: 300 },
  );
});

test('any address', async () => {
  await fc.assert(
    fc.asyncProperty(fc.webPath(), fc.webQueryParameters(), async (address, query) => {
      const answer = await api.get(`/api/v1/plans${address}?${query}`);
      if (answer.status !== 200) check(answer);
    }),
    { numRuns: 200 },
  );
});
