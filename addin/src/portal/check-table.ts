import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import type { Locale } from '@giam-ngheo/core/locale/locale';
import { evaluateTable, type TableEvaluation, type TableRow } from '@giam-ngheo/core/sheet/award-table';
import { detectHeaderRows, findHeader, TOP_ROWS } from '../table/find-table';

/** One row of a pasted table with its result. */
export interface CheckedRow {
  /** Row of the paste, from 1. */
  readonly number: number;
  readonly unit: string;
  readonly values: readonly string[];
  readonly result: TableRow;
}

/** A pasted table after checking. */
export interface CheckedTable {
  readonly headerRows: number;
  /** The most header rows that would leave a row of data. */
  readonly mostHeaderRows: number;
  readonly headers: readonly (readonly string[])[];
  readonly evaluation: TableEvaluation;
  readonly rows: readonly CheckedRow[];
}

/**
 * Finds the header of a pasted table (titles above it are passed over) and judges every row. `headerRows` overrules what was found.
 * Undefined while there is no row of data.
 */
export function checkTable(
  grid: readonly (readonly string[])[],
  compiled: CompiledSubject,
  headerRows: number | undefined,
  locale: Locale,
): CheckedTable | undefined {
  const found = findHeader(grid.slice(0, TOP_ROWS), compiled);
  const start = found?.start ?? 0;
  const table = grid.slice(start);
  const mostHeaderRows = Math.min(3, table.length - 1);
  if (mostHeaderRows < 1) return undefined;
  const rows = Math.min(headerRows ?? found?.rows ?? detectHeaderRows(table), mostHeaderRows);
  const headers = table.slice(0, rows);
  const data = table.slice(rows);
  const evaluation = evaluateTable(compiled, headers, data, { locale });
  const nameColumn = evaluation.columns.findIndex((column) => column.type === 'name');
  return {
    headerRows: rows,
    mostHeaderRows,
    headers,
    evaluation,
    rows: data.flatMap((values, index): CheckedRow[] => {
      const result = evaluation.rows[index];
      if (!result) return [];
      return [
        {
          number: start + rows + index + 1,
          unit: nameColumn === -1 ? '' : (values[nameColumn] ?? ''),
          values,
          result,
        },
      ];
    }),
  };
}

/** The table with two more columns, as it goes back to the clipboard. */
export function tableWithResults(
  table: CheckedTable,
  headings: readonly [verdict: string, reasons: string],
): readonly (readonly string[])[] {
  const last = table.headers.length - 1;
  return [
    ...table.headers.map((cells, index) => [...cells, ...(index === last ? headings : ['', ''])]),
    ...table.rows.map(({ values, result }) => [...values, result.verdictLabel, result.sentence]),
  ];
}
