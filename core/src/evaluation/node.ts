import type { Indicator } from '../plan/indicator';
import type { Label } from '../plan/model';
import type { Fraction } from '../quantity/fraction';
import type { Gap, Reading } from './gauge';
import { CLOSER, type QuickCondition, type QuickList } from './quick';
import type { Row } from './row';
import { both, either, FALSE, TRUE, underCondition, type Truth } from './truth';

/** One figure examined at one time against one requirement. */
export interface FigureFinding {
  readonly type: 'figure';
  readonly measure: Indicator;
  readonly year: number | undefined;
  readonly from: number | undefined;
  readonly phrase: string | null;
  readonly truth: Truth;
  readonly gap: Gap | undefined;
  readonly reading: Reading | undefined;
  /** The bounds that applied; undefined while an assigned target is not given. */
  readonly bounds: readonly Fraction[] | undefined;
  /** The value stands exactly at a bound that asks for a closer look. */
  readonly boundary: boolean;
  readonly slots: readonly number[];
  /** `rising`: asked to be above the year before instead of reaching the level. */
  readonly aim?: 'rising';
}

export interface AnswerFinding {
  readonly type: 'answer';
  readonly truth: Truth;
  readonly slots: readonly number[];
}

export interface RankFinding {
  readonly type: 'rank';
  readonly measure: Indicator & { readonly kind: 'rank' };
  readonly year: number | undefined;
  readonly phrase: string | null;
  readonly truth: Truth;
  readonly rank: Label | undefined;
  readonly slots: readonly number[];
}

export type Finding = FigureFinding | AnswerFinding | RankFinding;

/** What a criterion is, as the explanation shows it. */
export interface NodeMeta {
  readonly id: string;
  readonly clause: string;
  readonly quote: string | undefined;
  readonly label: Label | undefined;
  readonly type: 'measured' | 'choose' | 'attested' | 'all' | 'any';
  readonly origin: string | undefined;
  /** Undecided interpretations that the criterion leans on. */
  readonly open: readonly string[];
}

/** Another way of reading the words, computed beside the verdict. */
export interface OtherReading {
  readonly interpretation: string;
  readonly reading: string;
  readonly answer: Label;
  readonly truth: (row: Row) => Truth;
  readonly findings: (row: Row) => readonly Finding[];
}

/** The part of a criterion that its kind decides, before its conditions. */
export interface Body {
  truth(row: Row): Truth;
  /** The same for ordinary rows; absent where every row needs a closer look. */
  readonly quick?: QuickList;
  findings(row: Row): readonly Finding[];
  /** Words of the row that a table by class picked, where they differ from the criterion's. */
  words?(row: Row): { readonly clause?: string; readonly quote?: string } | undefined;
  /** Inputs that stand in the way of a value. */
  missing(row: Row): readonly number[];
}

export interface Applicability {
  truth(row: Row): Truth;
  /** The same for ordinary rows. */
  readonly quick: QuickCondition;
  /** Figures that the conditions examine. */
  findings(row: Row): readonly Finding[];
  missing(row: Row): readonly number[];
}

interface NodeBase {
  readonly meta: NodeMeta;
  readonly applies: Applicability | undefined;
  truth(row: Row): Truth;
  /** The same for ordinary rows. */
  readonly quick: QuickList;
}

export interface LeafNode extends NodeBase {
  readonly body: Body;
  readonly others: readonly OtherReading[];
}

export interface GroupNode extends NodeBase {
  readonly combine: 'all' | 'any';
  readonly members: readonly Node[];
}

export type Node = LeafNode | GroupNode;

export function isGroup(node: Node): node is GroupNode {
  return 'members' in node;
}

export function leafNode(
  meta: NodeMeta,
  applies: Applicability | undefined,
  body: Body,
  others: readonly OtherReading[],
): LeafNode {
  const truth = applies
    ? (row: Row) => {
        const applicable = applies.truth(row);
        return applicable === TRUE ? body.truth(row) : underCondition(applicable, body.truth(row));
      }
    : body.truth;
  return { meta, applies, body, others, truth, quick: underApplies(applies, body.quick) };
}

function underApplies(applies: Applicability | undefined, criterion: QuickList = CLOSER): QuickList {
  return applies ? applies.quick(criterion) : criterion;
}

/** Truth of members combined by "all" or "any". */
export function combineTruths(combine: 'all' | 'any', truths: readonly Truth[]): Truth {
  return truths.reduce<Truth>(combine === 'all' ? both : either, 0);
}

type TruthOf = (row: Row) => Truth;

function all(truths: readonly TruthOf[]): TruthOf {
  return (row) => {
    let truth: Truth = 0;
    for (const of of truths) {
      const member = of(row);
      if (member > truth) truth = member;
      // False wins whatever follows; the explanation looks at every criterion all the same.
      if (truth === FALSE) return truth;
    }
    return truth;
  };
}

function any(truths: readonly TruthOf[]): TruthOf {
  return (row) => truths.reduce<Truth>((truth, of) => either(truth, of(row)), 0);
}

export function groupNode(
  meta: NodeMeta,
  applies: Applicability | undefined,
  combine: 'all' | 'any',
  members: readonly Node[],
): GroupNode {
  const truths = members.map((member) => member.truth);
  const combined = combine === 'all' ? all(truths) : any(truths);
  return {
    meta,
    applies,
    combine,
    members,
    truth: applies ? (row) => underCondition(applies.truth(row), combined(row)) : combined,
    quick: underApplies(applies, combine === 'all' ? members.flatMap((member) => member.quick) : CLOSER),
  };
}
