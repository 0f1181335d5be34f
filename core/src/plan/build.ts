import { parseRequirement } from '../quantity/requirement';
import { CriteriaBuilder, isChange, type MeasurementSource } from './build-criteria';
import { compact } from './compact';
import { flatten } from './criteria';
import { inheritCriteria } from './inherit';
import { findIndicator, nearest } from './lookup';
import type {
  Award,
  Criterion,
  Deadline,
  Duty,
  Goal,
  Interpretation,
  Measurement,
  Movement,
  Plan,
  Subject,
} from './model';
import type { Path, ProblemList } from './problem';
import type { PlanSource } from './schema';

class PlanBuilder extends CriteriaBuilder {
  build(): Plan {
    const { source, upper } = this;
    if (source.baseline.year >= source.period.to) {
      this.problems.add('PL-213', ['baseline', 'year'], {
        detail: `baseline ${source.baseline.year} ≥ ${source.period.to}`,
      });
    }
    this.interpretations(source.baseline.interpretation, ['baseline', 'interpretation']);
    const plan: Plan = compact({
      schema: source.schema,
      id: source.id,
      version: source.version,
      status: source.status,
      title: source.title,
      document: compact(source.document),
      implements: (source.implements ?? []).map((entry) => compact(entry)),
      extends: source.extends ?? null,
      period: source.period,
      baseline: compact({
        year: source.baseline.year,
        quote: source.baseline.quote,
        interpretations: source.baseline.interpretation,
      }),
      standard: source.standard,
      subjects: Object.entries(source.subjects).map(([id, subject]) => this.subject(id, subject, upper)),
      goals: (source.goals ?? []).map((goal, index) => this.goal(goal, ['goals', index])),
      movements: (source.movements ?? []).map((entry, index) => this.movement(entry, ['movements', index])),
      awards: (source.awards ?? []).map((entry, index) => this.award(entry, ['awards', index])),
      deadlines: (source.deadlines ?? []).map((entry, index) => this.deadline(entry, ['deadlines', index])),
      duties: (source.duties ?? []).map((entry, index) => this.duty(entry, ['duties', index])),
      interpretations: [
        ...Object.entries(source.interpretations ?? {}).map(([id, entry]) =>
          this.interpretation(id, entry, ['interpretations', id]),
        ),
        // Criteria kept from the upper plan still lean on its interpretations.
        ...(upper?.interpretations.filter((entry) => !this.interpretationIds.has(entry.id)) ?? []),
      ],
    });
    this.uniqueIds(plan);
    this.overridesFit(plan);
    return plan;
  }

  private subject(id: string, source: PlanSource['subjects'][string], upper: Plan | undefined): Subject {
    const path: Path = ['subjects', id];
    for (const [index, kind] of (source.who?.kinds ?? []).entries())
      this.kind(kind, [...path, 'who', 'kinds', index]);
    const own = (source.all ?? []).map((entry, index) =>
      this.criterion(entry, [...path, 'all', index], false),
    );
    const above = upper?.subjects.find((subject) => subject.id === id);
    if (source.keep !== undefined && this.source.extends === undefined)
      this.problems.add('PL-305', [...path, 'keep'], {}, true);
    const criteria = upper
      ? inheritCriteria({ own, above, keep: source.keep, upper, path, problems: this.problems })
      : own;
    // Without its upper plan it is not known what a subject keeps.
    const known = upper !== undefined || this.source.extends === undefined;
    if (criteria.length === 0 && known) this.problems.add('PL-306', path, { id });
    this.attestLabels(criteria, path);
    return compact({
      id,
      clause: compact(source.clause),
      label: source.label,
      aliases: source.aliases,
      level: source.who?.level,
      kinds: source.who?.kinds,
      criteria,
    });
  }

  private subjectExists(id: string, path: Path): void {
    if (!Object.hasOwn(this.source.subjects, id)) {
      this.problems.add('PL-217', path, {
        id,
        nearest: nearest(id, Object.keys(this.source.subjects)) ?? '',
      });
    }
  }

  private goal(source: NonNullable<PlanSource['goals']>[number], path: Path): Goal {
    return compact({
      id: source.id,
      clause: compact(source.clause),
      quote: source.quote,
      label: source.label,
      level: source.level,
      when: this.conditions(source.when, [...path, 'when']),
      interpretations: this.interpretations(source.interpretation, [...path, 'interpretation']),
      ...this.measurement(source, path),
    });
  }

  private movement(source: NonNullable<PlanSource['movements']>[number], path: Path): Movement {
    this.subjectExists(source.subject, [...path, 'subject']);
    const { interpretation, quota, ...rest } = source;
    return compact({
      ...rest,
      clause: compact(source.clause),
      quotaClause: source.quotaClause && compact(source.quotaClause),
      quota: quota && Object.entries(quota).map(([year, places]) => ({ year: Number(year), ...places })),
      interpretations: this.interpretations(interpretation, [...path, 'interpretation']),
    }) as Movement;
  }

  private award(source: NonNullable<PlanSource['awards']>[number], path: Path): Award {
    for (const [index, id] of (source.subjects ?? []).entries())
      this.subjectExists(id, [...path, 'subjects', index]);
    const { interpretation, ...rest } = source;
    return compact({
      ...rest,
      clause: compact(source.clause),
      interpretations: this.interpretations(interpretation, [...path, 'interpretation']),
    }) as Award;
  }

