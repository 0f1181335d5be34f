import { CLASSES } from '../plan/classes';
import type { Indicator } from '../plan/indicator';
import { indicatorOf } from '../plan/lookup';
import type {
  Condition,
  Criterion,
  Goal,
  Label,
  Measurement,
  Plan,
  Subject,
  TimePoint,
  YearSpan,
} from '../plan/model';
import { resolveYear, yearsOf } from '../plan/time';
import { parseRequirement } from '../quantity/requirement';
import {
  allBody,
  attestedBody,
  chooseBody,
  maintainedBody,
  measuredBody,
  rankBody,
  streakBody,
  type ChooseOption,
} from './bodies';
import { examine, missingSlots, testExamination, type Examination } from './examine';
import { compileLimit } from './limit';
import { compileGauge, compileGrowth, type GaugeContext } from './measure';
import {
  groupNode,
  leafNode,
  type Applicability,
  type Body,
  type Node,
  type NodeMeta,
  type OtherReading,
} from './node';
import { CLOSER, quickCondition, type QuickList } from './quick';
import { SlotRegistry, type Row, type Slot } from './row';
import { both, FALSE, NO_DATA, NOT_APPLICABLE, TRUE, type Truth } from './truth';

/** A subject (or one goal) of a plan made ready: built once, used for any number of rows. */
export interface CompiledSubject {
  readonly plan: Plan;
  readonly subject: Pick<Subject, 'id' | 'label' | 'clause'>;
  /** A goal is monitored; only a subject's verdict is about an award. */
  readonly purpose: 'award' | 'goal';
  /** Year whose end is evaluated. */
  readonly year: number;
  readonly slots: readonly Slot[];
  /** Slot of an input by its key ("poor_households@2025", "kind", a class or attestation id). */
  slotOf(key: string): number | undefined;
  readonly root: Node;
  /** False where the plan sets no level anywhere: there is nothing to be met. */
  readonly quantitative: boolean;
  /** Truth of the whole, the fast way. */
  truth(row: Row): Truth;
  /** The same for ordinary rows of tables: the fastest way. */
  readonly quick: QuickList;
}

export interface CompileOptions {
  /** Year whose end is evaluated; the last year of the plan's period when absent. */
  readonly year?: number;
}

/** Whether the plan sets a level anywhere, for an award or as a goal. */
export function isQuantitative(plan: Plan): boolean {
  const sets = (criterion: Criterion): boolean => {
    if (criterion.type === 'measured') return criterion.require !== null;
    if (criterion.type === 'choose') return true;
    return criterion.type !== 'attested' && criterion.members.some(sets);
  };
  return (
    plan.goals.some((goal) => goal.require !== null) ||
    plan.subjects.some((subject) => subject.criteria.some(sets))
  );
}

class Compiler {
  readonly registry = new SlotRegistry();
  private readonly undecided: ReadonlySet<string>;

  constructor(
    private readonly plan: Plan,
    private readonly year: number,
    private readonly subject: Pick<Subject, 'clause' | 'kinds'>,
  ) {
    this.undecided = new Set(
      plan.interpretations.filter((entry) => entry.decided === null).map((entry) => entry.id),
    );
  }

  criterion(criterion: Criterion): Node {
    const meta = this.meta(criterion);
    const applies = this.conditions(criterion.when);
    switch (criterion.type) {
      case 'attested':
        return leafNode(meta, applies, attestedBody(this.registry.answer(criterion.attest, false)), []);
      case 'choose':
        return leafNode(meta, applies, this.choose(criterion), []);
      case 'measured': {
        return leafNode(meta, applies, this.decided(criterion), this.others(criterion));
      }
      case 'all':
      case 'any':
        return groupNode(
          meta,
          applies,
          criterion.type,
          criterion.members.map((member) => this.criterion(member)),
        );
    }
  }

  goal(goal: Goal): Node {
    const meta: NodeMeta = {
      id: goal.id,
      clause: clauseText(goal.clause, undefined),
      quote: goal.quote,
      label: goal.label,
      type: 'measured',
      origin: undefined,
      open: this.open(goal, goal.interpretations),
    };
    return leafNode(meta, this.conditions(goal.when), this.decided(goal), this.others(goal));
  }

