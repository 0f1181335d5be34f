import type { UnitFacts } from '@giam-ngheo/core/evaluation/facts';
import { CLASSES, KINDS } from '@giam-ngheo/core/plan/classes';
import { findClass, findClassValue, findKind, nearest } from '@giam-ngheo/core/plan/lookup';
import { comparable, pointerOf, shown, type IssueList } from '../problem/issues';
import { named } from './names';
import type { EvaluationRequest } from './request';

type GivenUnit = EvaluationRequest['unit'];

function readKind(kind: string, issues: IssueList): string | undefined {
  const known = findKind(kind);
  if (!known)
    issues.add('/unit/kind', 'unknown_kind', () => ({ found: shown(kind), options: KINDS.map(named) }));
  return known?.id;
}

/** The class and its value by their ids; undefined with an issue where one of them does not exist. */
function readClass(name: string, raw: string | boolean, pointer: string, issues: IssueList) {
  const known = findClass(name);
  if (!known) {
    issues.add(pointer, 'unknown_class', () => ({
      found: shown(name),
      nearest:
        nearest(
          comparable(name),
          CLASSES.flatMap(({ id, label }) => [id, label.vi]),
        ) ?? '',
      options: CLASSES.map(named),
    }));
    return undefined;
  }
  const text = typeof raw === 'boolean' ? (raw ? 'co' : 'khong') : raw;
  const value = findClassValue(known.id, text);
  if (!value)
    issues.add(pointer, 'unknown_class_value', () => ({
      found: shown(text),
      class: known.label,
      options: known.values.map(named),
    }));
  return value && { id: known.id, value: value.id };
}

/** Kind and classes of the unit by their ids. */
export function readUnit(given: GivenUnit, issues: IssueList): UnitFacts {
  const kind = given.kind === undefined ? undefined : readKind(given.kind, issues);
  const classes = new Map<string, { value: string; pointer: string }>();
  for (const [name, raw] of Object.entries(given.classes ?? {})) {
    if (raw === null) continue;
    const pointer = pointerOf('unit', 'classes', name);
    const read = readClass(name, raw, pointer, issues);
    if (!read) continue;
    const first = classes.get(read.id);
    if (first && first.value !== read.value)
      issues.add(pointer, 'conflict', () => ({ key: read.id, first: first.pointer }));
    else classes.set(read.id, { value: read.value, pointer });
  }
  return { kind, classes: Object.fromEntries([...classes].map(([id, { value }]) => [id, value])) };
}
