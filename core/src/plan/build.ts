import { findClass, findClassValue, findIndicator, findKind, nearest, nearestIndicator } from './lookup';
import { CLASSES, KINDS, type Classification } from './classes';
import { INDICATORS } from './catalogue';
import { rankNames, type Indicator } from './indicator';
import { flatten } from './criteria';
import { inheritCriteria } from './inherit';
import { parseRequirement, requirementUnit } from '../quantity/requirement';
import type {
  Award,
  ChooseCriterion,
  Condition,
  Criterion,
  Deadline,
  Duty,
  Goal,
  Interpretation,
  Measurement,
  Movement,
  Plan,
  Subject,
  TimePoint,
  YearSpan,
} from './model';
import type { Path, ProblemList } from './problem';
import type { ConditionSource, CriterionSource, PlanSource } from './schema';

/** Examples of a requirement in each unit, for the sentence that says what to write instead. */
const EXAMPLES: Readonly<Record<string, { unit: string; example: string }>> = {
  percent: { unit: '%', example: 'dưới 2%' },
  points: { unit: 'điểm %', example: 'từ 3 điểm % trở lên' },
  points_per_year: { unit: 'điểm %/năm', example: 'từ 5 điểm %/năm trở lên' },
  multiple: { unit: 'lần', example: 'từ 1,5 lần trở lên' },
  money: { unit: 'đồng', example: 'từ 15 triệu đồng trở lên' },
  count: { unit: 'số đếm', example: 'đúng 01' },
  rank: { unit: 'mức xếp loại', example: 'từ hoàn thành tốt nhiệm vụ trở lên' },
};

type MeasurementSource = {
  measure: string;
  at?: TimePoint | undefined;
  each?: 'year' | YearSpan | undefined;
  from?: TimePoint | undefined;
  require: string | null;
  maintained?: boolean | undefined;
  streak?: number | undefined;
  streakRule?: 'each' | 'final' | undefined;
};

/** Leaves out keys whose value is undefined, so that the canonical JSON has none. */
function compact<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

class PlanBuilder {
  private readonly interpretationIds: ReadonlySet<string>;
  private readonly upper: Plan | undefined;
  /** Criteria of the file itself, with the places where they stand. */
  private readonly places: { readonly id: string; readonly path: Path }[] = [];

  constructor(
    private readonly source: PlanSource,
    private readonly problems: ProblemList,
    parent: ((ref: string) => Plan | undefined) | undefined,
  ) {
    this.interpretationIds = new Set(Object.keys(source.interpretations ?? {}));
    this.upper = this.upperPlan(parent);
  }

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

