import type { Locale } from '../locale/locale';
import { inputError, sentenceOf, sheetText, type InputError } from '../locale/sentence';
import { CLASSES, KINDS } from '../plan/classes';
import { findClassValue, findKind, indicatorOf, kindOfName } from '../plan/lookup';
import type { MeasureUnit } from '../quantity/unit';
import { foldText } from '../quantity/fold';
import { readNumberText, type ColumnKind } from '../quantity/number-text';
import type { CompiledSubject } from '../evaluation/compile';
import { explain } from '../evaluation/explain';
import { figureCell, type FilledRow } from '../evaluation/facts';
import type { Evaluation } from '../evaluation/result';
import type { Cell, Row, Slot } from '../evaluation/row';
import { message, slotText, verdictLabel } from '../evaluation/text';
import { verdictOf, type Verdict } from '../evaluation/truth';
import { cellText } from './header-text';
import { readHeaders, type Column, type HeaderReading } from './headers';

/** A cell that cannot be used: it counts as missing, and the row's sentence says so. Columns from 1. */
export interface CellProblem {
  readonly code: string;
  readonly column: number;
  readonly label: string;
  readonly found: string;
  readonly options: string;
}

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

type Reading = { readonly cell: Cell } | { readonly code: string; readonly options?: string };

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && cellText(value) === '');
}

function labels(values: readonly { readonly label: { readonly vi: string } }[]): string {
  return values.map((value) => value.label.vi).join(', ');
}

function readFigure(indicatorId: string, value: unknown): Reading {
  const indicator = indicatorOf(indicatorId);
  if (indicator.kind === 'rank') {
    const rank = figureCell(indicatorId, cellText(value));
    return 'cell' in rank ? rank : { code: rank.code, options: labels(indicator.ranks) };
  }
  if (typeof value === 'number') return figureCell(indicatorId, value);
  if (typeof value !== 'string') return { code: 'not_number' };
  const reading = readNumberText(value, COLUMN_KINDS[indicator.unit]);
  if (reading.status === 'blank') return { cell: null };
  return reading.status === 'number' ? figureCell(indicatorId, reading.value) : { code: 'not_number' };
}

function readAnswer(value: unknown): Reading {
  if (typeof value === 'boolean') return { cell: value };
  const text = foldText(cellText(value));
  if (UNANSWERED.has(text)) return { cell: null };
  if (YES.has(text)) return { cell: true };
  return NO.has(text) ? { cell: false } : { code: 'not_answer' };
}

function readSlot(slot: Slot, value: unknown): Reading {
  switch (slot.type) {
    case 'figure':
      return readFigure(slot.indicator, value);
    case 'answer':
      return readAnswer(value);
    case 'kind': {
      const kind = findKind(cellText(value)) ?? kindOfName(cellText(value));
      return kind ? { cell: kind.id } : { code: 'unknown_kind', options: labels(KINDS) };
    }
    case 'class': {
      const classification = CLASSES.find((entry) => entry.id === slot.class);
      const known = findClassValue(
        slot.class,
        typeof value === 'boolean' ? (value ? 'co' : 'khong') : cellText(value),
      );
      if (known) return { cell: known.id };
      const dash = /^[-–—]$/.test(cellText(value));
      return dash
        ? { cell: null }
        : { code: 'unknown_class_value', options: labels(classification?.values ?? []) };
    }
  }
}

const BLANK: Reading = { cell: null };
/** Different texts of a column that are kept; columns of names would fill the memory otherwise. */
const MAX_REMEMBERED = 1_000;

/** A column of inputs, made ready for many rows. */
type Filler = (value: unknown, cells: Cell[]) => string | undefined;

function filler(slot: Slot, index: number): Filler {
  const figure = slot.type === 'figure' ? indicatorOf(slot.indicator) : undefined;
  const numeric = figure !== undefined && figure.kind !== 'rank';
  const whole = figure?.kind === 'figure' && figure.whole;
  // Sheets repeat their words ("x", "III", "xã"): each is read once.
  const seen = new Map<string, Reading>();
  const read = (value: unknown): Reading => {
    if (typeof value !== 'string') return readSlot(slot, value);
    const known = seen.get(value);
    if (known) return known;
    const reading = isBlank(value) ? BLANK : readSlot(slot, value);
    if (seen.size < MAX_REMEMBERED) seen.set(value, reading);
    return reading;
  };
  return (value, cells) => {
    // The common cell first: a number that the column takes as it is.
    if (
      numeric &&
      typeof value === 'number' &&
      value >= 0 &&
      value < Infinity &&
      (!whole || Number.isInteger(value))
    ) {
      cells[index] = value;
      return undefined;
    }
    if (value === '' || value === undefined || value === null) {
      cells[index] = null;
      return undefined;
    }
    const reading = read(value);
    cells[index] = 'cell' in reading ? reading.cell : null;
    return 'cell' in reading ? undefined : reading.code;
  };
}

