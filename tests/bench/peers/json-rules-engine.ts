import { Engine, type ConditionProperties, type TopLevelCondition } from 'json-rules-engine';
import type { NamedRow } from './named-row';

function is(fact: string, operator: string, value: unknown): ConditionProperties {
  return { fact, operator, value };
}

function region(name: string, both: number, poor: number): TopLevelCondition {
  return {
    all: [is('place', 'equal', name), is('bothRate', 'lessThan', both), is('poorRate', 'lessThan', poor)],
  };
}

/** The criteria of a Cẩm Thủy commune as rules. The engine has no arithmetic: rates are computed before and given as facts. */
export function rulesEngine(): Engine {
  const conditions: TopLevelCondition = {
    all: [
      ...Array.from({ length: 13 }, (_, index) => is(`confirmed${index}`, 'equal', true)),
      ...[0, 1, 2].flatMap((y) => [
        { fact: `reduction${y}`, operator: 'greaterThan', value: { fact: `target${y}` } },
        { fact: `raised${y}`, operator: 'greaterThanInclusive', value: { fact: `planned${y}` } },
      ]),
      {
        any: [
          { all: [is('place', 'equal', 'thị trấn'), is('average', 'greaterThanInclusive', 1.3)] },
          region('III', 20, 10),
          region('II', 15, 8),
          region('I', 10, 5),
        ],
      },
    ],
  };
  return new Engine([{ conditions, event: { type: 'met' } }]);
}

function facts(row: NamedRow): Record<string, unknown> {
  const rate = (y: number) => ((row.poor[y] ?? 0) / (row.total[y] ?? 1)) * 100;
  const both = (y: number, near: number) => (((row.poor[y] ?? 0) + near) / (row.total[y] ?? 1)) * 100;
  const result: Record<string, unknown> = {
    place: row.kind === 'thị trấn' ? row.kind : row.region,
    poorRate: rate(3),
    bothRate: both(3, row.near3),
    average: (both(0, row.near0) - both(3, row.near3)) / 3,
  };
  for (const [index, answer] of row.confirmed.entries()) result[`confirmed${index}`] = answer;
  for (const y of [0, 1, 2]) {
    result[`reduction${y}`] = rate(y) - rate(y + 1);
    result[`target${y}`] = row.target[y];
    result[`raised${y}`] = row.raised[y];
    result[`planned${y}`] = row.planned[y];
  }
  return result;
}

/** True when the rules hold for the row. */
export async function rulesVerdict(engine: Engine, row: NamedRow): Promise<boolean> {
  const { events } = await engine.run(facts(row));
  return events.length > 0;
}