  private upperPlan(parent: ((ref: string) => Plan | undefined) | undefined): Plan | undefined {
    const ref = this.source.extends;
    if (ref === undefined) return undefined;
    const upper = parent?.(ref);
    if (!upper) this.problems.add('PL-301', ['extends'], { ref });
    return upper;
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

  private criterion(source: CriterionSource, path: Path, quoted: boolean): Criterion {
    this.places.push({ id: source.id, path });
    const base = {
      id: source.id,
      item: source.item,
      quote: source.quote,
      label: source.label,
      when: this.conditions(source.when, [...path, 'when']),
      interpretations: this.interpretations(source.interpretation, [...path, 'interpretation']),
      justification: source.justification,
    };
    const hasQuote = quoted || source.quote !== undefined;
    switch (source.type) {
      case 'attested':
        if (!hasQuote) this.problems.add('PL-218', path, { id: source.id });
        return compact({
          type: source.type,
          ...base,
          label: source.label,
          attest: source.attest,
          by: source.by,
          evidence: source.evidence,
        });
      case 'choose':
        return this.choose(source, compact(base), path, hasQuote);
      case 'measured':
        if (!hasQuote) this.problems.add('PL-218', path, { id: source.id });
        return compact({ type: source.type, ...base, ...this.measurement(source, path) });
      case 'all':
      case 'any': {
        const members = (source.type === 'all' ? source.all : source.any) ?? [];
        return compact({
          type: source.type,
          ...base,
          members: members.map((member, index) =>
            this.criterion(member, [...path, source.type, index], hasQuote),
          ),
        });
      }
    }
  }

  private choose(
    source: Extract<CriterionSource, { type: 'choose' }>,
    base: object & { id: string },
    path: Path,
    quoted: boolean,
  ): ChooseCriterion {
    const classification = this.classification(source.choose, [...path, 'choose']);
    const columns = source.columns.map((name, index) => this.indicator(name, [...path, 'columns', index]));
    const seen = new Set<string>();
    const rows = Object.entries(source.rows).map(([value, row]) => {
      const rowPath: Path = [...path, 'rows', value];
      if (row.quote === undefined && !quoted) this.problems.add('PL-218', rowPath, { id: source.id });
      if (row.require.length !== columns.length) {
        this.problems.add('PL-208', rowPath, { found: row.require.length, expected: columns.length });
      }
      for (const [index, phrase] of row.require.entries()) {
        const indicator = columns[index];
        if (indicator) this.requirement(phrase, indicator, [...rowPath, 'require', index]);
      }
      const known = classification && findClassValue(classification.id, value);
      if (classification && !known) {
        const options = classification.values.map((entry) => entry.id).join(', ');
        this.problems.add('PL-207', rowPath, { value, class: classification.label.vi, options }, true);
      }
      // “1” and “I” name the same class.
      if (known && seen.has(known.id)) this.problems.add('PL-101', rowPath, { key: value }, true);
      if (known) seen.add(known.id);
      return compact({ value: known?.id ?? value, item: row.item, quote: row.quote, require: row.require });
    });
    if (classification) {
      const missing = classification.values
        .filter((entry) => entry.id !== classification.none && !rows.some((row) => row.value === entry.id))
        .map((entry) => entry.id);
      if (missing.length > 0) {
        this.problems.add(
          'PL-206',
          [...path, 'rows'],
          { class: classification.label.vi, missing: missing.join(', ') },
          true,
        );
      }
    }
    const times = this.times(source, path);
    for (const [index, indicator] of columns.entries()) {
      this.fromFits(indicator, source.from, [...path, 'columns', index]);
      if (indicator?.kind === 'rank' || indicator?.kind === 'streak')
        this.problems.add('PL-223', [...path, 'columns', index], { measure: indicator.label.vi });
    }
    return compact({
      type: source.type,
      ...base,
      choose: classification?.id ?? source.choose,
      columns: columns.map((indicator, index) => indicator?.id ?? source.columns[index] ?? ''),
      rows,
      ...times,
    });
  }

  private measurement(source: MeasurementSource, path: Path): Measurement {
    const indicator = this.indicator(source.measure, [...path, 'measure']);
    if (indicator) {
      if (source.require !== null) this.requirement(source.require, indicator, [...path, 'require']);
      this.fromFits(indicator, source.from, path);
      if (indicator.kind === 'streak' && source.streak === undefined) {
        this.problems.add('PL-216', path, { measure: indicator.label.vi });
      }
      const atEnd = source.at === undefined || source.at === 'end';
      if (source.maintained && !(indicator.kind === 'ratio' && atEnd && source.each === undefined)) {
        this.problems.add('PL-221', [...path, 'maintained']);
      }
    }
    return compact({
      measure: indicator?.id ?? source.measure,
      ...this.times(source, path),
      require: source.require,
      maintained: source.maintained,
      streak: source.streak,
      streakRule: source.streakRule,
    });
  }

  private times(
    source: Pick<MeasurementSource, 'at' | 'each' | 'from'>,
    path: Path,
  ): { at?: TimePoint | undefined; each?: YearSpan | undefined; from?: TimePoint | undefined } {
    const { period, baseline } = this.source;
    const each = source.each === 'year' ? period : source.each;
    if (source.at !== undefined && each !== undefined) {
      this.problems.add('PL-213', [...path, 'each'], { detail: '“at” + “each”' }, true);
    }
    if (typeof source.at === 'number' && (source.at < baseline.year || source.at > period.to)) {
      this.problems.add('PL-213', [...path, 'at'], {
        detail: `${source.at} ∉ ${baseline.year}–${period.to}`,
      });
    }
    if (each && (each.from <= baseline.year - 1 || each.to > period.to)) {
      this.problems.add('PL-213', [...path, 'each'], {
        detail: `${each.from}–${each.to} ∉ ${baseline.year}–${period.to}`,
      });
    }
    const at = typeof source.at === 'number' ? source.at : (each?.from ?? period.to);
    if (typeof source.from === 'number' && source.from >= at) {
      this.problems.add('PL-213', [...path, 'from'], { detail: `${source.from} ≥ ${at}` });
    }
    return { at: source.at, each, from: source.from };
  }

  /** Changes over time need a start; figures and rates have none. */
  private fromFits(indicator: Indicator | undefined, from: TimePoint | undefined, path: Path): void {
    if (!indicator) return;
    const change = isChange(indicator);
    if (change && from === undefined) this.problems.add('PL-214', path, { measure: indicator.label.vi });
    if (!change && from !== undefined) this.problems.add('PL-215', path, { measure: indicator.label.vi });
  }

  private requirement(phrase: string, indicator: Indicator, path: Path): void {
    const requirement = parseRequirement(phrase);
    if (!requirement) {
      this.problems.add('PL-202', path, { phrase });
      return;
    }
    if (indicator.kind === 'rank') {
      const rank = 'rank' in requirement ? requirement.rank : undefined;
      const known = indicator.ranks.some((entry) => rank !== undefined && rankNames(entry).includes(rank));
      const options = indicator.ranks.map((entry) => entry.label.vi).join(', ');
      if (!known) this.problems.add('PL-205', path, { rank: rank ?? phrase, options });
      return;
    }
    if ('target' in requirement) {
      if (indicator.target === undefined) this.problems.add('PL-204', path, { measure: indicator.label.vi });
      return;
    }
    const unit = requirementUnit(indicator.unit);
    if ('rank' in requirement || requirement.unit !== unit) {
      this.problems.add('PL-203', path, {
        phrase,
        measure: indicator.label.vi,
        ...(EXAMPLES[unit ?? 'rank'] ?? {}),
      });
    }
  }

  private indicator(name: string, path: Path): Indicator | undefined {
    const indicator = findIndicator(name);
    if (!indicator) {
      const near = nearestIndicator(name) ?? INDICATORS[0];
      this.problems.add('PL-201', path, { name, nearest: near?.label.vi ?? '', nearestId: near?.id ?? '' });
    }
    return indicator;
  }

  private classification(name: string, path: Path): Classification | undefined {
    const found = findClass(name);
    if (!found)
      this.problems.add('PL-211', path, {
        name,
        nearest:
          nearest(
            name,
            CLASSES.map((entry) => entry.id),
          ) ?? '',
      });
    return found;
  }

  private kind(name: string, path: Path): string {
    const found = findKind(name);
    if (!found)
      this.problems.add('PL-212', path, {
        name,
        nearest:
          nearest(
            name,
            KINDS.map((entry) => entry.id),
          ) ?? '',
      });
    return found?.id ?? name;
  }

  private conditions(sources: readonly ConditionSource[] | undefined, path: Path): Condition[] | undefined {
    return sources?.map((source, index) => {
      const place: Path = [...path, index];
      const pairs = [
        source.kind !== undefined,
        source.class !== undefined && source.is !== undefined,
        source.measure !== undefined && source.require !== undefined,
      ];
      const halves =
        (source.class === undefined) !== (source.is === undefined) ||
        (source.measure === undefined) !== (source.require === undefined);
      if (halves || !pairs.includes(true)) this.problems.add('PL-219', place);
      const classification =
        source.class === undefined ? undefined : this.classification(source.class, [...place, 'class']);
      const measure =
        source.measure === undefined ? undefined : this.indicator(source.measure, [...place, 'measure']);
      if (measure && (isChange(measure) || measure.kind === 'rank' || measure.kind === 'streak'))
        this.problems.add('PL-223', [...place, 'measure'], { measure: measure.label.vi });
      else if (measure && source.require !== undefined)
        this.requirement(source.require, measure, [...place, 'require']);
      return compact({
        kind: source.kind?.map((kind, at) => this.kind(kind, [...place, 'kind', at])),
        class: source.class === undefined ? undefined : (classification?.id ?? source.class),
        is: source.is?.map((value, at) => {
          const known = classification && findClassValue(classification.id, value);
          if (classification && !known) {
            const options = classification.values.map((entry) => entry.id).join(', ');
            this.problems.add('PL-207', [...place, 'is', at], {
              value,
              class: classification.label.vi,
              options,
            });
          }
          return known?.id ?? value;
        }),
        measure: source.measure === undefined ? undefined : (measure?.id ?? source.measure),
        at: source.at,
        require: source.require,
      });
    });
  }

  private interpretations(ids: readonly string[] | undefined, path: Path): readonly string[] | undefined {
    const known = (id: string) =>
      this.interpretationIds.has(id) ||
      // Whether an upper plan that was not found has it cannot be told.
      (this.source.extends !== undefined &&
        (this.upper === undefined || this.upper.interpretations.some((entry) => entry.id === id)));
    for (const [index, id] of (ids ?? []).entries()) {
      if (!known(id)) {
        this.problems.add('PL-209', [...path, index], {
          id,
          nearest: nearest(id, this.interpretationIds) ?? '',
        });
      }
    }
    return ids;
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
    if (choice !== undefined && !source.alternatives?.some((reading) => reading.id === choice)) {
      this.problems.add('PL-220', [...path, 'decided', 'choice'], { choice });
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

/** Compares two times. */
function isChange(indicator: Indicator): boolean {
  return ['relative_reduction', 'points', 'points_per_year', 'multiple_of', 'completion'].includes(
    indicator.kind,
  );
}

/** Turns the checked source into the model; whatever does not fit together is added to `problems`. */
export function buildPlan(
  source: PlanSource,
  problems: ProblemList,
  parent?: (ref: string) => Plan | undefined,
): Plan {
  return new PlanBuilder(source, problems, parent).build();
}
