import { parseRequirement, requirementUnit } from '../quantity/requirement';
import { INDICATORS } from './catalogue';
import { CLASSES, KINDS, type Classification } from './classes';
import { rankNames, type Indicator } from './indicator';
import { findClass, findIndicator, findKind, nearest, nearestIndicator } from './lookup';
import type { Plan } from './model';
import type { Path, ProblemList } from './problem';
import type { PlanSource } from './schema';

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

/** Looks up what a plan file names (indicators, classes, kinds, interpretations, requirements); what there is not becomes a problem. */
export class CheckedNames {
  protected readonly interpretationIds: ReadonlySet<string>;

  constructor(
    protected readonly source: PlanSource,
    protected readonly problems: ProblemList,
    protected readonly upper: Plan | undefined,
  ) {
    this.interpretationIds = new Set(Object.keys(source.interpretations ?? {}));
  }

  protected requirement(phrase: string, indicator: Indicator, path: Path): void {
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

  protected indicator(name: string, path: Path): Indicator | undefined {
    const indicator = findIndicator(name);
    if (!indicator) {
      const near = nearestIndicator(name) ?? INDICATORS[0];
      this.problems.add('PL-201', path, { name, nearest: near?.label.vi ?? '', nearestId: near?.id ?? '' });
    }
    return indicator;
  }

  protected classification(name: string, path: Path): Classification | undefined {
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

  protected kind(name: string, path: Path): string {
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

  protected interpretations(ids: readonly string[] | undefined, path: Path): readonly string[] | undefined {
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
}
