import { resolveYear, yearsOf } from '@giam-ngheo/core/plan/time';

const plan = { baseline: { year: 2020 } };

test.each([
  ['end', undefined, 2025],
  ['baseline', undefined, 2020],
  ['previous', 2023, 2022],
  ['previous', undefined, undefined],
  ['timeless', 2023, undefined],
  [2024, 2023, 2024],
] as const)('“%s” at %s is %s', (point, at, wanted) => {
  expect(resolveYear(point, plan, 2025, at)).toBe(wanted);
});

test('years of a span, not beyond the year examined', () => {
  expect(yearsOf({ from: 2021, to: 2025 }, 2025)).toEqual([2021, 2022, 2023, 2024, 2025]);
  expect(yearsOf({ from: 2021, to: 2025 }, 2022)).toEqual([2021, 2022]);
  expect(yearsOf({ from: 2021, to: 2021 }, 2030)).toEqual([2021]);
  expect(yearsOf({ from: 2021, to: 2025 }, 2020)).toEqual([]);
});
