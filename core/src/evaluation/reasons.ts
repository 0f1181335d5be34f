import { isGroup, type Node } from './node';
import type { CriterionResult } from './result';
import type { Row } from './row';
import { FALSE, isOpen, TRUE_IF_APPLICABLE } from './truth';

/**
 * Results of the criteria that hold the verdict up: failed or open, and not outvoted within an "any". A criterion that holds if it applies
 * is among them only where nothing but its applying is left to know.
 */
export function reasonCriteria(
  root: Node,
  row: Row,
  criteria: readonly CriterionResult[],
): readonly CriterionResult[] {
  const ids = new Set<string>();
  const visit = (node: Node, conditional: boolean): void => {
    const truth = node.truth(row);
    const counts = truth === FALSE || isOpen(truth) || (conditional && truth === TRUE_IF_APPLICABLE);
    if (!counts) return;
    ids.add(node.meta.id);
    // Open because it is not known whether it applies: its own members are not asked for yet.
    const applies = node.applies?.truth(row);
    const waiting = applies !== undefined && (isOpen(applies) || applies === TRUE_IF_APPLICABLE);
    if (!isGroup(node) || waiting) return;
    const onApplying = node.combine === 'any' ? truth !== FALSE : truth === TRUE_IF_APPLICABLE;
    for (const member of node.members) visit(member, onApplying);
  };
  visit(root, true);
  return criteria.filter((entry) => ids.has(entry.criterion));
}
