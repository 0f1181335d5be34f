import { dayText, yearlyDayText } from '../../../addin/src/text/dates';

test('days as an office writes them', () => {
  expect(dayText('2025-12-31')).toBe('31/12/2025');
  expect(yearlyDayText('12-15')).toBe('15/12');
});

test('a point in time falls on the Vietnamese day', () => {
  expect(dayText('2026-11-22T17:30:00.000Z')).toBe('23/11/2026');
  expect(dayText('2026-11-22T16:59:59Z')).toBe('22/11/2026');
});

test('what is no date stays as it is', () => {
  expect(dayText('hôm qua')).toBe('hôm qua');
  expect(yearlyDayText('x')).toBe('x');
});
