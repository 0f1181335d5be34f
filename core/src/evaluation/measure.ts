import type { Indicator } from '../plan/indicator';
import { indicatorOf } from '../plan/lookup';
import {
  completionGauge,
  growthGauge,
  multipleGauge,
  pointsGauge,
  ratioGauge,
  relativeReductionGauge,
  sumGauge,
  type Gauge,
  type RatioSlots,
} from './gauge';
import type { SlotRegistry } from './row';

/** When a measure is taken: its year (none for timeless figures) and the year it is compared with. */
export interface MeasureTime {
  readonly year: number | undefined;
  readonly from: number | undefined;
}

export interface GaugeContext {
  readonly registry: SlotRegistry;
  /** Standard of figures whose source names none. */
  readonly standard: string;
  /** Inputs are asked for only where they are supplied anyway. */
  readonly optional: boolean;
}

/** Slots of a count or of a sum of counts at one time. */
function countSlots(id: string, year: number | undefined, context: GaugeContext): number[] {
  const indicator = indicatorOf(id);
  const parts = indicator.kind === 'sum' ? indicator.of : [id];
  return parts.map((part) => context.registry.figure(part, year, context.optional));
}

function ratioSlots(id: string, year: number | undefined, context: GaugeContext): RatioSlots {
  const ratio = indicatorOf(id);
  if (ratio.kind !== 'ratio') throw new Error(`${id} is not a ratio`);
  return { part: countSlots(ratio.part, year, context), whole: countSlots(ratio.whole, year, context) };
}

/** Keeps the slots whose figures belong to a poverty standard. */
function povertySlots(context: GaugeContext): (slots: readonly number[]) => readonly number[] {
  return (slots) =>
    slots.filter((slot) => {
      const input = context.registry.slots[slot];
      if (input?.type !== 'figure') return false;
      const indicator = indicatorOf(input.indicator);
      return indicator.kind === 'figure' && indicator.poverty === true;
    });
}

/** The gauge of a measure at a time. Throws for ranks and streaks, which are not single values. */
export function compileGauge(measure: Indicator, time: MeasureTime, context: GaugeContext): Gauge {
  const { year, from } = time;
  const span = { standard: context.standard, poverty: povertySlots(context) };
  switch (measure.kind) {
    case 'figure':
    case 'sum':
      return sumGauge(countSlots(measure.id, year, context));
    case 'ratio':
      return ratioGauge(ratioSlots(measure.id, year, context));
    case 'relative_reduction':
      return relativeReductionGauge({
        ...span,
        start: countSlots(measure.of, from, context),
        end: countSlots(measure.of, year, context),
      });
    case 'points':
    case 'points_per_year': {
      const years = measure.kind === 'points' ? 1 : (year ?? 0) - (from ?? 0);
      const slots = {
        start: ratioSlots(measure.of, from, context),
        end: ratioSlots(measure.of, year, context),
      };
      return pointsGauge({ ...span, ...slots }, years);
    }
    case 'multiple_of':
      return multipleGauge(
        context.registry.figure(measure.of, from, context.optional),
        context.registry.figure(measure.of, year, context.optional),
      );
    case 'completion': {
      const inner = indicatorOf(measure.of);
      if (inner.target === undefined) throw new Error(`${measure.of} has no target`);
      return completionGauge(
        compileGauge(inner, time, context),
        context.registry.figure(inner.target, year, context.optional),
      );
    }
    case 'streak':
    case 'rank':
      throw new Error(`${measure.kind} is not a single value`);
  }
}

/** Growth over a base year of a streak's figure. */
export function compileGrowth(of: string, base: number, year: number, context: GaugeContext): Gauge {
  return growthGauge(context.registry.figure(of, base, true), context.registry.figure(of, year, true));
}
