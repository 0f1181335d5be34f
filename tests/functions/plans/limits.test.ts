import { evaluateGoal } from '@giam-ngheo/core/evaluation/evaluate';
import type { CriterionResult, Evaluation } from '@giam-ngheo/core/evaluation/result';
import { flatten } from '@giam-ngheo/core/plan/criteria';
import { findClassValue, indicatorOf } from '@giam-ngheo/core/plan/lookup';
import type { Condition, Plan } from '@giam-ngheo/core/plan/model';
import { parseRequirement, type Requirement } from '@giam-ngheo/core/quantity/requirement';
import { evaluateCase, loadCases, type LoadedCase } from '../../../functions/src/plans/cases';
import { ALL } from './all-plans';

/** What the cases show of one limit: verdicts, and whether a value stood exactly at it. */
interface Seen {
  readonly verdicts: Set<string>;
  boundary: boolean;
}

interface Run {
  readonly loaded: LoadedCase;
  readonly result: Evaluation;
}

const runsOf = (folder: string, plan: Plan): readonly Run[] =>
  loadCases(folder).map((loaded) => ({ loaded, result: evaluateCase(plan, loaded) }));

function seen(results: readonly { verdict: string; boundary: boolean }[]): Seen {
  return {
    verdicts: new Set(results.map(({ verdict }) => verdict)),
    boundary: results.some(({ boundary, verdict }) => boundary && verdict !== 'not_applicable'),
  };
}

/** “đúng” and “từ … đến …” ask for a value on each side instead of a mark at the limit; a rank has no limit to stand on. */
function marks(requirement: Requirement): boolean {
  return !('rank' in requirement) && requirement.op !== 'between' && requirement.op !== 'eq';
}

/** What is wanting, in words; nothing when the limit is worked out on all sides. */
function wanting(what: string, phrase: string, { verdicts, boundary }: Seen): readonly string[] {
  const requirement = parseRequirement(phrase);
  if (!requirement) return [`${what}: ${phrase}?`];
  return [
    ...(verdicts.has('met') ? [] : [`${what} “${phrase}”: no case meets it`]),
    ...(verdicts.has('not_met') ? [] : [`${what} “${phrase}”: no case fails it`]),
    ...(boundary || !marks(requirement) ? [] : [`${what} “${phrase}”: no case stands on the limit`]),
  ];
}

/** The same condition as a goal of its own: the engine says of it what it says of any requirement. */
function conditionResults(
  plan: Plan,
  condition: Condition,
  runs: readonly Run[],
): readonly CriterionResult[] {
  const probe: Plan = {
    ...plan,
    goals: [
      {
        id: 'dieu-kien',
        clause: { path: '–' },
        quote: '–',
        label: { vi: 'Điều kiện', en: 'Condition' },
        measure: condition.measure ?? '',
        require: condition.require ?? null,
        ...(condition.at === undefined ? {} : { at: condition.at }),
      },
    ],
  };
  return runs.flatMap(({ loaded }) => evaluateCase(probe, { ...loaded, goal: 'dieu-kien' }).criteria);
}

