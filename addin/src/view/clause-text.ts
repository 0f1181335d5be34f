import { clauseText } from '@giam-ngheo/core/evaluation/compile';
import type { Clause } from '@giam-ngheo/core/plan/model';

/** "IV.2, gạch đầu dòng 1": without the heading, which stands once above everything of the subject. */
export function shortClause(clause: Clause, item: string | undefined): string {
  return clauseText({ path: clause.path }, item);
}

/**
 * A text about one subject without the heading that repeats in every clause of it. The core writes the heading wherever numbering alone
 * would not tell two clauses apart; on a page that is about one of them it stands once.
 */
export function withoutHeading(text: string, clause: Clause): string {
  return clause.heading === undefined ? text : text.replaceAll(` (${clause.heading})`, '');
}
