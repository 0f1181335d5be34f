import { inBoth, inputError, type InputError } from '../locale/sentence';
import { findClass, findIndicator, indicatorOrder } from '../plan/lookup';
import { foldText, normalizeText } from '../quantity/fold';
import type { CompiledSubject } from '../evaluation/compile';
import { slotKey, type Slot } from '../evaluation/row';
import { attestationLabel, measureText, slotText } from '../evaluation/text';
import { headerPaths, readHeaderPath, type HeaderText, type HeaderTime } from './header-text';

/** What one column of a table is. */
export type Column =
  | { readonly type: 'input'; readonly slot: number; readonly key: string; readonly text: string }
  /** The unit's name: its kind can stand in front ("Thị trấn …"). */
  | { readonly type: 'name'; readonly text: string }
  | { readonly type: 'ignored'; readonly text: string; readonly reason: IgnoredReason };

export type IgnoredReason = 'empty' | 'number' | 'rate' | 'not_asked' | 'unknown';

export interface HeaderReading {
  readonly columns: readonly Column[];
  /** What keeps the table from being evaluated at all. */
  readonly problems: readonly InputError[];
}

const NAME = new Set(
  [
    'đơn vị',
    'tên đơn vị',
    'đơn vị hành chính',
    'địa phương',
    'địa bàn',
    'xã',
    'tên xã',
    'phường/xã',
    'phường, xã',
    'xã, phường',
    'xã, thị trấn',
    'tên xã, thị trấn',
    'xã, phường, thị trấn',
    'huyện',
    'tên huyện',
    'huyện, thành phố',
    'thôn',
    'tên thôn',
    'thôn, bản',
    'thôn, bản, tổ dân phố',
    'ấp',
    'khóm, ấp',
    'khóm',
    'chủ hộ',
    'họ tên chủ hộ',
    'họ và tên chủ hộ',
    'họ và tên',
    'họ tên',
    'tên',
    'cơ quan',
    'cơ quan, đơn vị',
    'doanh nghiệp',
    'tên doanh nghiệp',
    'unit',
    'name',
    'commune',
  ].map(foldText),
);
const NUMBERING = new Set(['stt', 'tt', 'số tt', 'số thứ tự', 'no', 'no.', '#'].map(foldText));
const KIND = new Set(
  ['loại hình', 'loại hình đơn vị', 'loại đơn vị', 'loại đơn vị hành chính', 'kind', 'kind of unit'].map(
    foldText,
  ),
);

/** Whether a heading names households of one sort, so that another count below it is of those households only. */
function isPartOf(group: string, indicatorId: string): boolean {
  const indicator = findIndicator(group);
  return (
    indicator?.kind === 'figure' &&
    indicator.unit === 'households' &&
    indicator.id !== 'total_households' &&
    indicator.id !== indicatorId
  );
}

class HeaderReader {
  private readonly figureTimes = new Map<string, number[]>();
  private readonly answers = new Map<string, number>();

  constructor(private readonly compiled: CompiledSubject) {
    for (const [index, slot] of compiled.slots.entries()) {
      if (slot.type === 'figure') {
        this.figureTimes.set(slot.indicator, [...(this.figureTimes.get(slot.indicator) ?? []), index]);
      } else if (slot.type === 'answer') {
        const label = attestationLabel(compiled, slot.attestation);
        for (const name of [slot.attestation, label?.vi, label?.en])
          if (name !== undefined) this.answers.set(normalizeText(name), index);
      }
    }
  }

