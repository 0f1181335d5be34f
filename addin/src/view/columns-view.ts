import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import { slotText } from '@giam-ngheo/core/evaluation/text';
import type { Locale } from '@giam-ngheo/core/locale/locale';
import { sentenceOf, sheetText } from '@giam-ngheo/core/locale/sentence';
import { foldText } from '@giam-ngheo/core/quantity/fold';
import { askedSlots, readHeaders } from '@giam-ngheo/core/sheet/headers';
import { columnLetters } from '../host/address';
import { translator } from '../text/messages';

/** A column of a table and what it was taken for. */
export interface ColumnView {
  readonly letters: string;
  readonly text: string;
  /** The input it is, where that is not what its header says word for word; or why it is left aside. */
  readonly meaning: string | undefined;
}

export interface ColumnsView {
  readonly used: readonly ColumnView[];
  readonly ignored: readonly ColumnView[];
  /** Inputs that the plan asks for and the table has no column of. */
  readonly absent: readonly string[];
  /** What keeps the table from being evaluated. */
  readonly problems: readonly string[];
}

/** What the columns of a table were taken for. `firstColumn` is the column of the sheet where it begins, from 0. */
export function columnsView(
  compiled: CompiledSubject,
  headers: readonly (readonly unknown[])[],
  firstColumn: number,
  locale: Locale,
): ColumnsView {
  const { columns, problems } = readHeaders(headers, compiled);
  const t = translator(locale);
  // The plan asks for these figures, only their year is not told.
  const untimed = new Set(
    problems.filter(({ code }) => code === 'header.time').map(({ params }) => Number(params['column']) - 1),
  );
  const used: ColumnView[] = [];
  const ignored: ColumnView[] = [];
  columns.forEach((column, index) => {
    const letters = columnLetters(firstColumn + index);
    const { text } = column;
    if (column.type === 'ignored') {
      ignored.push({
        letters,
        text,
        meaning: untimed.has(index) ? t('columns.noTime') : sheetText(locale, `ignored.${column.reason}`),
      });
      return;
    }
    const slot = column.type === 'input' ? compiled.slots[column.slot] : undefined;
    const label = slot ? slotText(slot, compiled, locale) : t('columns.name');
    used.push({ letters, text, meaning: foldText(label) === foldText(text) ? undefined : label });
  });
  const absent = askedSlots(compiled).flatMap((index) => {
    const slot = compiled.slots[index];
    const known = !slot || columns.some((column) => column.type === 'input' && column.slot === index);
    return known ? [] : [slotText(slot, compiled, locale)];
  });
  return { used, ignored, absent, problems: problems.map((problem) => sentenceOf(problem, locale)) };
}
