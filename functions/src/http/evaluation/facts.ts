import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import { figureCell, type Fact } from '@giam-ngheo/core/evaluation/facts';
import type { Indicator } from '@giam-ngheo/core/plan/indicator';
import { findIndicator, indicatorOf, nearestIndicator } from '@giam-ngheo/core/plan/lookup';
import {
  asFraction,
  parseDecimal,
  simplify,
  toExactText,
  type Exact,
} from '@giam-ngheo/core/quantity/fraction';
import { comparable, pointerOf, shown, type IssueList } from '../problem/issues';
import type { Params } from '../problem/problem';
import { named } from './names';
import type { EvaluationRequest } from './request';

type GivenFact = EvaluationRequest['facts'][number];

/** The figures from which an indicator is computed; a figure or a rank is its own. */
function figuresOf(indicator: Indicator): readonly string[] {
  switch (indicator.kind) {
    case 'figure':
    case 'rank':
      return [indicator.id];
    case 'sum':
      return indicator.of.flatMap((id) => figuresOf(indicatorOf(id)));
    case 'ratio':
      return [...figuresOf(indicatorOf(indicator.part)), ...figuresOf(indicatorOf(indicator.whole))];
    case 'streak':
      return [...figuresOf(indicatorOf(indicator.of)), indicator.base];
    case 'completion': {
      const of = indicatorOf(indicator.of);
      return [...figuresOf(of), ...(of.target === undefined ? [] : [of.target])];
    }
    default:
      return figuresOf(indicatorOf(indicator.of));
  }
}

/** The indicator, when it is one that figures are given for. */
function readIndicator(name: string, pointer: string, issues: IssueList): Indicator | undefined {
  const indicator = findIndicator(name);
  if (!indicator) {
    issues.add(pointer, 'unknown_indicator', () => {
      const near = nearestIndicator(comparable(name));
      return { found: shown(name), nearest: near?.id ?? '', label: near?.label ?? '' };
    });
    return undefined;
  }
  if (indicator.kind === 'figure' || indicator.kind === 'rank') return indicator;
  issues.add(pointer, 'derived_indicator', () => ({
    indicator: indicator.label,
    options: [...new Set(figuresOf(indicator))].map((id) => named(indicatorOf(id))),
  }));
  return undefined;
}

/** A figure given for a year that the subject asks without one, or the other way round, would be left aside in silence. */
function checkTime(
  indicator: Indicator,
  year: number | undefined,
  at: string,
  compiled: CompiledSubject,
  issues: IssueList,
): void {
  const asked = compiled.slots.flatMap((slot) =>
    slot.type === 'figure' && slot.indicator === indicator.id ? [slot.year] : [],
  );
  const years = asked.filter((wanted) => wanted !== undefined);
  if (year === undefined && years.length > 0 && years.length === asked.length)
    issues.add(at, 'year_missing', () => ({
      indicator: indicator.label,
      options: years.sort((a, b) => a - b),
    }));
  if (year !== undefined && asked.length > 0 && years.length === 0)
    issues.add(`${at}/year`, 'year_unexpected', () => ({ indicator: indicator.label, found: year }));
}

/** The value as core takes it: exact, or the name of a rank. */
function exactValue(indicator: Indicator, value: number | string): Exact | string {
  if (indicator.kind === 'rank') return String(value);
  if (typeof value === 'number') return value;
  const decimal = parseDecimal(value.trim());
  return decimal === undefined ? value : simplify(decimal);
}

/** The value where it can be used for the indicator; undefined with an issue where it cannot. */
function readValue(
  indicator: Indicator,
  value: number | string | null,
  pointer: string,
  issues: IssueList,
): Exact | string | null | undefined {
  if (value === null) return null;
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    issues.add(pointer, 'inexact_number', () => ({ found: shown(value) }));
    return undefined;
  }
  const exact = exactValue(indicator, value);
  const cell = figureCell(indicator.id, exact);
  if ('cell' in cell) return exact;
  issues.add(pointer, cell.code, (): Params => ({
    found: shown(value),
    indicator: indicator.label,
    options: indicator.kind === 'rank' ? indicator.ranks.map(named) : [],
  }));
  return undefined;
}

/** Two facts are the same when what they state is, however it is written. */
function statement(fact: Fact): string {
  const { value, standard = '' } = fact;
  const exact = value === null || typeof value === 'string' ? value : toExactText(asFraction(value));
  return JSON.stringify([exact, standard]);
}

/** The figures of a request with the ids of their indicators and exact values; each is stated once. */
export function readFacts(
  given: readonly GivenFact[],
  compiled: CompiledSubject | undefined,
  issues: IssueList,
): readonly Fact[] {
  const known = new Map<string, { fact: Fact; at: string }>();
  for (const [index, { indicator: name, year, value: raw, standard, source }] of given.entries()) {
    const at = pointerOf('facts', index);
    const indicator = readIndicator(name, `${at}/indicator`, issues);
    if (!indicator) continue;
    if (compiled) checkTime(indicator, year, at, compiled, issues);
    const value = readValue(indicator, raw, `${at}/value`, issues);
    if (value === undefined) continue;
    const fact: Fact = { indicator: indicator.id, year, value, standard, source };
    const key = year === undefined ? indicator.id : `${indicator.id}@${year}`;
    const first = known.get(key);
    if (!first) known.set(key, { fact, at });
    else if (statement(first.fact) !== statement(fact))
      issues.add(at, 'conflict', () => ({ key, first: first.at }));
  }
  return [...known.values()].map(({ fact }) => fact);
}
