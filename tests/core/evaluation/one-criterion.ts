import { compileSubject, type CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import { evaluate } from '@giam-ngheo/core/evaluation/evaluate';
import type { Answer, Fact, UnitFacts } from '@giam-ngheo/core/evaluation/facts';
import type { CriterionResult, Evaluation } from '@giam-ngheo/core/evaluation/result';
import type { Cell } from '@giam-ngheo/core/evaluation/row';
import type { Criterion, Measurement, Plan } from '@giam-ngheo/core/plan/model';
import type { Locale } from '@giam-ngheo/core/locale/locale';

/** A plan of 2021-2025 against the end of 2020 with one subject "s" and the given criteria. */
export function planWith(criteria: readonly Criterion[], changes: Partial<Plan> = {}): Plan {
  const label = { vi: 'Kế hoạch thử', en: 'Trial plan' };
  return {
    schema: 'plan/1',
    id: 'thu',
    version: 1,
    status: 'published',
    title: label,
    document: { number: '1/KH', issuer: 'UBND', signed: '2021-01-01', form: 'plan', sha256: '0'.repeat(64) },
    implements: [],
    extends: null,
    period: { from: 2021, to: 2025 },
    baseline: { year: 2020 },
    standard: '2022-2025',
    subjects: [{ id: 's', clause: { path: 'I.1' }, label: { vi: 'Đơn vị', en: 'Unit' }, criteria }],
    goals: [],
    movements: [],
    awards: [],
    deadlines: [],
    duties: [],
    interpretations: [],
    ...changes,
  };
}

export function measured(measurement: Measurement, more: Partial<Criterion> = {}): Criterion {
  return { id: 'c', type: 'measured', quote: 'lời kế hoạch', ...measurement, ...more } as Criterion;
}

export function attested(id: string, more: Partial<Criterion> = {}): Criterion {
  const label = { vi: `Có ${id}`, en: `Has ${id}` };
  return { id: `c.${id}`, type: 'attested', attest: id, label, ...more } as Criterion;
}

/** Figures by key: "poor_households@2025", "escape_year". */
export type Figures = Readonly<Record<string, Fact['value']>>;

export function factsOf(figures: Figures): readonly Fact[] {
  return Object.entries(figures).map(([key, value]) => {
    const [indicator = '', year] = key.split('@');
    return year === undefined ? { indicator, value } : { indicator, year: Number(year), value };
  });
}

export interface Given {
  readonly figures?: Figures;
  readonly unit?: UnitFacts;
  readonly answers?: Readonly<Record<string, boolean | null>>;
  readonly locale?: Locale;
}

export function judge(
  plan: Plan,
  { figures = {}, unit = {}, answers = {}, locale = 'vi' }: Given,
): Evaluation {
  const attestations: readonly Answer[] = Object.entries(answers).map(([id, answer]) => ({ id, answer }));
  return evaluate(plan, plan.subjects[0]?.id ?? '', unit, factsOf(figures), attestations, { locale });
}

/** The result of the criterion "c" under one measurement. */
export function examine(measurement: Measurement, figures: Figures, locale: Locale = 'vi'): CriterionResult {
  return criterion(judge(planWith([measured(measurement)]), { figures, locale }), 'c');
}

export function criterion(evaluation: Evaluation, id: string): CriterionResult {
  const found = evaluation.criteria.find((entry) => entry.criterion === id);
  if (!found) throw new Error(`no criterion ${id}`);
  return found;
}

export function compileOne(measurement: Measurement): CompiledSubject {
  return compileSubject(planWith([measured(measurement)]), 's');
}

/** Cells of a compiled subject by key. */
export function cellsOf(compiled: CompiledSubject, values: Readonly<Record<string, Cell>>): Cell[] {
  const cells = new Array<Cell>(compiled.slots.length).fill(undefined);
  for (const [key, value] of Object.entries(values)) {
    const slot = compiled.slotOf(key);
    if (slot === undefined) throw new Error(`no slot ${key}`);
    cells[slot] = value;
  }
  return cells;
}
