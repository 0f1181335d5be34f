import fc from 'fast-check';
import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import type { Fact, Situation } from '@giam-ngheo/core/evaluation/facts';
import { slotKey, type Slot } from '@giam-ngheo/core/evaluation/row';
import { CLASSES, KINDS } from '@giam-ngheo/core/plan/classes';
import { flatten } from '@giam-ngheo/core/plan/criteria';
import { indicatorOf } from '@giam-ngheo/core/plan/lookup';

/** What stands in an input; `null` is a blank that the source shows, `undefined` was never supplied. */
export type Input = number | string | boolean | null | undefined;

/** Values of an input that a sheet could hold, few enough to stand at the limits of the plans now and then. */
function valuesOf(slot: Slot, compiled: CompiledSubject): fc.Arbitrary<number | string | boolean> {
  switch (slot.type) {
    case 'answer':
      return fc.oneof(
        { weight: 12, arbitrary: fc.constant(true) },
        { weight: 1, arbitrary: fc.constant(false) },
      );
    case 'kind': {
      const kinds = compiled.plan.subjects.find((entry) => entry.id === compiled.subject.id)?.kinds ?? [];
      return fc.constantFrom(...(kinds.length > 0 ? kinds : KINDS.map((kind) => kind.id)));
    }
    case 'class':
      return fc.constantFrom(
        ...(CLASSES.find((entry) => entry.id === slot.class)?.values.map((value) => value.id) ?? []),
      );
    case 'figure': {
      const indicator = indicatorOf(slot.indicator);
      if (indicator.kind === 'rank') return fc.constantFrom(...indicator.ranks.map((rank) => rank.id));
      if (indicator.unit === 'year') return fc.constantFrom(2010, 2016, 2016, 2017, 2017, 2018);
      if (indicator.unit === 'money')
        return fc.constantFrom(100, 118, 160, 170, 236, 0, 15_000_000, 22_500_000.5, 14_999_999);
      if (indicator.unit === 'points') return fc.constantFrom(0, 0.5, 1, 1.5, 2, 4.6);
      if (indicator.unit === 'units') return fc.constantFrom(0, 1, 1, 2, 3);
      if (/(^|_)total_households$|ethnic_minority_households$|commune_households$/.test(slot.indicator))
        return fc.constantFrom(1000, 1000, 1000, 2000, 0);
      // fewer and fewer poor households as the years go by
      const late = slot.year !== undefined && slot.year >= compiled.year - 1;
      return late ? fc.constantFrom(0, 5, 10, 19, 20, 40) : fc.constantFrom(0, 40, 60, 100, 200, 300);
    }
  }
}

function isReviewedYear(slot: Slot, compiled: CompiledSubject): boolean {
  const criteria = compiled.plan.subjects.find((entry) => entry.id === compiled.subject.id)?.criteria ?? [];
  const maintained = flatten(criteria).some(
    (entry) => entry.type === 'measured' && entry.maintained === true,
  );
  return maintained && slot.type === 'figure' && slot.year !== undefined && slot.year < compiled.year;
}

/** One input before and after data were completed: what was known stays, a blank may be filled. */
export interface Completed {
  readonly key: string;
  readonly slot: Slot;
  readonly before: Input;
  readonly after: Input;
}

function completed(slot: Slot, compiled: CompiledSubject): fc.Arbitrary<Completed> {
  const filled = valuesOf(slot, compiled);
  // A year of a level to be maintained that was never supplied is not under review; one supplied blank is missing.
  const blank = isReviewedYear(slot, compiled)
    ? fc.constant(null)
    : slot.type === 'figure' || slot.type === 'answer'
      ? fc.constantFrom(null, undefined)
      : fc.constant(undefined);
  const step = fc.oneof(
    { weight: 8, arbitrary: filled.map((value) => ({ before: value as Input, after: value as Input })) },
    {
      weight: 2,
      arbitrary: fc.tuple(blank, filled).map(([before, after]) => ({ before, after: after as Input })),
    },
    { weight: 1, arbitrary: blank.map((value) => ({ before: value as Input, after: value as Input })) },
  );
  return step.map(({ before, after }) => ({ key: slotKey(slot), slot, before, after }));
}

/** Inputs of a subject, part of which become known later. */
export function completions(compiled: CompiledSubject): fc.Arbitrary<readonly Completed[]> {
  return fc.tuple(...compiled.slots.map((slot) => completed(slot, compiled)));
}

/** The inputs as the engine takes them. */
export function situationOf(inputs: readonly { readonly slot: Slot; readonly value: Input }[]): Situation {
  const classes: Record<string, string> = {};
  const facts: Fact[] = [];
  const attestations: { id: string; answer: boolean | null }[] = [];
  let kind: string | undefined;
  for (const { slot, value } of inputs) {
    if (value === undefined) continue;
    if (slot.type === 'answer') attestations.push({ id: slot.attestation, answer: value as boolean | null });
    else if (slot.type === 'figure')
      facts.push({
        indicator: slot.indicator,
        ...(slot.year === undefined ? {} : { year: slot.year }),
        value: value as number | string | null,
      });
    else if (slot.type === 'kind') kind = value as string;
    else classes[slot.class] = value as string;
  }
  return { unit: { ...(kind === undefined ? {} : { kind }), classes }, facts, attestations };
}
