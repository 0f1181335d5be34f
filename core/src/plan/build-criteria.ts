import { findClassValue } from './lookup';
import { CheckedNames } from './checked-names';
import { compact } from './compact';
import type { Indicator } from './indicator';
import type { ChooseCriterion, Condition, Criterion, Measurement, TimePoint, YearSpan } from './model';
import type { Path } from './problem';
import type { ConditionSource, CriterionSource } from './schema';

/** A measurement as the file states it. */
export type MeasurementSource = {
  measure: string;
  at?: TimePoint | undefined;
  each?: 'year' | YearSpan | undefined;
  from?: TimePoint | undefined;
  require: string | null;
  maintained?: boolean | undefined;
  streak?: number | undefined;
  streakRule?: 'each' | 'final' | undefined;
};

/** Turns the criteria of a plan file into the model; whatever does not fit together becomes a problem. */
export class CriteriaBuilder extends CheckedNames {
  /** Criteria of the file itself, with the places where they stand. */
  protected readonly places: { readonly id: string; readonly path: Path }[] = [];

  protected criterion(source: CriterionSource, path: Path, quoted: boolean): Criterion {
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

  protected choose(
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

  protected measurement(source: MeasurementSource, path: Path): Measurement {
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

  protected times(
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
  protected fromFits(indicator: Indicator | undefined, from: TimePoint | undefined, path: Path): void {
    if (!indicator) return;
    const change = isChange(indicator);
    if (change && from === undefined) this.problems.add('PL-214', path, { measure: indicator.label.vi });
    if (!change && from !== undefined) this.problems.add('PL-215', path, { measure: indicator.label.vi });
  }

  protected conditions(sources: readonly ConditionSource[] | undefined, path: Path): Condition[] | undefined {
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
}

/** Whether a measure compares two times. */
export function isChange(indicator: Indicator): boolean {
  return ['relative_reduction', 'points', 'points_per_year', 'multiple_of', 'completion'].includes(
    indicator.kind,
  );
}
