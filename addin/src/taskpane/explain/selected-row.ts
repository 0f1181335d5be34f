import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import type { Evaluation } from '@giam-ngheo/core/evaluation/result';
import type { Locale } from '@giam-ngheo/core/locale/locale';
import { sentenceOf } from '@giam-ngheo/core/locale/sentence';
import { cellProblemText, explainTableRow } from '@giam-ngheo/core/sheet/award-table';
import { readHeaders } from '@giam-ngheo/core/sheet/headers';
import { areaName } from '../../host/address';
import type { RowInRegion } from '../../host/ports';
import { findHeader } from '../../table/find-table';
import type { Translate } from '../../text/messages';

/** What the pane shows of the selected row. */
export type RowState =
  | { readonly type: 'none' }
  | { readonly type: 'problem'; readonly intent: 'info' | 'error'; readonly text: string }
  | {
      readonly type: 'row';
      /** Name of the unit as it stands in the row, "" where the table has no such column. */
      readonly unit: string;
      /** Row of the sheet, from 1. */
      readonly row: number;
      readonly headers: string;
      readonly evaluation: Evaluation;
      readonly problems: readonly string[];
    };

/** Explains one row of the block of cells in which the selection is; the header is looked for in the block's first rows. */
export function explainSelectedRow(
  selected: RowInRegion,
  compiled: CompiledSubject,
  locale: Locale,
  t: Translate,
): RowState {
  const { region, row, top, values } = selected;
  const place = findHeader(top, compiled);
  if (!place) return { type: 'problem', intent: 'info', text: t('explain.noTable') };
  const firstData = region.row + place.start + place.rows;
  if (row < firstData) return { type: 'problem', intent: 'info', text: t('explain.header') };
  const headers = top.slice(place.start, place.start + place.rows);
  const explanation = explainTableRow(compiled, headers, values, { locale });
  if ('problems' in explanation) {
    const text = explanation.problems.map((problem) => sentenceOf(problem, locale)).join(' ');
    return { type: 'problem', intent: 'error', text };
  }
  const name = readHeaders(headers, compiled).columns.findIndex((column) => column.type === 'name');
  return {
    type: 'row',
    unit: name === -1 ? '' : String(values[name] ?? ''),
    row: row + 1,
    headers: areaName({ ...region, row: region.row + place.start, rowCount: place.rows }),
    evaluation: explanation.evaluation,
    problems: explanation.cellProblems.map((problem) => cellProblemText(problem, locale)),
  };
}
