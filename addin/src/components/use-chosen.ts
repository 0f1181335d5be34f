import type { Plan, Subject } from '@giam-ngheo/core/plan/model';
import { useCallback, useState } from 'react';
import type { ChosenIds } from './PlanChoice';
import type { TextStorage } from '../snapshot/storage';

const CHOICE = 'choice';

/** The plan and subject that are chosen, if both are. */
export interface Chosen {
  readonly plan: Plan;
  readonly subject: Subject;
}

/** The choice of plan and subject, remembered from one time to the next. */
export function useChosen(
  plans: readonly Plan[],
  storage: TextStorage,
): {
  readonly ids: ChosenIds;
  readonly chosen: Chosen | undefined;
  readonly choose: (ids: ChosenIds) => void;
} {
  const [ids, setIds] = useState<ChosenIds>(() => readChoice(storage.getItem(CHOICE)));
  const choose = useCallback(
    (next: ChosenIds) => {
      storage.setItem(CHOICE, JSON.stringify(next));
      setIds(next);
    },
    [storage],
  );
  const plan = plans.find((entry) => entry.id === ids.plan);
  const subject = plan?.subjects.find((entry) => entry.id === ids.subject);
  return { ids, chosen: plan && subject ? { plan, subject } : undefined, choose };
}

/** What was remembered, as far as it is a choice. */
export function readChoice(text: string | null): ChosenIds {
  const nothing: ChosenIds = { plan: undefined, subject: undefined };
  if (text === null) return nothing;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return nothing;
    const id = (key: string): string | undefined => {
      const entry: unknown = (value as Record<string, unknown>)[key];
      return typeof entry === 'string' ? entry : undefined;
    };
    return { plan: id('plan'), subject: id('subject') };
  } catch {
    return nothing;
  }
}
