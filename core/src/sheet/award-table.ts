import type { Locale } from '../locale/locale';
import { inputError, sentenceOf, sheetText, type InputError } from '../locale/sentence';
import type { CompiledSubject } from '../evaluation/compile';
import { explain } from '../evaluation/explain';
import type { FilledRow } from '../evaluation/facts';
import type { Evaluation } from '../evaluation/result';
import type { Row } from '../evaluation/row';
import { message, verdictLabel } from '../evaluation/text';
import type { Verdict } from '../evaluation/truth';
import type { CellReading } from './cell-reading';
import { readHeaders, type Column, type HeaderReading } from './headers';
import { TableReader, type CellProblem } from './table-reader';
import { verdictsOf } from './table-verdicts';

export interface TableRow {
  /** Undefined for a row without any input: it gets no verdict. */
  readonly verdict: Verdict | undefined;
  readonly verdictLabel: string;
  readonly sentence: string;
  readonly problems: readonly CellProblem[];
}

export interface TableEvaluation {
  readonly columns: readonly Column[];
  /** What keeps the table from being evaluated; then there are no rows. */
  readonly problems: readonly InputError[];
  readonly rows: readonly TableRow[];
}

/** The sentence of a cell problem. */
export function cellProblemText(problem: CellProblem, locale: Locale): string {
  return sheetText(locale, `cell.${problem.code}`, {
    column: problem.column,
    label: problem.label,
    found: problem.found,
    options: problem.options,
  });
}

/** Length of the longest row. Not by Math.max(...): whole columns of a sheet have a million rows. */
function widthOf(rows: readonly (readonly unknown[])[]): number {
  let widest = 0;
  for (const row of rows) if (row.length > widest) widest = row.length;
  return widest;
}

function checkedHeaders(
  compiled: CompiledSubject,
  headers: readonly (readonly unknown[])[],
  data: readonly (readonly unknown[])[],
): HeaderReading {
  const reading = readHeaders(headers, compiled);
  const [headerWidth, dataWidth] = [widthOf(headers), widthOf(data)];
  if (headerWidth === dataWidth || data.length === 0) return reading;
  return {
    ...reading,
    problems: [inputError('header.width', { headers: headerWidth, data: dataWidth }), ...reading.problems],
  };
}

export interface TableOptions {
  readonly locale?: Locale;
  /** The source hands blank cells over as 0: a 0 among figures is told and counts as missing. */
  readonly zeroIsUnclear?: boolean;
}

/** Verdicts of a table, one a row and nothing else: the fast way. Undefined for rows without any input. */
export function tableVerdicts(
  compiled: CompiledSubject,
  headers: readonly (readonly unknown[])[],
  data: readonly (readonly unknown[])[],
  options: TableOptions = {},
): { readonly problems: readonly InputError[]; readonly verdicts: readonly (Verdict | undefined)[] } {
  const { columns, problems } = checkedHeaders(compiled, headers, data);
  if (problems.length > 0) return { problems, verdicts: [] };
  const reader = new TableReader(compiled, columns, options.zeroIsUnclear ?? false);
  const verdicts = verdictsOf(compiled, reader, data);
  return { problems, verdicts };
}

/** Verdicts and reasons of a table. A cell that cannot be used leaves the other rows, and the rest of its own, as they are. */
export function evaluateTable(
  compiled: CompiledSubject,
  headers: readonly (readonly unknown[])[],
  data: readonly (readonly unknown[])[],
  options: TableOptions = {},
): TableEvaluation {
  const locale = options.locale ?? 'vi';
  const { columns, problems } = checkedHeaders(compiled, headers, data);
  if (problems.length > 0) return { columns, problems, rows: [] };
  const reader = new TableReader(compiled, columns, options.zeroIsUnclear ?? false);
  return { columns, problems, rows: data.map((values) => tableRow(compiled, reader, values, locale)) };
}

function tableRow(
  compiled: CompiledSubject,
  reader: TableReader,
  values: readonly unknown[],
  locale: Locale,
): TableRow {
  const unusable = new Map<number, CellReading>();
  const cells = reader.emptyCells();
  if (!reader.fill(values, cells, unusable))
    return { verdict: undefined, verdictLabel: '', sentence: '', problems: [] };
  const evaluation = explain(compiled, filledRow(compiled, { cells }), locale);
  const problems = reader.describe(values, unusable, locale);
  return {
    verdict: evaluation.verdict,
    verdictLabel: verdictLabel(evaluation.verdict, locale),
    sentence: [evaluation.sentence, problemSentence(problems, locale)]
      .filter((text) => text !== '')
      .join(' '),
    problems,
  };
}

function problemSentence(problems: readonly CellProblem[], locale: Locale): string {
  if (problems.length === 0) return '';
  const items = problems
    .map((problem) => cellProblemText(problem, locale))
    .join(message(locale, 'separator'));
  return message(locale, 'reason.problem', { items });
}

function filledRow(compiled: CompiledSubject, row: Row): FilledRow {
  return { row, sources: new Array<undefined>(compiled.slots.length).fill(undefined), problems: [] };
}

export type RowExplanation =
  | { readonly problems: readonly InputError[] }
  | { readonly evaluation: Evaluation; readonly cellProblems: readonly CellProblem[] };

/** The whole explanation of one row of a table. */
export function explainTableRow(
  compiled: CompiledSubject,
  headers: readonly (readonly unknown[])[],
  values: readonly unknown[],
  options: TableOptions = {},
): RowExplanation {
  const locale = options.locale ?? 'vi';
  const { columns, problems } = checkedHeaders(compiled, headers, [values]);
  if (problems.length > 0) return { problems };
  const reader = new TableReader(compiled, columns, options.zeroIsUnclear ?? false);
  const unusable = new Map<number, CellReading>();
  const cells = reader.emptyCells();
  reader.fill(values, cells, unusable);
  return {
    evaluation: explain(compiled, filledRow(compiled, { cells }), locale),
    cellProblems: reader.describe(values, unusable, locale),
  };
}

/** All problems of a table in one text. */
export function problemsText(problems: readonly InputError[], locale: Locale): string {
  return problems.map((problem) => sentenceOf(problem, locale)).join(' ');
}