  column(path: readonly string[], index: number, problems: InputError[]): Column {
    const header = readHeaderPath(path);
    const { text } = header;
    if (path.length === 0) return { type: 'ignored', text, reason: 'empty' };
    const whole = [text, path.at(-1) ?? ''].map(normalizeText);
    const answer = whole
      .map((name) => this.answers.get(name) ?? this.answers.get(name.replace(/\s*\([^)]*\)$/, '')))
      .find((slot) => slot !== undefined);
    if (answer !== undefined) return this.input(answer, text);
    for (const name of header.names) {
      const folded = foldText(name);
      if (NUMBERING.has(folded)) return { type: 'ignored', text, reason: 'number' };
      if (KIND.has(folded)) return this.slotColumn('kind', text);
    }
    const figure = this.figure(header, index, problems);
    if (figure) return figure;
    for (const name of [...whole, ...header.names]) {
      const classification = findClass(name);
      if (classification) return this.slotColumn(classification.id, text);
    }
    if (header.names.some((name) => NAME.has(foldText(name)))) return { type: 'name', text };
    return { type: 'ignored', text, reason: header.measure === 'rate' ? 'rate' : 'unknown' };
  }

  private figure(header: HeaderText, index: number, problems: InputError[]): Column | undefined {
    const { text } = header;
    const name = header.names.find((candidate) => findIndicator(candidate) !== undefined);
    const indicator = name === undefined ? undefined : findIndicator(name);
    if (!indicator) return undefined;
    // "Hộ nghèo / Hộ DTTS" are neither all poor nor all ethnic-minority households.
    if (name === header.leaf && header.groups.some((group) => isPartOf(group, indicator.id)))
      return { type: 'ignored', text, reason: 'unknown' };
    const points = indicator.unit === 'points';
    if (indicator.kind !== 'figure' && indicator.kind !== 'rank')
      return { type: 'ignored', text, reason: 'rate' };
    // "Hộ nghèo (%)" is a rate; an assigned target is a percent figure of its own.
    if (header.measure === 'rate' && !points) return { type: 'ignored', text, reason: 'rate' };
    const slots = this.figureTimes.get(indicator.id);
    if (!slots) return { type: 'ignored', text, reason: 'not_asked' };
    const year = this.yearOf(header.time);
    const timeless = slots.find((slot) => this.year(slot) === undefined);
    if (timeless !== undefined) return this.input(timeless, text);
    if (year === undefined) {
      const asked = slots.filter((slot) => !this.slot(slot)?.optional);
      const only = asked.length === 1 ? asked[0] : undefined;
      if (only !== undefined) return this.input(only, text);
      const years = [...new Set((asked.length > 0 ? asked : slots).map((slot) => this.year(slot)))]
        .sort()
        .join(', ');
      const example = inBoth((locale) => measureText(indicator, this.compiled.year, undefined, locale));
      problems.push(inputError('header.time', { column: index + 1, text, years, example }));
      return { type: 'ignored', text, reason: 'not_asked' };
    }
    const slot = slots.find((candidate) => this.year(candidate) === year);
    return slot === undefined ? { type: 'ignored', text, reason: 'not_asked' } : this.input(slot, text);
  }

  private yearOf(time: HeaderTime): number | undefined {
    const baseline = this.compiled.plan.baseline.year;
    if (time === 'baseline') return baseline;
    if (time === 'end') return this.compiled.year;
    if (typeof time !== 'object') return time;
    // "Đầu kỳ 2021": the plan's own start where it is called so, otherwise the beginning of the year.
    return time.startOf === baseline ? baseline : time.startOf - 1;
  }

  private slot(index: number): Slot | undefined {
    return this.compiled.slots[index];
  }

  private year(index: number): number | undefined {
    const slot = this.slot(index);
    return slot?.type === 'figure' ? slot.year : undefined;
  }

  private slotColumn(key: string, text: string): Column {
    const slot = this.compiled.slotOf(key);
    return slot === undefined ? { type: 'ignored', text, reason: 'not_asked' } : this.input(slot, text);
  }

  private input(slot: number, text: string): Column {
    const input = this.slot(slot);
    return { type: 'input', slot, key: input ? slotKey(input) : '', text };
  }
}

/** Made once for each subject: a sheet recalculates many small tables, and the names take longer to prepare than such a table to decide. */
const readers = new WeakMap<CompiledSubject, HeaderReader>();

/**
 * Reads one to three header rows as they stand in a sheet (merged cells, line breaks, NFD and capitals included): every column is an input
 * of the plan at a time, the unit's name, or something to ignore. A column that the plan needs but whose time is not named, two columns for
 * one input, and a header without any known column are problems.
 */