  private meta(criterion: Criterion): NodeMeta {
    return {
      id: criterion.id,
      clause: clauseText(this.subject.clause, criterion.item),
      quote: criterion.quote,
      label: criterion.label ?? (criterion.type === 'choose' ? columnsLabel(criterion.columns) : undefined),
      type: criterion.type,
      origin: criterion.origin,
      open: this.open(
        'measure' in criterion || 'choose' in criterion ? criterion : {},
        criterion.interpretations,
      ),
    };
  }

  /** Undecided interpretations of a criterion; one measured from the baseline leans on how the baseline is read. */
  private open(times: { from?: TimePoint }, ids: readonly string[] = []): readonly string[] {
    const inherited = times.from === 'baseline' ? (this.plan.baseline.interpretations ?? []) : [];
    return [...new Set([...ids, ...inherited])].filter((id) => this.undecided.has(id));
  }

  /** What is measured under the readings that were decided; several measurements must all hold. */
  private decidedMeasurements<T extends Measurement & { interpretations?: readonly string[] }>(
    measurement: T,
  ): readonly T[] {
    let results: readonly T[] = [measurement];
    for (const id of measurement.interpretations ?? []) {
      const entry = this.plan.interpretations.find((candidate) => candidate.id === id);
      const choice = entry?.alternatives?.find((reading) => reading.id === entry.decided?.choice);
      const changes = choice?.with ?? [];
      if (changes.length > 0)
        results = results.flatMap((result) => changes.map((change) => override(result, change)));
    }
    return results;
  }

  private decided(measurement: Measurement & { interpretations?: readonly string[] }): Body {
    return allBody(this.decidedMeasurements(measurement).map((entry) => this.measured(entry, false)));
  }

  private others(criterion: Measurement & { interpretations?: readonly string[] }): readonly OtherReading[] {
    const decided = this.decidedMeasurements(criterion);
    return (criterion.interpretations ?? []).flatMap((id) => {
      const entry = this.plan.interpretations.find((candidate) => candidate.id === id);
      return (entry?.alternatives ?? []).flatMap((reading): OtherReading[] => {
        if (!reading.with || entry?.decided) return [];
        const body = allBody(
          reading.with.flatMap((change) =>
            decided.map((entry) => this.measured(override(entry, change), true)),
          ),
        );
        return [
          {
            interpretation: id,
            reading: reading.id,
            answer: reading.answer,
            truth: (row) => body.truth(row),
            findings: (row) => body.findings(row),
          },
        ];
      });
    });
  }

  private context(optional: boolean): GaugeContext {
    return { registry: this.registry, standard: this.plan.standard, optional };
  }

  private measured(measurement: Measurement, optional: boolean): Body {
    const measure = indicatorOf(measurement.measure);
    if (measure.kind === 'rank') return this.rank(measure, measurement, optional);
    if (measure.kind === 'streak') return this.streak(measure, measurement, optional);
    const examinations = this.examinations(measure, measurement, measurement.require, optional);
    const end = examinations.at(-1);
    if (!measurement.maintained || end === undefined) return measuredBody(examinations);
    const earlier = yearsOf({ from: this.plan.baseline.year, to: this.year - 1 }, this.year).map((year) =>
      this.examination(measure, { year, from: undefined }, measurement.require, true),
    );
    return maintainedBody(end, earlier);
  }

  private examinations(
    measure: Indicator,
    times: { at?: TimePoint; each?: YearSpan; from?: TimePoint },
    phrase: string | null,
    optional: boolean,
  ): readonly Examination[] {
    const at = times.each
      ? yearsOf(times.each, this.year)
      : [resolveYear(times.at ?? 'end', this.plan, this.year, undefined)];
    return at.map((year) => {
      const from = times.from === undefined ? undefined : resolveYear(times.from, this.plan, this.year, year);
      return this.examination(measure, { year, from }, phrase, optional);
    });
  }

