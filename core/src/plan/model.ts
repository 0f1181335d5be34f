/**
 * A plan as the engine uses it: what the plan file says after loading, with every list in the printed order.
 * The same shape is the canonical JSON that the add-in and the backend exchange.
 */

/** A text in the language of the document and in English as help. `vi` is the legal wording. */
export interface Label {
  readonly vi: string;
  readonly en: string;
}

/** Administrative level of a subject. */
export type Level = 'province' | 'district' | 'commune' | 'hamlet';

/** A document cited by number and day of signing (ISO date). */
export interface Citation {
  readonly number: string | null;
  readonly issuer?: string;
  readonly signed: string | null;
  readonly title?: string;
}

/** The document a plan file was written from; `sha256` is the hash of its text file. */
export interface PlanDocument extends Citation {
  readonly issuer: string;
  readonly form: 'plan' | 'news';
  readonly sha256: string;
  readonly note?: string;
}

/** A point in time of a figure: a year (end of it), or a name that the plan's period resolves. */
export type TimePoint = number | 'end' | 'baseline' | 'previous' | 'timeless';

/** The years for which a criterion is examined one by one, both ends included. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** What must hold for a criterion to apply. All keys given must hold. */
export interface Condition {
  readonly kind?: readonly string[];
  readonly class?: string;
  readonly is?: readonly string[];
  readonly measure?: string;
  readonly at?: TimePoint;
  readonly require?: string;
}

interface CriterionBase {
  readonly id: string;
  /** The printed place below the subject's clause, e.g. "gạch đầu dòng 3". */
  readonly item?: string;
  readonly quote?: string;
  readonly label?: Label;
  readonly when?: readonly Condition[];
  /** Ids of the plan's interpretations this criterion leans on. */
  readonly interpretations?: readonly string[];
  /** Where an inherited criterion comes from: `plan@version#id`. */
  readonly origin?: string;
  /** Why a replacement may be laxer than the criterion of the upper plan. */
  readonly justification?: string;
}

/** How a figure is measured against a requirement. */
export interface Measurement {
  readonly measure: string;
  readonly at?: TimePoint;
  readonly each?: YearSpan;
  readonly from?: TimePoint;
  /** A requirement phrase; null where the document sets no level (monitored only). */
  readonly require: string | null;
  /** The requirement must hold at the end and, once reached, in every reviewed year after it ("duy trì"). */
  readonly maintained?: boolean;
  /** Number of consecutive years after the base year of a streak. */
  readonly streak?: number;
  /** `each`: every year of the streak reaches the level; `final`: rising every year, the last one reaches it. */
  readonly streakRule?: 'each' | 'final';
}

export interface MeasuredCriterion extends CriterionBase, Measurement {
  readonly type: 'measured';
}

export interface ChooseRow {
  readonly value: string;
  readonly item?: string;
  readonly quote?: string;
  readonly require: readonly string[];
}

/** A decision table: the class of the unit picks the row, the columns are measures. */
export interface ChooseCriterion extends CriterionBase {
  readonly type: 'choose';
  readonly choose: string;
  readonly columns: readonly string[];
  readonly rows: readonly ChooseRow[];
  readonly at?: TimePoint;
  readonly each?: YearSpan;
  readonly from?: TimePoint;
}

/** Something a person confirms; `attest` is the id of the answer. */
export interface AttestedCriterion extends CriterionBase {
  readonly type: 'attested';
  readonly attest: string;
  readonly label: Label;
  readonly by?: string;
  readonly evidence?: readonly string[];
}

/** Several criteria combined: all of them, or any one of them. */
export interface GroupCriterion extends CriterionBase {
  readonly type: 'all' | 'any';
  readonly members: readonly Criterion[];
}

export type Criterion = MeasuredCriterion | ChooseCriterion | AttestedCriterion | GroupCriterion;

/** The clause as printed: labels repeat and skip in real plans, so the heading stands beside the path. */
export interface Clause {
  readonly path: string;
  readonly heading?: string;
}

export interface Subject {
  readonly id: string;
  readonly clause: Clause;
  readonly label: Label;
  readonly aliases?: readonly string[];
  readonly level?: Level;
  /** Kinds of unit that compete as this subject; the first one is not a default. */
  readonly kinds?: readonly string[];
  readonly criteria: readonly Criterion[];
}

