import fc from 'fast-check';
import { loadPlan } from '@giam-ngheo/core/plan/load';
import type { Deadline, Movement, Plan } from '@giam-ngheo/core/plan/model';
import {
  findDeadline,
  findMovement,
  findPlan,
  findSubject,
  lastDay,
  quotaOf,
  type Found,
} from '@giam-ngheo/core/plan/resolve';
import { sentenceOf } from '@giam-ngheo/core/locale/sentence';
import { changed, PLAN } from './plan-text';

const plan = loadPlan(PLAN).plan as Plan;
const version = (number: number, status: Plan['status']): Plan => ({ ...plan, version: number, status });

function valueOf<T>(found: Found<T>): T {
  if ('error' in found) throw new Error(sentenceOf(found.error, 'vi'));
  return found.value;
}

const sentence = <T>(found: Found<T>) => ('error' in found ? sentenceOf(found.error, 'vi') : 'không có lỗi');

describe('a plan', () => {
  const plans = [
    version(1, 'retired'),
    version(3, 'draft'),
    version(2, 'published'),
    { ...plan, id: 'khac' },
  ];

  test.each([
    ['mau-2021-2025', 2],
    ['MAU-2021-2025', 2],
    [' mau-2021-2025 ', 2],
    ['mau-2021-2025@1', 1],
    ['mau-2021-2025@3', 3],
    ['Kế hoạch mẫu', 2],
    ['KẾ HOẠCH MẪU', 2],
    ['Kế hoạch mẫu'.normalize('NFD'), 2],
    ['kế  hoạch\nmẫu@3', 3],
    ['Sample plan', 2],
  ])('“%s” is version %d', (name, wanted) => {
    expect(valueOf(findPlan(plans.slice(0, 3), name)).version).toBe(wanted);
  });

  test('without a published version the newest one', () => {
    expect(valueOf(findPlan([version(1, 'draft'), version(2, 'draft')], 'mau-2021-2025')).version).toBe(2);
    expect(
      valueOf(findPlan([version(1, 'published'), version(2, 'published')], 'mau-2021-2025')).version,
    ).toBe(2);
  });

  test('what is not found says what there is', () => {
    expect(sentence(findPlan(plans, 'mau'))).toBe(
      'Không có kế hoạch “mau”. Chọn một trong: mau-2021-2025; khac.',
    );
    expect(sentence(findPlan(plans, '  '))).toBe(
      'Chưa ghi mã kế hoạch. Chọn một trong: mau-2021-2025; khac.',
    );
    expect(sentence(findPlan(plans.slice(0, 3), 'mau-2021-2025@9'))).toBe(
      'Kế hoạch “mau-2021-2025” không có phiên bản 9. Phiên bản hiện có: 3, 2, 1.',
    );
  });
});

describe('a subject, a movement, a deadline', () => {
  test.each([
    'ho',
    'HO',
    ' ho ',
    'Hộ gia đình',
    'HỘ GIA ĐÌNH',
    'Hộ gia đình'.normalize('NFD'),
    'ho gia dinh',
    'Households',
    'Hộ gia ðình',
  ])('“%s” is the household', (name) => {
    expect(valueOf(findSubject(plan, name)).id).toBe('ho');
  });

  test('the same for the others', () => {
    expect(valueOf(findMovement(plan, 'phong trao')).id).toBe('phong-trao');
    expect(valueOf(findMovement(plan, 'PHONG-TRAO')).id).toBe('phong-trao');
    expect(valueOf(findDeadline(plan, 'Báo cáo năm')).id).toBe('bao-cao');
    expect(valueOf(findDeadline(plan, 'bao cao nam')).id).toBe('bao-cao');
  });

  test('a name without marks that fits two is not guessed', () => {
    const [xa, ho] = plan.subjects;
    if (!xa || !ho) throw new Error('no subjects');
    const two: Plan = {
      ...plan,
      subjects: [
        { ...xa, id: 'a', label: { vi: 'Ấp', en: 'Hamlet' } },
        { ...ho, id: 'b', label: { vi: 'Áp', en: 'Press' } },
      ],
    };
    expect(valueOf(findSubject(two, 'áp')).id).toBe('b');
    expect(findSubject(two, 'ap')).toHaveProperty('error');
  });

  test('what is not found says what there is', () => {
    expect(sentence(findSubject(plan, 'huyện'))).toBe(
      'Kế hoạch “mau-2021-2025” không có đối tượng “huyện”. Chọn một trong: xa (Xã); ho (Hộ gia đình).',
    );
    expect(sentence(findMovement(plan, 'x'))).toBe(
      'Kế hoạch “mau-2021-2025” không có phong trào “x”. Chọn một trong: phong-trao (Phong trào).',
    );
    expect(sentence(findDeadline(plan, 'x'))).toBe(
      'Kế hoạch “mau-2021-2025” không có thời hạn “x”. Chọn một trong: bao-cao (Báo cáo năm).',
    );
    const bare: Plan = { ...plan, movements: [], deadlines: [] };
    expect(sentence(findMovement(bare, 'x'))).toBe(
      'Kế hoạch “mau-2021-2025” không quy định số lượng khen thưởng theo phong trào.',
    );
    expect(sentence(findDeadline(bare, 'x'))).toBe('Kế hoạch “mau-2021-2025” không quy định thời hạn.');
  });
});

