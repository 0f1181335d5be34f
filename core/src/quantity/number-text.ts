import { foldText } from './fold';
import { fraction, multiply, parseDecimal, simplify, type Exact, type Fraction } from './fraction';

/**
 * What a column holds decides how its numbers are read: "1.520" is 1520 among households and 1,52 among percents. Never the locale
 * of the machine.
 */
export type ColumnKind = 'count' | 'decimal' | 'money';

export type NumberReading =
  | { readonly status: 'number'; readonly value: Exact }
  | { readonly status: 'blank' }
  /** Not a number of this column: `expected` names what the column takes. */
  | { readonly status: 'unreadable'; readonly expected: ColumnKind };

/** Marks that stand for "nothing here"; a zero must be typed. */
const BLANK = /^[-–—.…_*]*$/;

const SCALES: readonly { readonly suffix: RegExp; readonly scale: bigint; readonly money?: true }[] = [
  { suffix: / ?(?:t[yi]|billion)(?: dong| vnd)?$/, scale: 1_000_000_000n, money: true },
  { suffix: / ?(?:trieu|tr|million)(?: dong| vnd)?$/, scale: 1_000_000n, money: true },
  { suffix: / ?(?:nghin|ngan)(?: dong| vnd)?$/, scale: 1_000n, money: true },
  { suffix: / ?(?:dong|vnd|d|₫)$/, scale: 1n, money: true },
];

const SUFFIX: Readonly<Record<ColumnKind, RegExp>> = {
  count: / ?(?:ho|khau|nhan khau|nguoi|xa|thon|ban|households?|persons?)$/,
  decimal: / ?(?:diem ?%|%|diem phan tram|phan tram)(?: ?\/ ?nam)?$|(?: ?lan)$/,
  money: /$^/,
};

/** Full-width characters become the ordinary ones. Raised figures stay: in “12²” the 2 is the mark of a footnote. */
function plainDigits(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

function digitsOnly(text: string): string {
  return text.replace(/[., ]/g, '');
}

/** "1.234.567", "1 234 567": groups of three by one sign. */
const GROUPED = /^[1-9]\d{0,2}(?:([., ])\d{3})(?:\1\d{3})*$/;

function readCount(body: string): Fraction | undefined {
  if (/^\d+$/.test(body)) return parseDecimal(body);
  if (GROUPED.test(body)) return parseDecimal(digitsOnly(body));
  // Exports print whole numbers with zeros after the separator ("412204.00", "3.359,00").
  const zeros = /^(.*)[.,]0{1,2}$/.exec(body);
  return zeros?.[1] === undefined || /[.,]0{0,2}$/.test(zeros[1]) ? undefined : readCount(zeros[1]);
}

function readDecimal(body: string): Fraction | undefined {
  const compact = body.replace(/ ?([.,]) ?/g, '$1');
  if (/^\d+(?:[.,]\d+)?$/.test(compact)) return parseDecimal(compact.replace(',', '.'));
  const mixed = /^[1-9]\d{0,2}(?:([., ])\d{3})+([.,])\d+$/.exec(compact);
  if (mixed && mixed[1] !== mixed[2]) {
    const [whole = '', part = ''] = compact.split(mixed[2] ?? ',');
    return parseDecimal(`${digitsOnly(whole)}.${part}`);
  }
  return GROUPED.test(compact) ? parseDecimal(digitsOnly(compact)) : undefined;
}

function readMoney(body: string, scale: bigint): Fraction | undefined {
  // "1,520 tỷ" is 1,52 or 1520 thousand millions, as one writes the comma.
  if (scale > 1n && /^\d{1,3},\d{3}$/.test(body) && GROUPED.test(body)) return undefined;
  // Money is printed with grouped thousands: "1.520" đồng is 1520.
  return GROUPED.test(body) ? parseDecimal(digitsOnly(body)) : readDecimal(body);
}

const READERS: Readonly<Record<ColumnKind, (body: string, scale: bigint) => Fraction | undefined>> = {
  count: readCount,
  decimal: readDecimal,
  money: readMoney,
};

/**
 * Reads a number typed as text, by what the column holds. Units of the column's own kind may follow ("12 hộ", "4,52%", "15 triệu đồng");
 * "-" and the like are blank, not zero. Nothing is guessed: a text that is not a number of the column is `unreadable`.
 */
export function readNumberText(text: string, kind: ColumnKind): NumberReading {
  let body = foldText(plainDigits(text));
  if (BLANK.test(body)) return { status: 'blank' };
  const negative = /^[-−]/.test(body);
  body = body.replace(/^[-−+]\s*/, '');
  let scale = 1n;
  if (kind === 'money') {
    for (const entry of SCALES) {
      if (entry.suffix.test(body)) {
        body = body.replace(entry.suffix, '');
        scale = entry.scale;
        break;
      }
    }
  } else {
    body = body.replace(SUFFIX[kind], '');
  }
  const value = READERS[kind](body.trim(), scale);
  if (value === undefined) return { status: 'unreadable', expected: kind };
  const scaled = multiply(value, fraction(scale));
  const signed = negative ? { n: -scaled.n, d: scaled.d } : scaled;
  return { status: 'number', value: simplify(signed) };
}