/** Fills rows of a table into a compiled subject, as its header says. */
class TableReader {
  private readonly fillers: readonly (Filler | undefined)[];
  private readonly kindSlot: number | undefined;
  private readonly nameColumn: number;

  constructor(
    private readonly compiled: CompiledSubject,
    private readonly columns: readonly Column[],
  ) {
    this.fillers = columns.map((column) => {
      const slot = column.type === 'input' ? compiled.slots[column.slot] : undefined;
      return column.type === 'input' && slot ? filler(slot, column.slot) : undefined;
    });
    this.kindSlot = compiled.slotOf('kind');
    this.nameColumn = columns.findIndex((column) => column.type === 'name');
  }

  emptyCells(): Cell[] {
    return new Array<Cell>(this.compiled.slots.length).fill(undefined);
  }

  /**
   * Puts a row into `cells`, which may be used again for the next row of the same table; false when no input stands in it. Cells that cannot
   * be used go to `problems` by column.
   */
  fill(values: readonly unknown[], cells: Cell[], problems?: Map<number, string>): boolean {
    const { fillers, kindSlot, nameColumn } = this;
    if (kindSlot !== undefined) cells[kindSlot] = undefined;
    let filled = false;
    for (let column = 0; column < fillers.length; column += 1) {
      const fill = fillers[column];
      if (!fill) continue;
      const value = values[column];
      const problem = fill(value, cells);
      if (problem !== undefined) problems?.set(column, problem);
      filled ||=
        typeof value === 'string'
          ? value !== '' && value.trim() !== ''
          : value !== undefined && value !== null;
    }
    if (filled && kindSlot !== undefined && nameColumn >= 0 && typeof cells[kindSlot] !== 'string') {
      const kind = kindOfName(cellText(values[nameColumn]));
      if (kind) cells[kindSlot] = kind.id;
    }
    return filled;
  }

  describe(
    values: readonly unknown[],
    problems: ReadonlyMap<number, string>,
    locale: Locale,
  ): readonly CellProblem[] {
    return [...problems].flatMap(([index, code]) => {
      const column = this.columns[index];
      const slot = column?.type === 'input' ? this.compiled.slots[column.slot] : undefined;
      if (!slot) return [];
      const reading = readSlot(slot, values[index]);
      return [
        {
          code,
          column: index + 1,
          label: slotText(slot, this.compiled, locale),
          found: cellText(values[index]).slice(0, 60),
          options: 'options' in reading ? (reading.options ?? '') : '',
        },
      ];
    });
  }
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

function checkedHeaders(
  compiled: CompiledSubject,
  headers: readonly (readonly unknown[])[],
  data: readonly (readonly unknown[])[],
): HeaderReading {
  const reading = readHeaders(headers, compiled);
  const width = (rows: readonly (readonly unknown[])[]) => Math.max(0, ...rows.map((row) => row.length));
  const [headerWidth, dataWidth] = [width(headers), width(data)];
  if (headerWidth === dataWidth || data.length === 0) return reading;
  return {
    ...reading,
    problems: [inputError('header.width', { headers: headerWidth, data: dataWidth }), ...reading.problems],
  };
}

export interface TableOptions {
  readonly locale?: Locale;
}

/** Verdicts of a table, one a row and nothing else: the fast way. Undefined for rows without any input. */
export function tableVerdicts(
  compiled: CompiledSubject,
  headers: readonly (readonly unknown[])[],
  data: readonly (readonly unknown[])[],
): { readonly problems: readonly InputError[]; readonly verdicts: readonly (Verdict | undefined)[] } {
  const { columns, problems } = checkedHeaders(compiled, headers, data);
  if (problems.length > 0) return { problems, verdicts: [] };
  const reader = new TableReader(compiled, columns);
  const cells = reader.emptyCells();
  const row: Row = { cells };
  const verdicts = data.map((values) =>
    reader.fill(values, cells) ? verdictOf(compiled.truth(row)) : undefined,
  );
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
  const reader = new TableReader(compiled, columns);
  return { columns, problems, rows: data.map((values) => tableRow(compiled, reader, values, locale)) };
}

function tableRow(
  compiled: CompiledSubject,
  reader: TableReader,
  values: readonly unknown[],
  locale: Locale,
): TableRow {
  const unusable = new Map<number, string>();
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
  const reader = new TableReader(compiled, columns);
  const unusable = new Map<number, string>();
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
