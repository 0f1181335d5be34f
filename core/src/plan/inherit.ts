import { isLaxer, parseRequirement } from '../quantity/requirement';
import { rankNames } from './indicator';
import { findIndicator } from './lookup';
import { planRef } from './ref';
import type { Criterion, Plan, Subject } from './model';
import type { Path, ProblemList } from './problem';

interface Inheritance {
  readonly own: readonly Criterion[];
  readonly above: Subject | undefined;
  readonly keep: 'all' | readonly string[] | undefined;
  readonly upper: Plan;
  readonly path: Path;
  readonly problems: ProblemList;
}

/**
 * The criteria of a subject under an upper plan, in the upper plan's order with additions last: those kept are marked with their origin,
 * one of the same id is replaced. A criterion neither kept nor replaced, and a laxer one without a reason, are problems.
 */
export function inheritCriteria({
  own,
  above,
  keep,
  upper,
  path,
  problems,
}: Inheritance): readonly Criterion[] {
  const ref = planRef(upper);
  const inherited = above?.criteria ?? [];
  const kept = new Set(keep === 'all' ? inherited.map((criterion) => criterion.id) : keep);
  for (const [index, id] of keep === 'all' || keep === undefined ? [] : keep.entries()) {
    if (!inherited.some((criterion) => criterion.id === id))
      problems.add('PL-304', [...path, 'keep', index], { id });
  }
  const replaced = new Map(own.map((criterion) => [criterion.id, criterion]));
  const result: Criterion[] = [];
  for (const criterion of inherited) {
    const mine = replaced.get(criterion.id);
    if (mine) {
      compareStrictness(mine, criterion, path, own.indexOf(mine), problems);
      result.push({ ...mine, origin: `${ref}#${criterion.id}` });
    } else if (kept.has(criterion.id)) {
      result.push({ ...criterion, origin: criterion.origin ?? `${ref}#${criterion.id}` });
    } else {
      problems.add('PL-303', path, { id: criterion.id });
    }
  }
  const inheritedIds = new Set(inherited.map((criterion) => criterion.id));
  return [...result, ...own.filter((criterion) => !inheritedIds.has(criterion.id))];
}

function compareStrictness(
  mine: Criterion,
  parent: Criterion,
  path: Path,
  index: number,
  problems: ProblemList,
): void {
  if (mine.justification !== undefined) return;
  const place: Path = [...path, 'all', index];
  const laxer = (own: string, upper: string, at: Path) =>
    problems.add('PL-302', at, { id: mine.id, own, parent: upper });
  if (mine.type === 'choose' && parent.type === 'choose' && mine.choose === parent.choose) {
    for (const row of parent.rows) {
      const own = mine.rows.find((entry) => entry.value === row.value);
      for (const [column, measure] of parent.columns.entries()) {
        const upper = row.require[column];
        const phrase = own?.require[mine.columns.indexOf(measure)];
        if (upper !== undefined && phrase !== undefined && isPhraseLaxer(phrase, upper, measure))
          laxer(phrase, upper, [...place, 'rows', row.value]);
      }
    }
  }
  if (mine.type !== 'measured' || parent.type !== 'measured' || mine.measure !== parent.measure) return;
  if (parent.require === null) return;
  if (mine.require === null || isPhraseLaxer(mine.require, parent.require, mine.measure))
    laxer(mine.require ?? '∅', parent.require, [...place, 'require']);
  else if (parent.maintained && !mine.maintained) laxer('maintained: false', 'maintained: true', place);
}

function isPhraseLaxer(own: string, upper: string, measure: string): boolean {
  const [mine, parent] = [parseRequirement(own), parseRequirement(upper)];
  const indicator = findIndicator(measure);
  const level = (rank: string) =>
    indicator?.kind === 'rank' ? indicator.ranks.findIndex((entry) => rankNames(entry).includes(rank)) : -1;
  return parent !== undefined && (mine === undefined || isLaxer(mine, parent, level));
}
