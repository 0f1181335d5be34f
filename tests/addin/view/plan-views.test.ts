import { withoutHeading } from '../../../addin/src/view/clause-text';
import { criterionViews } from '../../../addin/src/view/criterion-view';
import { planSections } from '../../../addin/src/view/plan-section-view';
import { allSubjects, planOf, storedPlans } from '../plans';

function subjectOf(plan: string, subject: string) {
  const found = planOf(plan).subjects.find(({ id }) => id === subject);
  if (!found) throw new Error(`no subject ${subject}`);
  return found;
}

function views(plan: string, subject: string, locale: 'vi' | 'en' = 'vi') {
  return criterionViews(planOf(plan), subjectOf(plan, subject), locale);
}

test('a measured criterion: clause, words, requirement with its time, undecided readings', () => {
  const [rate, scale] = views('dong-thap-2021-2025', 'xa');
  expect(rate).toMatchObject({
    clause: 'III.1.c, vế 1',
    kind: 'kind.measured',
    quote: 'duy trì đạt tỷ lệ hộ nghèo còn dưới 2%',
    requirement: 'Tỷ lệ hộ nghèo, cuối kỳ (năm 2025): dưới 2%, duy trì đến cuối kỳ',
  });
  expect(rate?.interpretations.map(({ decided }) => decided)).toEqual([undefined]);
  expect(scale?.requirement).toBe(
    'Mức giảm quy mô hộ nghèo, hộ cận nghèo, cuối kỳ (năm 2025), so với đầu kỳ (cuối năm 2021): trên 50%',
  );
});

test('a criterion by class: a row for each class with its own clause, words and levels', () => {
  const byClass = views('cam-thuy-2018-2020', 'xa').find(({ kind }) => kind === 'kind.choose');
  expect(byClass?.conditions).toEqual(['Loại hình đơn vị: Xã']);
  expect(byClass?.rows.map(({ value, clause }) => [value, clause])).toEqual([
    ['Khu vực III', 'IV.2, gạch đầu dòng 8'],
    ['Khu vực II', 'IV.2, gạch đầu dòng 9'],
    ['Khu vực I', 'IV.2, gạch đầu dòng 10'],
  ]);
  expect(byClass?.rows[0]?.requirements).toEqual([
    'Tỷ lệ hộ nghèo và hộ cận nghèo, năm 2020: dưới 20%',
    'Tỷ lệ hộ nghèo, năm 2020: dưới 10%',
  ]);
});

test('conditions are told in words', () => {
  const last = views('cam-thuy-2018-2020', 'phong_ban').at(-1);
  expect(last?.conditions).toEqual([
    'Được phân công đỡ đầu xã',
    'Tỷ lệ hộ nghèo của xã được phân công đỡ đầu: từ 30% trở lên',
  ]);
  expect(last?.evidence.length).toBeGreaterThan(0);
});

test.each(allSubjects())(
  '%s, %s: every criterion has a clause and something to read, in both languages',
  (plan, subject) => {
    for (const locale of ['vi', 'en'] as const) {
      const pending = [...views(plan, subject, locale)];
      expect(pending.length).toBeGreaterThan(0);
      for (let view = pending.shift(); view; view = pending.shift()) {
        expect(view.clause).not.toBe('');
        const told = [view.label, view.quote, view.requirement, ...view.rows.map(({ quote }) => quote)];
        expect(told.some((text) => text !== undefined && text !== '') || view.members.length > 0).toBe(true);
        expect(told.join()).not.toMatch(/undefined|\{\w+\}/);
        pending.push(...view.members);
      }
    }
  },
);

test('sections of which a plan says nothing are left out; the rest is complete', () => {
  for (const { plan } of storedPlans()) {
    for (const locale of ['vi', 'en'] as const) {
      const sections = planSections(plan, locale);
      const count = (id: string): number => sections.find((section) => section.id === id)?.items.length ?? 0;
      for (const id of ['goals', 'movements', 'awards', 'deadlines', 'duties'] as const) {
        expect(count(id)).toBe(plan[id].length);
      }
      const lines = sections.flatMap(({ items }) => items.flatMap((item) => item.lines));
      expect(lines.join('\n')).not.toMatch(/undefined|null|\{\w+\}/);
    }
  }
});

test('deadlines: exclusive and inclusive days, days of every year', () => {
  const deadlines = planSections(planOf('dong-thap-2021-2025'), 'vi').find(({ id }) => id === 'deadlines');
  const lines = deadlines?.items.flatMap((item) => item.lines) ?? [];
  expect(lines).toContain('Chậm nhất ngày 31/12/2025');
  expect(lines.some((line) => /^Trước ngày \d\d\/\d\d( \(không gồm ngày này\))$/.test(line))).toBe(true);
});

test('quotas of movements by year', () => {
  const movements = planSections(planOf('tinh-bien-2018-2020'), 'vi').find(({ id }) => id === 'movements');
  expect(movements?.items.flatMap((item) => item.lines).join('\n')).toMatch(
    /Năm 20\d\d: \d+ tập thể, \d+ cá nhân/,
  );
});

test('a heading that repeats in every clause stands once', () => {
  const clause = { path: 'IV.2', heading: '2.2. Đối với thôn' };
  expect(
    withoutHeading('Không đạt IV.2 (2.2. Đối với thôn), gạch 1; IV.2 (2.2. Đối với thôn), gạch 2.', clause),
  ).toBe('Không đạt IV.2, gạch 1; IV.2, gạch 2.');
  expect(withoutHeading('III.1.c (x)', { path: 'III.1.c' })).toBe('III.1.c (x)');
});