describe.each(ALL)('$name', ({ folder, plan }) => {
  const runs = runsOf(folder, plan);
  const ofSubject = (subject: string) =>
    runs.filter(({ loaded }) => loaded.goal === undefined && loaded.subject === subject);
  const ofGoal = (goal: string) => runs.filter(({ loaded }) => loaded.goal === goal);
  const results = (some: readonly Run[], id: string) =>
    some.flatMap(({ result }) => result.criteria.filter(({ criterion }) => criterion === id));

  test('every figure’s limit has cases that meet it, fail it and stand on it', () => {
    const holes = plan.subjects.flatMap((subject) =>
      flatten(subject.criteria).flatMap((criterion) =>
        criterion.type === 'measured' && criterion.require !== null
          ? wanting(criterion.id, criterion.require, seen(results(ofSubject(subject.id), criterion.id)))
          : [],
      ),
    );
    expect(holes).toEqual([]);
  });

  test('every goal’s limit too', () => {
    const holes = plan.goals.flatMap((goal) =>
      goal.require === null ? [] : wanting(goal.id, goal.require, seen(results(ofGoal(goal.id), goal.id))),
    );
    expect(holes).toEqual([]);
  });

  test('an exact number and a range have a case at every value round them', () => {
    const holes = plan.subjects.flatMap((subject) =>
      flatten(subject.criteria).flatMap((criterion) => {
        if (criterion.type !== 'measured' || criterion.require === null) return [];
        const requirement = parseRequirement(criterion.require);
        if (!requirement || !('limit' in requirement || 'lower' in requirement) || marks(requirement))
          return [];
        const [low, high] =
          'lower' in requirement
            ? [requirement.lower, requirement.upper]
            : [requirement.limit, requirement.limit];
        const values = new Set(results(ofSubject(subject.id), criterion.id).map(({ exact }) => exact));
        return [low.n - 1n, low.n, high.n, high.n + 1n]
          .map(String)
          .filter((value) => !values.has(value))
          .map((value) => `${criterion.id} “${criterion.require}”: no case with ${value}`);
      }),
    );
    expect(holes).toEqual([]);
  });

  test('every column of every row of a table by class too, and the unit in no class', () => {
    const holes = plan.subjects.flatMap((subject) =>
      flatten(subject.criteria).flatMap((criterion) => {
        if (criterion.type !== 'choose') return [];
        const of = (value: string) =>
          ofSubject(subject.id).filter(({ loaded }) => {
            const given = loaded.given.unit?.classes?.[criterion.choose];
            return typeof given === 'string' && findClassValue(criterion.choose, given)?.id === value;
          });
        const rows = criterion.rows.flatMap(({ value, require }) =>
          require.flatMap((phrase, index) => {
            const measure = indicatorOf(criterion.columns[index] ?? '').label.vi;
            const parts = results(of(value), criterion.id)
              .filter(({ verdict }) => verdict !== 'not_applicable')
              .flatMap((entry) => entry.parts.filter((part) => part.measure === measure));
            return wanting(`${criterion.id} ${value} ${measure}`, phrase, seen(parts));
          }),
        );
        const outside = results(of('none'), criterion.id).some(({ verdict }) => verdict === 'not_applicable');
        return outside ? rows : [...rows, `${criterion.id}: no case in no class`];
      }),
    );
    expect(holes).toEqual([]);
  });

  test('every measured condition has cases on both sides of its limit and on it', () => {
    const conditions = [
      ...plan.subjects.flatMap((subject) =>
        flatten(subject.criteria).map(({ id, when }) => ({ id, when, some: ofSubject(subject.id) })),
      ),
      ...plan.goals.map(({ id, when }) => ({ id, when, some: ofGoal(id) })),
    ];
    const holes = conditions.flatMap(({ id, when = [], some }) =>
      when.flatMap((condition) =>
        condition.measure === undefined || condition.require === undefined
          ? []
          : wanting(`condition of ${id}`, condition.require, seen(conditionResults(plan, condition, some))),
      ),
    );
    expect(holes).toEqual([]);
  });

  test('every condition has a case where it applies and one where it does not, for every value it names', () => {
    const holes: string[] = [];
    for (const subject of plan.subjects) {
      const some = ofSubject(subject.id);
      for (const { id, when = [] } of flatten(subject.criteria)) {
        if (when.length === 0) continue;
        const applied = some.filter(({ result }) =>
          result.criteria.some(({ criterion, verdict }) => criterion === id && verdict !== 'not_applicable'),
        );
        if (applied.length === some.length) holes.push(`${id}: always applies`);
        for (const condition of when) {
          for (const kind of condition.kind ?? [])
            if (!applied.some(({ loaded }) => loaded.given.unit?.kind === kind))
              holes.push(`${id}: no case of kind ${kind}`);
          for (const value of condition.is ?? []) {
            const used = applied.some(
              ({ loaded }) => loaded.given.unit?.classes?.[condition.class ?? ''] === value,
            );
            if (!used) holes.push(`${id}: no case of ${condition.class} ${value}`);
          }
        }
      }
    }
    for (const { id, when = [] } of plan.goals) {
      const verdicts = results(ofGoal(id), id).map(({ verdict }) => verdict);
      if (when.length > 0 && !verdicts.includes('not_applicable')) holes.push(`${id}: always applies`);
    }
    expect(holes).toEqual([]);
  });

  test('every attestation is confirmed in a case, denied in one and left open in one', () => {
    const holes = plan.subjects.flatMap((subject) =>
      flatten(subject.criteria).flatMap((criterion) => {
        if (criterion.type !== 'attested') return [];
        const { verdicts } = seen(results(ofSubject(subject.id), criterion.id));
        return ['met', 'not_met', 'awaiting']
          .filter((verdict) => !verdicts.has(verdict))
          .map((verdict) => `${criterion.id}: ${verdict}`);
      }),
    );
    expect(holes).toEqual([]);
  });

  test('every figure that a requirement needs is missing in some case', () => {
    const holes = plan.subjects.flatMap((subject) =>
      flatten(subject.criteria).flatMap((criterion) =>
        (criterion.type === 'measured' && criterion.require !== null) || criterion.type === 'choose'
          ? seen(results(ofSubject(subject.id), criterion.id)).verdicts.has('missing')
            ? []
            : [criterion.id]
          : [],
      ),
    );
    expect([
      ...holes,
      ...plan.goals.flatMap(({ id }) => (seen(results(ofGoal(id), id)).verdicts.has('missing') ? [] : [id])),
    ]).toEqual([]);
  });
});

test('the probe of a condition is the condition: at the limit it says so', () => {
  const plan = ALL.find(({ name }) => name === 'tinh-bien-2018-2020')?.plan as Plan;
  const condition = plan.goals.flatMap(({ when = [] }) => when)[0] as Condition;
  expect(condition).toMatchObject({ measure: 'poor_rate', require: 'trên 20%' });
  const at = plan.baseline.year;
  const facts = (poor: number) => [
    { indicator: 'total_households', year: at, value: 1000 },
    { indicator: 'poor_households', year: at, value: poor },
  ];
  const probe: Plan = {
    ...plan,
    goals: [
      {
        id: 'x',
        clause: { path: '–' },
        quote: '–',
        label: { vi: 'x', en: 'x' },
        measure: 'poor_rate',
        at: 'baseline',
        require: 'trên 20%',
      },
    ],
  };
  const told = (poor: number) => {
    const [result] = evaluateGoal(probe, 'x', { facts: facts(poor) }).criteria;
    return [result?.verdict, result?.boundary];
  };
  expect([199, 200, 201].map(told)).toEqual([
    ['not_met', false],
    ['not_met', true],
    ['met', false],
  ]);
});