/** A level that the plan wants reached as a whole: monitored, not a condition of an award. */
export interface Goal extends Measurement {
  readonly id: string;
  readonly clause: Clause;
  readonly quote: string;
  readonly label: Label;
  readonly level?: Level;
  readonly when?: readonly Condition[];
  readonly interpretations?: readonly string[];
}

export interface Quota {
  readonly year: number;
  readonly collectives: number;
  readonly individuals: number;
}

export interface Movement {
  readonly id: string;
  readonly clause: Clause;
  readonly label: Label;
  readonly quote: string;
  readonly subject: string;
  /** The list a household is counted in. */
  readonly householdsCountAs?: 'collectives' | 'individuals';
  readonly quota: readonly Quota[] | null;
  readonly quotaQuote?: string;
  readonly quotaClause?: Clause;
  readonly interpretations?: readonly string[];
}

export interface Award {
  readonly id: string;
  readonly clause: Clause;
  readonly label: Label;
  readonly quote: string;
  readonly rank: 'state' | 'province' | 'district' | 'base' | 'other';
  /** Ids of the subjects it can go to; absent where the plan names none. */
  readonly subjects?: readonly string[];
  readonly year?: number;
  readonly every?: 'year';
  readonly authority: string | null;
  readonly quota: number | null;
  readonly rankBy: readonly string[] | null;
  readonly ties: 'council';
  /** The way of the file, office by office. */
  readonly route?: readonly string[];
  readonly funding?: string;
  readonly interpretations?: readonly string[];
}

export interface Deadline {
  readonly id: string;
  readonly clause: Clause;
  readonly label: Label;
  readonly quote: string;
  /** `before` excludes the day, `by` includes it. A day is YYYY-MM-DD, or MM-DD with `every: year`. */
  readonly before?: string;
  readonly by?: string;
  readonly every?: 'year';
  readonly years?: YearSpan;
  readonly from: readonly string[];
  readonly to?: string;
  readonly interpretations?: readonly string[];
}

export interface Duty {
  readonly id: string;
  readonly clause: Clause;
  readonly quote: string;
  readonly label: Label;
  readonly who: readonly string[];
  readonly to?: string;
  readonly every?: 'year';
  readonly interpretations?: readonly string[];
}

/** Another way to read the words, with what it changes in the criteria that lean on the interpretation. */
export interface Reading {
  readonly id: string;
  readonly answer: Label;
  /** Each entry replaces fields of the measurement; several entries must all hold. */
  readonly with?: readonly Partial<Measurement>[];
}

export interface Interpretation {
  readonly id: string;
  readonly question: Label;
  readonly answer: Label;
  readonly alternatives?: readonly Reading[];
  /** Null until the authority has ruled; `choice` names the alternative it chose, absent for the answer above. */
  readonly decided: {
    readonly by: string;
    readonly document: string;
    readonly on: string;
    readonly choice?: string;
  } | null;
}

export interface Plan {
  readonly schema: 'plan/1';
  readonly id: string;
  readonly version: number;
  readonly status: 'draft' | 'published' | 'retired';
  readonly title: Label;
  readonly document: PlanDocument;
  readonly implements: readonly Citation[];
  /** `id@version` of the upper plan whose criteria this one keeps, adds to or replaces. */
  readonly extends: string | null;
  readonly period: YearSpan;
  /** Year whose end is "đầu kỳ", and the words it was read from. */
  readonly baseline: {
    readonly year: number;
    readonly quote?: string;
    readonly interpretations?: readonly string[];
  };
  /** Poverty standard of the figures, e.g. "2022-2025". */
  readonly standard: string;
  readonly subjects: readonly Subject[];
  readonly goals: readonly Goal[];
  readonly movements: readonly Movement[];
  readonly awards: readonly Award[];
  readonly deadlines: readonly Deadline[];
  readonly duties: readonly Duty[];
  readonly interpretations: readonly Interpretation[];
}

/** A plan as stored and exchanged: the model, its canonical JSON's hash, and nothing that depends on the machine. */
export interface StoredPlan {
  readonly plan: Plan;
  readonly sha256: string;
}
