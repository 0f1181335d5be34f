import type { Plan } from '@giam-ngheo/core/plan/model';
import type { Locale } from '@giam-ngheo/core/locale/locale';
import { dayText } from '../text/dates';

/** A question about the words of the plan: the answer in use, and whether somebody has ruled. */
export interface InterpretationView {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly alternatives: readonly string[];
  /** Who has ruled, by which document and when; undefined while it is open. */
  readonly decided: { readonly by: string; readonly document: string; readonly on: string } | undefined;
}

/** The interpretations of these ids, open ones first. */
export function interpretationViews(
  plan: Plan,
  ids: readonly string[],
  locale: Locale,
): readonly InterpretationView[] {
  const views = [...new Set(ids)].flatMap((id): InterpretationView[] => {
    const entry = plan.interpretations.find((candidate) => candidate.id === id);
    if (!entry) return [];
    const { decided, alternatives = [] } = entry;
    const chosen = alternatives.find((reading) => reading.id === decided?.choice);
    return [
      {
        id,
        question: entry.question[locale],
        answer: (chosen?.answer ?? entry.answer)[locale],
        alternatives: decided ? [] : alternatives.map((reading) => reading.answer[locale]),
        decided: decided
          ? { by: decided.by, document: decided.document, on: dayText(decided.on) }
          : undefined,
      },
    ];
  });
  return [...views.filter((view) => !view.decided), ...views.filter((view) => view.decided)];
}
