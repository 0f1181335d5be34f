import { foldText } from '../quantity/fold';
import type { MeasureUnit } from '../quantity/unit';
import type { Label } from './model';

interface IndicatorBase {
  readonly id: string;
  readonly label: Label;
  readonly unit: MeasureUnit;
  /** Other names under which the indicator stands in sheets. */
  readonly aliases?: readonly string[];
  /** The figure that holds the yearly target assigned for this indicator. */
  readonly target?: string;
}

/** A figure that a sheet states. `whole`: only whole numbers from 0. */
export interface FigureIndicator extends IndicatorBase {
  readonly kind: 'figure';
  readonly whole: boolean;
  /** Poverty counts belong to a poverty standard and are never subtracted across two. */
  readonly poverty?: boolean;
}

/** The sum of figures of the same time. */
export interface SumIndicator extends IndicatorBase {
  readonly kind: 'sum';
  readonly of: readonly string[];
}

/** 100 · part / whole at one time; part never exceeds whole. */
export interface RatioIndicator extends IndicatorBase {
  readonly kind: 'ratio';
  readonly part: string;
  readonly whole: string;
}

/** 100 · (start − end) / start of a count ("giảm quy mô"). */
export interface RelativeReductionIndicator extends IndicatorBase {
  readonly kind: 'relative_reduction';
  readonly of: string;
}

/** Ratio at the start − ratio at the end, in percentage points. */
export interface PointsIndicator extends IndicatorBase {
  readonly kind: 'points';
  readonly of: string;
}

/** Points divided by the number of years between start and end. */
export interface PointsPerYearIndicator extends IndicatorBase {
  readonly kind: 'points_per_year';
  readonly of: string;
}

/** Figure at the end / figure at the start ("tăng lên … lần"). */
export interface MultipleIndicator extends IndicatorBase {
  readonly kind: 'multiple_of';
  readonly of: string;
}

/** Growth in percent over a base year, looked at for some years in a row; `base` is the figure that names the base year. */
export interface StreakIndicator extends IndicatorBase {
  readonly kind: 'streak';
  readonly of: string;
  readonly base: string;
}

/** 100 · what was reached / what was assigned; both are figures or measures of one unit. */
export interface CompletionIndicator extends IndicatorBase {
  readonly kind: 'completion';
  readonly of: string;
}

/** A rank on an ordered list, lowest first. */
export interface RankIndicator extends IndicatorBase {
  readonly kind: 'rank';
  readonly ranks: readonly {
    readonly id: string;
    readonly label: Label;
    readonly aliases?: readonly string[];
  }[];
}

export type Indicator =
  | FigureIndicator
  | SumIndicator
  | RatioIndicator
  | RelativeReductionIndicator
  | PointsIndicator
  | PointsPerYearIndicator
  | MultipleIndicator
  | StreakIndicator
  | CompletionIndicator
  | RankIndicator;

/** The spellings of a rank, as requirement phrases name it: without marks. */
export function rankNames(rank: RankIndicator['ranks'][number]): readonly string[] {
  return [rank.id, rank.label.vi, rank.label.en, ...(rank.aliases ?? [])].map(foldText);
}