describe('places of a movement', () => {
  const movement = plan.movements[0] as Movement;

  test.each([
    ['tap_the', 3],
    ['Tập thể', 3],
    ['TẬP THỂ'.normalize('NFD'), 3],
    ['tap the', 3],
    ['collectives', 3],
    ['ca_nhan', 6],
    ['cá nhân', 6],
    ['individual', 6],
  ])('“%s” in 2023: %d', (kind, places) => {
    expect(valueOf(quotaOf(movement, 2023, kind))).toBe(places);
  });

  test('households count where the plan reads them, and nowhere without that', () => {
    expect(valueOf(quotaOf({ ...movement, householdsCountAs: 'individuals' }, 2023, 'Hộ gia đình'))).toBe(6);
    expect(valueOf(quotaOf({ ...movement, householdsCountAs: 'collectives' }, 2023, 'ho'))).toBe(3);
    expect(sentence(quotaOf(movement, 2023, 'ho'))).toContain('Không hiểu “ho”');
  });

  test('another year or kind is an error, not zero', () => {
    expect(sentence(quotaOf(movement, 2022, 'tap_the'))).toBe(
      'Phong trào “Phong trào” không có số lượng cho năm 2022. Các năm có: 2023.',
    );
    expect(sentence(quotaOf({ ...movement, quota: null }, 2023, 'tap_the'))).toContain('Các năm có: –.');
    expect(sentence(quotaOf(movement, 2023, 'xã'))).toBe(
      'Không hiểu “xã”. Ghi “tap_the” (tập thể) hoặc “ca_nhan” (cá nhân).',
    );
  });
});

describe('the last day of a deadline', () => {
  const { id, clause, label, quote, from } = plan.deadlines[0] as Deadline;
  const deadline = (change: Partial<Deadline>): Deadline => ({ id, clause, label, quote, from, ...change });

  test.each([
    // “before” excludes the day, “by” includes it
    [{ before: '2017-11-15' }, undefined, '2017-11-14'],
    [{ by: '2017-11-15' }, undefined, '2017-11-15'],
    // round the ends of months and years
    [{ before: '2022-01-01' }, undefined, '2021-12-31'],
    [{ before: '2023-03-01' }, undefined, '2023-02-28'],
    [{ before: '2024-03-01' }, undefined, '2024-02-29'],
    [{ before: '2100-03-01' }, undefined, '2100-02-28'],
    [{ before: '2022-05-01' }, undefined, '2022-04-30'],
    // every year
    [{ before: '12-10', every: 'year' }, 2023, '2023-12-09'],
    [{ by: '12-10', every: 'year' }, 2023, '2023-12-10'],
    [{ before: '01-01', every: 'year' }, 2024, '2023-12-31'],
    [{ before: '03-01', every: 'year' }, 2024, '2024-02-29'],
    [{ before: '03-01', every: 'year' }, 2023, '2023-02-28'],
    // a day that not every year has
    [{ by: '02-29', every: 'year' }, 2024, '2024-02-29'],
    [{ by: '02-29', every: 'year' }, 2023, '2023-02-28'],
    [{ before: '02-29', every: 'year' }, 2024, '2024-02-28'],
    [{ before: '02-29', every: 'year' }, 2023, '2023-02-28'],
  ] as const)('%j in %s is %s', (change, year, wanted) => {
    expect(valueOf(lastDay(deadline(change), plan, year))).toBe(wanted);
  });

  test('a year is asked for only where it is needed, and must be one of the plan', () => {
    const yearly = deadline({ before: '12-10', every: 'year' });
    const ask = 'Thời hạn “Báo cáo năm” lặp hằng năm: ghi thêm năm từ 2021 đến 2025.';
    for (const year of [undefined, 2020, 2026, 2022.5, NaN, Infinity, -1])
      expect(sentence(lastDay(yearly, plan, year))).toBe(ask);
    expect(valueOf(lastDay(deadline({ by: '2022-06-11' }), plan, 1999))).toBe('2022-06-11');
    const fewer = deadline({ before: '12-10', every: 'year', years: { from: 2022, to: 2023 } });
    expect(sentence(lastDay(fewer, plan, 2021))).toContain('từ 2022 đến 2023');
    expect(valueOf(lastDay(fewer, plan, 2022))).toBe('2022-12-09');
  });

  test('any day of the calendar: the day before, by counting', () => {
    const lengths = (year: number) => [
      31,
      year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0) ? 29 : 28,
      31,
      30,
      31,
      30,
      31,
      31,
      30,
      31,
      30,
      31,
    ];
    const two = (value: number) => String(value).padStart(2, '0');
    const day = fc
      .tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.nat(30))
      .map(([year, month, number]) => ({
        year,
        month,
        number: (number % (lengths(year)[month - 1] ?? 28)) + 1,
      }));
    fc.assert(
      fc.property(day, ({ year, month, number }) => {
        const full = `${year}-${two(month)}-${two(number)}`;
        const before =
          number > 1
            ? `${year}-${two(month)}-${two(number - 1)}`
            : month > 1
              ? `${year}-${two(month - 1)}-${two(lengths(year)[month - 2] ?? 0)}`
              : `${year - 1}-12-31`;
        expect(valueOf(lastDay(deadline({ before: full }), plan))).toBe(before);
        expect(valueOf(lastDay(deadline({ by: full }), plan))).toBe(full);
      }),
      { numRuns: 300 },
    );
  });

  test('a day that no calendar has is refused when the plan is loaded', () => {
    for (const day of [
      '02-30',
      '02-31',
      '04-31',
      '06-31',
      '09-31',
      '11-31',
      '00-10',
      '13-01',
      '01-00',
      '01-32',
    ]) {
      const { problems } = loadPlan(changed('before: 12-10', `before: ${day}`));
      expect(problems.map(({ code }) => code)).toEqual(['PL-107']);
    }
    for (const day of ['02-29', '01-31', '04-30', '12-31'])
      expect(loadPlan(changed('before: 12-10', `before: ${day}`)).problems).toEqual([]);
  });
});