  private examination(
    measure: Indicator,
    time: { year: number | undefined; from: number | undefined },
    phrase: string | null,
    optional: boolean,
  ): Examination {
    const requirement = phrase === null ? null : parseRequirement(phrase);
    if (requirement === undefined) throw new Error(`not a requirement: ${String(phrase)}`);
    const needsTarget = requirement !== null && 'target' in requirement && measure.target !== undefined;
    const target = needsTarget ? this.registry.figure(measure.target ?? '', time.year, optional) : undefined;
    return {
      measure,
      year: time.year,
      from: time.from,
      phrase,
      gauge: compileGauge(measure, time, this.context(optional)),
      limit: compileLimit(requirement, target),
    };
  }

  private rank(measure: Indicator & { kind: 'rank' }, measurement: Measurement, optional: boolean): Body {
    const phrase = measurement.require;
    const requirement = parseRequirement(phrase ?? '');
    const rank = requirement && 'rank' in requirement ? requirement.rank : '';
    const years = measurement.each
      ? yearsOf(measurement.each, this.year)
      : [resolveYear(measurement.at ?? 'end', this.plan, this.year)];
    return allBody(
      years.map((year) =>
        rankBody(measure, phrase, rank, this.registry.figure(measure.id, year, optional), year),
      ),
    );
  }

  private streak(measure: Indicator & { kind: 'streak' }, measurement: Measurement, optional: boolean): Body {
    const phrase = measurement.require ?? '';
    const requirement = parseRequirement(phrase);
    const length = measurement.streak ?? 1;
    // The base year lies within the validity of the plan's poverty standard, early enough for the whole run.
    const firstBase = Number(this.plan.standard.slice(0, 4));
    const lastBase = this.year - 1;
    return streakBody({
      measure,
      phrase,
      base: this.registry.figure(measure.base, undefined, optional),
      firstBase,
      lastBase,
      length,
      rule: measurement.streakRule ?? 'each',
      limit: compileLimit(requirement ?? null, undefined),
      growth: (base, year) => compileGrowth(measure.of, base, year, this.context(true)),
      slot: (year) => this.registry.figure(measure.of, year, true),
    });
  }

  private choose(criterion: Criterion & { type: 'choose' }): Body {
    const slot = this.registry.class(criterion.choose, false);
    const options = new Map<string, ChooseOption>();
    for (const row of criterion.rows) {
      const examinations = criterion.columns.flatMap((column, index) =>
        this.examinations(indicatorOf(column), criterion, row.require[index] ?? null, false),
      );
      options.set(row.value, {
        body: measuredBody(examinations),
        ...(row.item === undefined ? {} : { clause: clauseText(this.subject.clause, row.item) }),
        ...(row.quote === undefined ? {} : { quote: row.quote }),
      });
    }
    return chooseBody(slot, CLASSES.find((entry) => entry.id === criterion.choose)?.none, options);
  }

  private conditions(conditions: readonly Condition[] | undefined): Applicability | undefined {
    if (!conditions) return undefined;
    const parts = conditions.flatMap((condition) => this.condition(condition));
    return {
      truth: (row) => {
        let truth: Truth = TRUE;
        for (const part of parts) truth = both(truth, part.truth(row));
        return truth;
      },
      quick: (criterion) => parts.reduceRight<QuickList>((rest, part) => part.quick(rest), criterion),
      findings: (row) => parts.flatMap((part) => part.findings(row)),
      missing: (row) => parts.flatMap((part) => part.missing(row)),
    };
  }

  private condition(condition: Condition): readonly Applicability[] {
    const parts: Applicability[] = [];
    if (condition.kind) parts.push(membership(this.registry.kind(false), condition.kind));
    if (condition.class !== undefined)
      parts.push(membership(this.registry.class(condition.class, false), condition.is ?? []));
    if (condition.measure !== undefined) {
      const year = resolveYear(condition.at ?? 'end', this.plan, this.year);
      const examination = this.examination(
        indicatorOf(condition.measure),
        { year, from: undefined },
        condition.require ?? null,
        false,
      );
      parts.push({
        truth: (row) => testExamination(examination, row),
        quick: () => CLOSER,
        findings: (row) => [examine(examination, row)],
        missing: (row) => missingSlots([examination], row),
      });
    }
    return parts;
  }
}