export function readHeaders(
  headers: readonly (readonly unknown[])[],
  compiled: CompiledSubject,
): HeaderReading {
  const problems: InputError[] = [];
  if (headers.length < 1 || headers.length > 3) {
    return { columns: [], problems: [inputError('header.rows', { found: headers.length })] };
  }
  const reader = readers.get(compiled) ?? new HeaderReader(compiled);
  readers.set(compiled, reader);
  const columns = headerPaths(headers).map((path, index) => reader.column(path, index, problems));
  const seen = new Map<number, number>();
  for (const [index, column] of columns.entries()) {
    if (column.type !== 'input') continue;
    const other = seen.get(column.slot);
    if (other !== undefined) {
      const slot = compiled.slots[column.slot];
      const text = slot ? inBoth((locale) => slotText(slot, compiled, locale)) : column.text;
      problems.push(inputError('header.duplicate', { column: index + 1, other: other + 1, text }));
    }
    seen.set(column.slot, index);
  }
  if (seen.size === 0 && problems.length === 0) {
    problems.push(
      inputError('header.none', {
        expected: inBoth((locale) => headerRow(compiled, locale).slice(0, 6).join('; ')),
      }),
    );
  }
  return { columns, problems };
}

const GROUP_ORDER: Readonly<Record<Slot['type'], number>> = { kind: 0, class: 1, figure: 2, answer: 3 };

/** Kind and classes first, figures by year and in the order of the catalogue, attestations last in the order of the plan. */
function columnOrder(slot: Slot, index: number): readonly number[] {
  const group = GROUP_ORDER[slot.type];
  return slot.type === 'figure' ? [group, slot.year ?? 0, indicatorOrder(slot.indicator)] : [group, 0, index];
}

/** Slots of the inputs that the plan asks of every unit, in the order of a header. */
export function askedSlots(compiled: CompiledSubject): readonly number[] {
  return compiled.slots
    .map((slot, index) => ({ slot, index, order: columnOrder(slot, index) }))
    .filter(({ slot }) => !slot.optional)
    .sort((a, b) => {
      const level = a.order.findIndex((value, at) => value !== b.order[at]);
      return level === -1 ? 0 : (a.order[level] ?? 0) - (b.order[level] ?? 0);
    })
    .map(({ index }) => index);
}

/** The header row that a plan's subject needs, one text a column; `readHeaders` reads it back. */
export function headerRow(compiled: CompiledSubject, locale: 'vi' | 'en'): readonly string[] {
  return askedSlots(compiled).flatMap((index) => {
    const slot = compiled.slots[index];
    return slot ? [slotText(slot, compiled, locale)] : [];
  });
}

/** How many rows at the top of a table (1 to 3) are its header: those before the first row that holds a number among the columns. */
export function countHeaderRows(rows: readonly (readonly unknown[])[]): number {
  const isYear = (cell: unknown) => typeof cell === 'number' && cell >= 1990 && cell <= 2100;
  const looksLikeData = (row: readonly unknown[]) => {
    const filled = row.filter((cell) => cell !== '' && cell !== null && cell !== undefined);
    const numbers = filled.filter(
      (cell) =>
        (typeof cell === 'number' && !isYear(cell)) ||
        (typeof cell === 'string' && /^[\d.,\s%]+$/.test(cell.trim()) && !/^(19|20)\d{2}$/.test(cell.trim())),
    );
    return numbers.length > 0 && !isLetters(row);
  };
  const isLetters = (row: readonly unknown[]) =>
    row.every(
      (cell) => cell === '' || cell === null || /^\(?(?:[A-Za-z]{1,2}|\d{1,2})\)?$|=/.test(String(cell)),
    ) && row.some((cell) => /^\(?[A-Za-z]{1,2}\)?$|=/.test(String(cell)));
  const first = rows.findIndex(looksLikeData);
  return Math.min(3, Math.max(1, first === -1 ? 1 : first));
}
