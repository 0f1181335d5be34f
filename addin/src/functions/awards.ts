import { compiledSubject } from '@giam-ngheo/core/evaluation/evaluate';
import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import type { CriterionResult } from '@giam-ngheo/core/evaluation/result';
import { verdictLabel } from '@giam-ngheo/core/evaluation/text';
import { sheetText } from '@giam-ngheo/core/locale/sentence';
import type { Locale } from '@giam-ngheo/core/locale/locale';
import { findPlan, findSubject } from '@giam-ngheo/core/plan/resolve';
import {
  cellProblemText,
  evaluateTable,
  explainTableRow,
  tableVerdicts,
} from '@giam-ngheo/core/sheet/award-table';
import { asRange, asText, type Range } from './arguments';
import { readBlanks } from './blank-cells';
import type { FunctionContext } from './context';
import { found, InputProblem, refuse } from './input-problem';

/** The subject of a plan, both named as in the arguments. */
export function subjectOf(plan: unknown, subject: unknown, { plans }: FunctionContext): CompiledSubject {
  const chosen = found(findPlan(plans(), asText(plan)));
  return compiledSubject(chosen, found(findSubject(chosen, asText(subject))).id);
}

/** One verdict a row, in words; a row without any figure gets none. */
export function awardEligible(
  plan: unknown,
  subject: unknown,
  headers: unknown,
  data: unknown,
  context: FunctionContext,
): string[][] {
  const compiled = subjectOf(plan, subject, context);
  const table = readBlanks(asRange(headers));
  const { problems, verdicts } = tableVerdicts(compiled, table.headers, asRange(data), table);
  if (problems.length > 0) throw new InputProblem(problems);
  const locale = context.locale();
  const words = new Map<string, string>();
  return verdicts.map((verdict) => {
    if (verdict === undefined) return [''];
    const known = words.get(verdict) ?? verdictLabel(verdict, locale);
    words.set(verdict, known);
    return [known];
  });
}

/** One sentence a row: the clauses not met or still open. */
export function awardReasons(
  plan: unknown,
  subject: unknown,
  headers: unknown,
  data: unknown,
  context: FunctionContext,
): string[][] {
  const compiled = subjectOf(plan, subject, context);
  const table = readBlanks(asRange(headers));
  const { problems, rows } = evaluateTable(compiled, table.headers, asRange(data), {
    zeroIsUnclear: table.zeroIsUnclear,
    locale: context.locale(),
  });
  if (problems.length > 0) throw new InputProblem(problems);
  return rows.map((row) => [row.sentence]);
}

/** The explanation of one row as a table: clause, words, required, actual, verdict; the whole last. */
export function awardExplain(
  plan: unknown,
  subject: unknown,
  headers: unknown,
  row: unknown,
  context: FunctionContext,
): string[][] {
  const compiled = subjectOf(plan, subject, context);
  const rows: Range = asRange(row);
  if (rows.length !== 1) refuse('row.one', { found: rows.length });
  const locale = context.locale();
  const table = readBlanks(asRange(headers));
  const { zeroIsUnclear } = table;
  const result = explainTableRow(compiled, table.headers, rows[0] ?? [], { locale, zeroIsUnclear });
  if ('problems' in result) throw new InputProblem(result.problems);
  const { evaluation, cellProblems } = result;
  const notes = cellProblems.map((problem) => cellProblemText(problem, locale));
  return [
    ['clause', 'words', 'required', 'actual', 'verdict'].map((key) => sheetText(locale, `table.${key}`)),
    ...evaluation.criteria.map((criterion) => criterionRow(criterion, locale)),
    [
      '',
      sheetText(locale, 'table.whole'),
      '',
      [evaluation.sentence, ...notes].join(' '),
      evaluation.verdictLabel,
    ],
  ];
}

function criterionRow(criterion: CriterionResult, locale: Locale): string[] {
  const group = criterion.type === 'any' || criterion.type === 'all';
  const words =
    criterion.quote ??
    (criterion.label === '' && group ? sheetText(locale, `table.${criterion.type}`) : criterion.label);
  const missing = criterion.missing.map((input) => input.label).join('; ');
  const actual = criterion.actual ?? criterion.reason ?? missing;
  return [criterion.clause, words, criterion.required ?? '', actual, criterion.verdictLabel];
}