/** One of these values; silence is unknown. */
function membership(slot: number, values: readonly string[]): Applicability {
  const truth = (row: Row): Truth => {
    const value = row.cells[slot];
    if (typeof value !== 'string') return NO_DATA;
    return values.includes(value) ? TRUE : FALSE;
  };
  return {
    truth,
    quick: quickCondition(slot, truth),
    findings: () => [],
    missing: (row) => (typeof row.cells[slot] === 'string' ? [] : [slot]),
  };
}

function override<T extends Measurement>(measurement: T, change: Partial<Measurement>): T {
  // A change to one time replaces the other way of naming it.
  const base = change.each
    ? without(measurement, 'at')
    : change.at === undefined
      ? measurement
      : without(measurement, 'each');
  return { ...base, ...change } as T;
}

function without<T extends object>(value: T, key: string): T {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as T;
}

/** A table by class is called by what it looks at, also while no row of it is picked. */
function columnsLabel(columns: readonly string[]): Label {
  const labels = [...new Set(columns)].map((column) => indicatorOf(column).label);
  return { vi: labels.map((label) => label.vi).join('; '), en: labels.map((label) => label.en).join('; ') };
}

/** "III.1.c, vế 1"; where numbering repeats, the heading stands beside the path. */
export function clauseText(clause: { path: string; heading?: string }, item: string | undefined): string {
  const place = clause.heading === undefined ? clause.path : `${clause.path} (${clause.heading})`;
  return item === undefined ? place : `${place}, ${item}`;
}

function finish(
  purpose: CompiledSubject['purpose'],
  plan: Plan,
  subject: CompiledSubject['subject'],
  year: number,
  compiler: Compiler,
  root: Node,
): CompiledSubject {
  const quantitative = isQuantitative(plan);
  return {
    plan,
    subject,
    purpose,
    year,
    slots: compiler.registry.slots,
    slotOf: (key) => compiler.registry.indexOf(key),
    root,
    quantitative,
    truth: quantitative ? root.truth : () => NOT_APPLICABLE,
    quick: quantitative ? root.quick : [],
  };
}

const ROOT: NodeMeta = {
  id: '',
  clause: '',
  quote: undefined,
  label: undefined,
  type: 'all',
  origin: undefined,
  open: [],
};

/**
 * Makes a subject of a plan ready for evaluation. Throws RangeError for a subject the plan does not have or a year outside its period:
 * callers resolve both before.
 */
export function compileSubject(plan: Plan, subjectId: string, options: CompileOptions = {}): CompiledSubject {
  const subject = plan.subjects.find((entry) => entry.id === subjectId);
  if (!subject) throw new RangeError(`no subject ${subjectId} in ${plan.id}`);
  const year = checkedYear(plan, options.year);
  const compiler = new Compiler(plan, year, subject);
  const root = groupNode(
    ROOT,
    undefined,
    'all',
    subject.criteria.map((criterion) => compiler.criterion(criterion)),
  );
  return finish('award', plan, subject, year, compiler, root);
}

/** The same for one goal of the plan. */
export function compileGoal(plan: Plan, goalId: string, options: CompileOptions = {}): CompiledSubject {
  const goal = plan.goals.find((entry) => entry.id === goalId);
  if (!goal) throw new RangeError(`no goal ${goalId} in ${plan.id}`);
  const year = checkedYear(plan, options.year);
  const compiler = new Compiler(plan, year, { clause: goal.clause });
  const root = groupNode(ROOT, undefined, 'all', [compiler.goal(goal)]);
  return finish('goal', plan, { id: goal.id, label: goal.label, clause: goal.clause }, year, compiler, root);
}

function checkedYear(plan: Plan, year: number = plan.period.to): number {
  if (!Number.isInteger(year) || year <= plan.baseline.year || year > plan.period.to)
    throw new RangeError(`year ${year} outside ${plan.id}`);
  return year;
}
