/** Days are those of Vietnam, wherever the browser is. */
const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** dd/mm/yyyy of an ISO date, or of the Vietnamese day of a point in time; the text itself when it is neither. */
export function dayText(iso: string): string {
  const plain = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (plain) return `${plain[3]}/${plain[2]}/${plain[1]}`;
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : DAY.format(time);
}

/** dd/mm of a day that comes back every year (MM-DD). */
export function yearlyDayText(monthDay: string): string {
  const parts = /^(\d{2})-(\d{2})$/.exec(monthDay);
  return parts ? `${parts[2]}/${parts[1]}` : monthDay;
}