  private deadline(source: NonNullable<PlanSource['deadlines']>[number], path: Path): Deadline {
    const { interpretation, ...rest } = source;
    return compact({
      ...rest,
      clause: compact(source.clause),
      interpretations: this.interpretations(interpretation, [...path, 'interpretation']),
    }) as Deadline;
  }

  private duty(source: NonNullable<PlanSource['duties']>[number], path: Path): Duty {
    const { interpretation, ...rest } = source;
    return compact({
      ...rest,
      clause: compact(source.clause),
      interpretations: this.interpretations(interpretation, [...path, 'interpretation']),
    }) as Duty;
  }

  private interpretation(
    id: string,
    source: NonNullable<PlanSource['interpretations']>[string],
    path: Path,
  ): Interpretation {
    const choice = source.decided?.choice;
    const chosen = source.alternatives?.find((reading) => reading.id === choice);
    if (choice !== undefined && !chosen?.with) {
      // A reading that changes nothing cannot be what the authority chose.
      this.problems.add(chosen ? 'PL-224' : 'PL-220', [...path, 'decided', 'choice'], { choice });
    }
    return compact({
      id,
      question: source.question,
      answer: source.answer,
      alternatives: source.alternatives?.map((reading, index) =>
        compact({
          id: reading.id,
          answer: reading.answer,
          with: reading.with?.map((change, at) =>
            this.override(change, [...path, 'alternatives', index, 'with', at]),
          ),
        }),
      ),
      decided: source.decided && compact(source.decided),
    }) as Interpretation;
  }

  private override(
    change: { [K in keyof MeasurementSource]?: MeasurementSource[K] | undefined },
    path: Path,
  ): Partial<Measurement> {
    const measure =
      change.measure === undefined ? undefined : this.indicator(change.measure, [...path, 'measure']);
    return compact({
      ...change,
      measure: change.measure === undefined ? undefined : (measure?.id ?? change.measure),
      each: change.each === 'year' ? this.source.period : change.each,
    }) as Partial<Measurement>;
  }

  /** One label for one attestation: it becomes the head of one column. */
  private attestLabels(criteria: readonly Criterion[], path: Path): void {
    const labels = new Map<string, string>();
    for (const criterion of flatten(criteria)) {
      if (criterion.type !== 'attested') continue;
      const known = labels.get(criterion.attest);
      if (known !== undefined && known !== criterion.label.vi)
        this.problems.add('PL-222', path, { id: criterion.attest });
      labels.set(criterion.attest, criterion.label.vi);
    }
  }

  /** Another reading must fit every criterion and goal that leans on it, as its own words must. */
  private overridesFit(plan: Plan): void {
    const readers = [
      ...plan.subjects
        .flatMap((subject) => flatten(subject.criteria))
        .filter((entry) => entry.type === 'measured'),
      ...plan.goals,
    ];
    for (const [id, source] of Object.entries(this.source.interpretations ?? {})) {
      const leaning = readers.filter((reader) => reader.interpretations?.includes(id));
      for (const [index, reading] of (source.alternatives ?? []).entries()) {
        for (const [at, change] of (reading.with ?? []).entries()) {
          const path: Path = ['interpretations', id, 'alternatives', index, 'with', at];
          if (change.require && !parseRequirement(change.require))
            this.problems.add('PL-202', [...path, 'require'], { phrase: change.require });
          else for (const reader of leaning) this.overrideFits(change, reader, path);
        }
      }
    }
  }

  private overrideFits(
    change: { [K in keyof MeasurementSource]?: MeasurementSource[K] | undefined },
    reader: Measurement,
    path: Path,
  ): void {
    const indicator = findIndicator(change.measure ?? reader.measure);
    if (!indicator) return;
    const require = change.require === undefined ? reader.require : change.require;
    if (require !== null)
      this.requirement(require, indicator, change.require === undefined ? path : [...path, 'require']);
    if (isChange(indicator) && (change.from ?? reader.from) === undefined)
      this.problems.add('PL-214', path, { measure: indicator.label.vi });
  }

  private uniqueIds(plan: Plan): void {
    const kept = plan.subjects.flatMap((subject) => {
      const own = new Set(this.places.filter(({ path }) => path[1] === subject.id).map(({ id }) => id));
      return flatten(subject.criteria)
        .filter(({ id }) => !own.has(id))
        .map(({ id }) => ({ id, path: ['subjects', subject.id] }));
    });
    const groups: readonly (readonly { id: string; path: Path }[])[] = [
      [...kept, ...this.places.map(({ id, path }) => ({ id, path: [...path, 'id'] }))],
      ...(['goals', 'movements', 'awards', 'deadlines', 'duties'] as const).map((list) =>
        plan[list].map(({ id }, index) => ({ id, path: [list, index, 'id'] })),
      ),
    ];
    for (const group of groups) {
      const seen = new Set<string>();
      for (const { id, path } of group) {
        if (seen.has(id)) this.problems.add('PL-210', path, { id });
        seen.add(id);
      }
    }
  }
}

/** Turns the checked source into the model; whatever does not fit together is added to `problems`. */
export function buildPlan(
  source: PlanSource,
  problems: ProblemList,
  parent?: (ref: string) => Plan | undefined,
): Plan {
  const ref = source.extends;
  const upper = ref === undefined ? undefined : parent?.(ref);
  if (ref !== undefined && !upper) problems.add('PL-301', ['extends'], { ref });
  return new PlanBuilder(source, problems, upper).build();
}
