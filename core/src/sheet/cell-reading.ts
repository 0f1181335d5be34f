import { inBoth, type LocalText } from '../locale/sentence';
import type { MeasureUnit } from '../quantity/unit';
import { CLASSES, KINDS } from '../plan/classes';
import { findClassValue, findKind, indicatorOf, kindOfName } from '../plan/lookup';
import { foldText } from '../quantity/fold';
import { readNumberText, type ColumnKind } from '../quantity/number-text';
import { figureCell } from '../evaluation/facts';
import type { Cell, Slot } from '../evaluation/row';
import { cellText } from './header-text';

const COLUMN_KINDS: Readonly<Record<MeasureUnit, ColumnKind>> = {
  percent: 'decimal',
  points: 'decimal',
  points_per_year: 'decimal',
  multiple: 'decimal',
  households: 'count',
  persons: 'count',
  units: 'count',
  year: 'count',
  rank: 'decimal',
  money: 'money',
};

const YES = new Set(
  ['x', 'co', 'dat', 'dung', 'roi', 'da xac nhan', 'yes', 'true', '✓', '✔', '☑', '1'].map(foldText),
);
const NO = new Set(
  ['khong', 'ko', 'k', 'khong dat', 'chua dat', 'sai', 'no', 'false', '✗', '0'].map(foldText),
);
const UNANSWERED = new Set(['', '-', '–', '—', 'chua', 'chua xac nhan', 'cho', 'cho xac nhan'].map(foldText));

/** What a cell holds for an input; or the code of what is wrong, with what it could have been. */
export type CellReading = { readonly cell: Cell } | { readonly code: string; readonly options?: LocalText };

export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && cellText(value) === '');
}

function labels(values: readonly { readonly label: LocalText }[]): LocalText {
  return inBoth((locale) => values.map((value) => value.label[locale]).join(', '));
}

/** A mark for "nothing here" in a column of words; some builds of Excel hand a blank over as 0. */
function isNothing(value: unknown): boolean {
  return value === 0 || /^[-–—]$/.test(cellText(value));
}

/** Longer texts are no numbers: reading, and above all writing, thousands of digits would hold up the whole sheet. */
const MAX_NUMBER_TEXT = 100;

function readFigure(indicatorId: string, value: unknown): CellReading {
  const indicator = indicatorOf(indicatorId);
  if (indicator.kind === 'rank') {
    if (isNothing(value)) return { cell: null };
    const rank = figureCell(indicatorId, cellText(value));
    return 'cell' in rank ? rank : { code: rank.code, options: labels(indicator.ranks) };
  }
  if (typeof value === 'number') return figureCell(indicatorId, value);
  if (typeof value !== 'string' || value.length > MAX_NUMBER_TEXT) return { code: 'not_number' };
  const reading = readNumberText(value, COLUMN_KINDS[indicator.unit]);
  if (reading.status === 'blank') return { cell: null };
  return reading.status === 'number' ? figureCell(indicatorId, reading.value) : { code: 'not_number' };
}

function readAnswer(value: unknown): CellReading {
  if (typeof value === 'boolean') return { cell: value };
  if (typeof value === 'object') return { code: 'not_answer' };
  // A confirmation is never denied by a blank that is handed over as 0.
  if (isNothing(value)) return { cell: null };
  const text = foldText(cellText(value));
  if (UNANSWERED.has(text)) return { cell: null };
  if (YES.has(text)) return { cell: true };
  return NO.has(text) ? { cell: false } : { code: 'not_answer' };
}

/** Reads a filled cell as the input of its column. */
export function readCell(slot: Slot, value: unknown): CellReading {
  switch (slot.type) {
    case 'figure':
      return readFigure(slot.indicator, value);
    case 'answer':
      return readAnswer(value);
    case 'kind': {
      if (isNothing(value)) return { cell: null };
      const kind = findKind(cellText(value)) ?? kindOfName(cellText(value));
      return kind ? { cell: kind.id } : { code: 'unknown_kind', options: labels(KINDS) };
    }
    case 'class': {
      if (isNothing(value)) return { cell: null };
      const classification = CLASSES.find((entry) => entry.id === slot.class);
      const known = findClassValue(
        slot.class,
        typeof value === 'boolean' ? (value ? 'co' : 'khong') : cellText(value),
      );
      if (known) return { cell: known.id };
      return { code: 'unknown_class_value', options: labels(classification?.values ?? []) };
    }
  }
}
