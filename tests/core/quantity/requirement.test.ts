import fc from 'fast-check';
import { fraction } from '@giam-ngheo/core/quantity/fraction';
import {
  holds,
  isLaxer,
  parseRequirement,
  requirementUnit,
  type Requirement,
} from '@giam-ngheo/core/quantity/requirement';

type Limited = Extract<Requirement, { limit: unknown }>;

function parsed(phrase: string): Requirement {
  const found = parseRequirement(phrase);
  if (!found) throw new Error(`not read: ${phrase}`);
  return found;
}

describe('the phrases of the plans', () => {
  test.each([
    ['dưới 2%', 'lt', 2, 1, 'percent'],
    ['dưới 2 %', 'lt', 2, 1, 'percent'],
    ['trên 50%', 'gt', 50, 1, 'percent'],
    ['vượt 50%', 'gt', 50, 1, 'percent'],
    ['từ 30% trở lên', 'ge', 30, 1, 'percent'],
    ['từ 7 điểm %/năm trở lên', 'ge', 7, 1, 'points_per_year'],
    ['từ 1,3 điểm %/ năm trở lên', 'ge', 13, 10, 'points_per_year'],
    ['từ 1,5 điểm % trở lên', 'ge', 3, 2, 'points'],
    ['từ 1,5 lần trở lên', 'ge', 3, 2, 'multiple'],
    ['từ 0,125 lần trở lên', 'ge', 1, 8, 'multiple'],
    ['từ 0.520 lần trở lên', 'ge', 52, 100, 'multiple'],
    ['từ 15 triệu đồng trở lên', 'ge', 15_000_000, 1, 'money'],
    ['từ 15 triệu trở lên', 'ge', 15_000_000, 1, 'money'],
    ['từ 1,2 tỷ đồng trở lên', 'ge', 1_200_000_000, 1, 'money'],
    ['từ 1.500.000 đồng trở lên', 'ge', 1_500_000, 1, 'money'],
    ['ít nhất 3 hộ', 'ge', 3, 1, 'count'],
    ['đạt 5 xã', 'ge', 5, 1, 'count'],
    ['không quá 5 xã', 'le', 5, 1, 'count'],
    ['không quá 1.200 hộ', 'le', 1200, 1, 'count'],
    ['tối đa 5', 'le', 5, 1, 'count'],
    ['đúng 01', 'eq', 1, 1, 'count'],
    ['đúng 01 thôn, xóm, bản', 'eq', 1, 1, 'count'],
    // English aliases
    ['below 2%', 'lt', 2, 1, 'percent'],
    ['above 50 percent', 'gt', 50, 1, 'percent'],
    ['at least 7 points per year', 'ge', 7, 1, 'points_per_year'],
    ['at least 1.5 times', 'ge', 3, 2, 'multiple'],
    ['at most 5', 'le', 5, 1, 'count'],
    ['exactly 1', 'eq', 1, 1, 'count'],
    ['at least 15 million VND', 'ge', 15_000_000, 1, 'money'],
  ] as const)('%s', (phrase, op, n, d, unit) => {
    const wanted = { op, limit: fraction(n, d), unit };
    expect(parseRequirement(phrase)).toEqual(wanted);
    // as typed elsewhere
    expect(parseRequirement(phrase.normalize('NFD'))).toEqual(wanted);
    expect(parseRequirement(`  ${phrase.toUpperCase()} `)).toEqual(wanted);
  });

  test('ranges, with the unit once or twice', () => {
    const two = { op: 'between', lower: fraction(1), upper: fraction(2), unit: 'count' };
    expect(parseRequirement('từ 01 đến 02')).toEqual(two);
    expect(parseRequirement('từ 01 đến 02 xã')).toEqual(two);
    expect(parseRequirement('between 1 and 2')).toEqual(two);
    expect(parseRequirement('từ 1,5% đến 2%')).toEqual({
      op: 'between',
      lower: fraction(3, 2),
      upper: fraction(2),
      unit: 'percent',
    });
    expect(parseRequirement('từ 15 đến 30 triệu đồng')).toEqual({
      op: 'between',
      lower: fraction(15_000_000),
      upper: fraction(30_000_000),
      unit: 'money',
    });
    expect(parseRequirement('từ 500.000 đồng đến 2 triệu đồng')).toMatchObject({ lower: fraction(500_000) });
    expect(parseRequirement('từ 2 đến 2 xã')).toMatchObject({ lower: fraction(2), upper: fraction(2) });
  });

  test('targets and ranks', () => {
    expect(parseRequirement('vượt chỉ tiêu')).toEqual({ op: 'gt', target: true });
    expect(parseRequirement('Vượt chỉ tiêu kế hoạch')).toEqual({ op: 'gt', target: true });
    expect(parseRequirement('đạt chỉ tiêu')).toEqual({ op: 'ge', target: true });
    expect(parseRequirement('đạt và vượt chỉ tiêu')).toEqual({ op: 'ge', target: true });
    expect(parseRequirement('từ hoàn thành tốt nhiệm vụ trở lên')).toEqual({
      op: 'ge',
      rank: 'hoan thanh tot nhiem vu',
    });
  });

  test.each([
    '',
    '2%',
    '< 2%',
    'dưới',
    'dưới %',
    'dưới hai phần trăm',
    'dưới -2%',
    'dưới 2% hoặc 3%',
    'dưới 2,5,1%',
    'dưới 1.5.2%',
    'từ 3% - 4%',
    'từ 5 quả trở lên',
    // nothing lies between 2 and 1
    'từ 02 đến 01',
    'từ 2 triệu đồng đến 500.000 đồng',
    'từ 1% đến 2 hộ',
    // 1250 times, or 1,25
    'at least 1.250 times',
    'dưới 1.250%',
    // names that plain objects know
    'constructor',
    'toString',
    '__proto__',
  ])('“%s” is refused', (phrase) => {
    expect(parseRequirement(phrase)).toBeUndefined();
  });

  test('any text is read or refused, never a crash', () => {
    const words = fc.constantFrom(
      'từ',
      'dưới',
      'trên',
      'đến',
      'trở lên',
      'điểm %',
      '%',
      '/năm',
      '2',
      '1,5',
      '1.000',
      'lần',
      'triệu',
      'hộ',
      'chỉ tiêu',
      'đạt',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 7 }).map((parts) => parts.join(' ')),
        ),
        (phrase) => {
          const found = parseRequirement(phrase);
          expect(parseRequirement(phrase.normalize('NFD'))).toEqual(found);
          if (found && 'limit' in found) expect(found.limit.n >= 0n).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('the unit in which a measure is required', () => {
  expect(requirementUnit('percent')).toBe('percent');
  expect(requirementUnit('points')).toBe('points');
  expect(requirementUnit('points_per_year')).toBe('points_per_year');
  expect(requirementUnit('households')).toBe('count');
  expect(requirementUnit('year')).toBe('count');
  expect(requirementUnit('money')).toBe('money');
  expect(requirementUnit('rank')).toBeUndefined();
});

/** Whether a value satisfies a requirement, straight from the words: below, at, above each limit. */
function passes(requirement: Requirement, value: number): boolean {
  if ('lower' in requirement) {
    return Number(requirement.lower.n) <= value && value <= Number(requirement.upper.n);
  }
  const { op, limit } = requirement as Limited;
  const at = Number(limit.n);
  return { lt: value < at, le: value <= at, eq: value === at, ge: value >= at, gt: value > at }[op];
}

test.each([
  ['dưới', 'lt', [true, false, false]],
  ['không quá', 'le', [true, true, false]],
  ['đúng', 'eq', [false, true, false]],
  ['từ … trở lên', 'ge', [false, true, true]],
  ['trên', 'gt', [false, false, true]],
] as const)('“%s” below, at and above', (_words, op, wanted) => {
  expect([-1, 0, 1].map((sign) => holds(op, sign))).toEqual(wanted);
});

describe('laxer than', () => {
  test.each([
    ['dưới 3%', 'dưới 2%', true],
    ['dưới 2%', 'dưới 2%', false],
    ['không quá 2%', 'dưới 2%', true],
    ['dưới 2%', 'không quá 2%', false],
    ['dưới 1%', 'dưới 2%', false],
    ['từ 50% trở lên', 'trên 50%', true],
    ['trên 50%', 'từ 50% trở lên', false],
    ['trên 40%', 'trên 50%', true],
    ['trên 60%', 'trên 50%', false],
    // another direction lets pass what the first one does not
    ['dưới 50%', 'trên 50%', true],
    ['từ 01 đến 02', 'đúng 01', true],
    ['đúng 01', 'từ 01 đến 02', false],
    ['từ 01 đến 02', 'từ 01 đến 03', false],
    ['đạt chỉ tiêu', 'vượt chỉ tiêu', true],
    ['vượt chỉ tiêu', 'đạt chỉ tiêu', false],
    ['đạt chỉ tiêu', 'đạt chỉ tiêu', false],
    // what cannot be compared may be laxer
    ['dưới 2%', 'đạt chỉ tiêu', true],
    ['từ hoàn thành nhiệm vụ trở lên', 'từ hoàn thành tốt nhiệm vụ trở lên', true],
  ])('“%s” against “%s”: %s', (own, parent, wanted) => {
    expect(isLaxer(parsed(own), parsed(parent))).toBe(wanted);
  });

  test('is exactly “lets pass something that the other does not”', () => {
    const small = fc.integer({ min: 1, max: 6 });
    const requirement = fc.oneof(
      fc
        .tuple(fc.constantFrom('dưới', 'không quá', 'đúng', 'ít nhất', 'trên'), small)
        .map(([w, n]) => `${w} ${n}`),
      fc.tuple(small, small).map(([a, b]) => `từ ${Math.min(a, b)} đến ${Math.max(a, b)}`),
    );
    // halves stand between the whole limits
    const values = Array.from({ length: 17 }, (_, index) => index / 2 - 0.5);
    fc.assert(
      fc.property(requirement, requirement, (own, parent) => {
        const [a, b] = [parsed(own), parsed(parent)];
        expect(isLaxer(a, b)).toBe(values.some((value) => passes(a, value) && !passes(b, value)));
      }),
      { numRuns: 500 },
    );
  });
});
