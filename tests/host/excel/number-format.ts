import { CellError, type CellValue } from './value';

const DAY_MS = 86_400_000;
/** Day 0 of Excel's 1900 system, as it holds for every date after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The number that Excel keeps for a date. */
export function dateSerial(date: Date): number {
  return (date.getTime() - EPOCH) / DAY_MS;
}

interface Separators {
  readonly decimal: string;
  readonly thousands: string;
}

/** The decimal and thousands separators of a culture. */
export function separators(locale: string): Separators {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const find = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: find('decimal'), thousands: find('group') };
}

/**
 * What a cell shows (`Range.text`). Knows General, the number, per-cent and date patterns that official sheets use, and
 * text; of a pattern in sections (`0;-0;;@`) it uses the first. Column widths (`####`) are not looked at.
 */
export function formatValue(value: CellValue, pattern: string, locale: string): string {
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const section = pattern.split(';')[0] ?? 'General';
  if (section === '@' || /^general$/i.test(section) || section === '')
    return general(value, separators(locale));
  if (/[dmyhs]/i.test(stripLiterals(section))) return formatDate(value, section);
  return formatNumber(value, section, separators(locale));
}

function stripLiterals(section: string): string {
  return section.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
}

function general(value: number, marks: Separators): string {
  const text = String(Number(value.toPrecision(11)));
  return text.replace('.', marks.decimal).replace('e', 'E');
}

function formatNumber(value: number, section: string, marks: Separators): string {
  const match = /[#0?][#0?,]*(?:\.([#0?]+))?(%?)/.exec(
    section.replace(/"[^"]*"|\\./g, (literal) => ' '.repeat(literal.length)),
  );
  if (!match) return literals(section);
  const [body, decimals = '', percent] = match;
  const least = (decimals.match(/0/g) ?? []).length;
  const scaled = percent ? value * 100 : value;
  const whole = body.split('.')[0] ?? '';
  const fixed = roundHalfUp(Math.abs(scaled), decimals.length);
  const [integer = '0', fraction = ''] = fixed.split('.');
  const padded = integer.padStart((whole.match(/0/g) ?? []).length, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, marks.thousands) : padded;
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, '');
  const sign = scaled < 0 && /[1-9]/.test(fixed) ? '-' : '';
  const number = sign + grouped + (kept ? marks.decimal + kept : '') + (percent ? '%' : '');
  return (
    literals(section.slice(0, match.index)) + number + literals(section.slice(match.index + body.length))
  );
}

/** Excel rounds the decimal digits it sees, so 1.005 becomes 1.01 although the double lies below. */
function roundHalfUp(value: number, decimals: number): string {
  const seen = Number(value.toPrecision(15));
  const [digits = '0', exponent = '0'] = seen.toString().split('e');
  const shifted = Math.round(Number(`${digits}e${String(Number(exponent) + decimals)}`));
  return Number(`${String(shifted)}e-${String(decimals)}`).toFixed(decimals);
}

function literals(text: string): string {
  return text.replace(
    /"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*./g,
    (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '',
  );
}

function formatDate(value: number, section: string): string {
  const date = new Date(EPOCH + Math.round(value * DAY_MS));
  const two = (number: number): string => String(number).padStart(2, '0');
  let afterHours = false;
  return section.replace(
    /"([^"]*)"|\\(.)|\[[^\]]*\]|yyyy|yy|mm|m|dd|d|hh|h|ss|s/gi,
    (part: string, quoted?: string, escaped?: string) => {
      if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? '';
      const minutes = afterHours;
      afterHours = false;
      switch (part.toLowerCase()) {
        case 'yyyy':
          return String(date.getUTCFullYear());
        case 'yy':
          return two(date.getUTCFullYear() % 100);
        case 'mm':
          return two(minutes ? date.getUTCMinutes() : date.getUTCMonth() + 1);
        case 'm':
          return String(minutes ? date.getUTCMinutes() : date.getUTCMonth() + 1);
        case 'dd':
          return two(date.getUTCDate());
        case 'd':
          return String(date.getUTCDate());
        case 'hh':
        case 'h':
          afterHours = true;
          return part.length === 2 ? two(date.getUTCHours()) : String(date.getUTCHours());
        case 'ss':
        case 's':
          return part.length === 2 ? two(date.getUTCSeconds()) : String(date.getUTCSeconds());
        default:
          return '';
      }
    },
  );
}
