import type { InputProblem } from './facts';
import type { Verdict } from './truth';

/** An input that is not there. `key` is "poor_households@2025", "kind", a class id or an attestation id. */
export interface MissingInput {
  readonly key: string;
  readonly type: 'figure' | 'kind' | 'class' | 'answer';
  readonly indicator?: string;
  readonly year?: number;
  readonly label: string;
}

export interface InputValue {
  readonly key: string;
  readonly label: string;
  /** As stated: a number in machine form, an id, "co"/"khong"; null when blank or absent. */
  readonly value: string | null;
  readonly source?: string;
}

/** One figure examined: a criterion of every year has one for each year. */
export interface PartResult {
  readonly measure: string;
  readonly year: number | null;
  readonly from: number | null;
  readonly verdict: Verdict;
  readonly required: string;
  readonly actual: string | null;
  readonly exact: string | null;
  readonly boundary: boolean;
}

export interface OtherReadingResult {
  readonly interpretation: string;
  readonly answer: string;
  readonly verdict: Verdict;
  readonly actual: string | null;
}

export interface CriterionResult {
  readonly criterion: string;
  readonly type: 'measured' | 'choose' | 'attested' | 'all' | 'any';
  /** Id of the group ("any", "all") it stands in. */
  readonly group: string | null;
  readonly clause: string;
  readonly quote: string | null;
  readonly label: string;
  readonly verdict: Verdict;
  readonly verdictLabel: string;
  readonly required: string | null;
  readonly actual: string | null;
  /** The value as made of its inputs, machine form ("37/2411"). */
  readonly exact: string | null;
  /** The value stands exactly at the limit. */
  readonly boundary: boolean;
  /** Why there is no value although the inputs are there. */
  readonly reason: string | null;
  readonly parts: readonly PartResult[];
  readonly inputs: readonly InputValue[];
  readonly missing: readonly MissingInput[];
  /** Ids of undecided interpretations it leans on. */
  readonly interpretations: readonly string[];
  readonly otherReadings: readonly OtherReadingResult[];
  readonly origin?: string;
}

export interface OpenInterpretation {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
}

/** The verdict on one unit with everything that leads to it. */
export interface Evaluation {
  readonly plan: string;
  readonly subject: string;
  readonly year: number;
  readonly verdict: Verdict;
  readonly verdictLabel: string;
  /** True when the verdict would change if the undecided interpretations were left open. */
  readonly provisional: boolean;
  readonly sentence: string;
  readonly criteria: readonly CriterionResult[];
  readonly missing: readonly MissingInput[];
  readonly openInterpretations: readonly OpenInterpretation[];
  readonly problems: readonly InputProblem[];
}
