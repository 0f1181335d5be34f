import { absoluteName, columnLetters } from '../host/address';
import type { Area, Placement } from '../host/ports';
import type { Translate } from '../text/messages';

/** A table on a sheet: its header rows and the rows of data below them. */
export interface SheetTable {
  readonly headers: Area;
  readonly data: Area;
}

/** Splits a selected block into header rows and data; undefined when no row of data is left. */
export function splitTable(block: Area, headerRows: number): SheetTable | undefined {
  if (block.rowCount <= headerRows) return undefined;
  const { sheet, row, column, rowCount, columnCount } = block;
  return {
    headers: { sheet, row, column, rowCount: headerRows, columnCount },
    data: { sheet, row: row + headerRows, column, rowCount: rowCount - headerRows, columnCount },
  };
}

/** The functions that judge a table row by row. */
export const TABLE_FUNCTIONS = ['AWARD_ELIGIBLE', 'AWARD_REASONS'] as const;

export type TableFunction = (typeof TABLE_FUNCTIONS)[number];

/** Separator between arguments: files and `range.formulas` have the comma, Vietnamese Excel shows the semicolon. */
export type Separator = ',' | ';';

/**
 * `=GN.AWARD_ELIGIBLE("dong-thap-2021-2025","xa",IF($B$4:$H$5="","",$B$4:$H$5),…)`. Some desktop builds of Excel hand the blank cells of a
 * plain range over as 0; through IF they stay blank on every build.
 */
export function tableFormula(
  name: TableFunction,
  choice: { readonly plan: string; readonly subject: string },
  table: SheetTable,
  separator: Separator,
): string {
  const argument = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const args = [
    argument(choice.plan),
    argument(choice.subject),
    ...[table.headers, table.data].map((area) => {
      const range = absoluteName(area);
      return `IF(${[`${range}=""`, '""', range].join(separator)})`;
    }),
  ];
  return `=GN.${name}(${args.join(separator)})`;
}

/** Widths in points: a verdict is short, its reasons are a sentence. */
const WIDTHS = [110, 420];

/** The result columns to the right of a table: headings in its last header row, below them the two formulas, which spill. */
export function resultPlacement(
  choice: { readonly plan: string; readonly subject: string },
  table: SheetTable,
  t: Translate,
): Placement {
  const { headers, data } = table;
  return {
    at: {
      sheet: headers.sheet,
      row: data.row - 1,
      column: headers.column + headers.columnCount,
    },
    cells: [
      [t('insert.column.verdict'), t('insert.column.reasons')],
      TABLE_FUNCTIONS.map((name) => tableFormula(name, choice, table, ',')),
    ],
    reserve: { rowCount: data.rowCount + 1, columnCount: TABLE_FUNCTIONS.length },
    headerRows: 1,
    widths: WIDTHS,
  };
}

/** "I và J": the columns the results go to. */
export function resultColumns(table: SheetTable): readonly string[] {
  const first = table.headers.column + table.headers.columnCount;
  return TABLE_FUNCTIONS.map((_, index) => columnLetters(first + index));
}
