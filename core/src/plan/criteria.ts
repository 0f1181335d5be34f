import type { Criterion } from './model';

/** Every criterion of a tree, groups included, in order. */
export function flatten(criteria: readonly Criterion[]): readonly Criterion[] {
  return criteria.flatMap((criterion) =>
    criterion.type === 'all' || criterion.type === 'any'
      ? [criterion, ...flatten(criterion.members)]
      : [criterion],
  );
}
