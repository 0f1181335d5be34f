import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import type { Answer } from '@giam-ngheo/core/evaluation/facts';
import { nearest } from '@giam-ngheo/core/plan/lookup';
import { foldText } from '@giam-ngheo/core/quantity/fold';
import { comparable, pointerOf, shown, type IssueList } from '../problem/issues';
import type { EvaluationRequest } from './request';

type GivenAnswer = EvaluationRequest['attestations'][number];

function readAnswer(answer: GivenAnswer['answer']): boolean | null | undefined {
  if (typeof answer !== 'string') return answer;
  const word = foldText(answer);
  return word === 'co' ? true : word === 'khong' ? false : undefined;
}

function checkId(id: string, pointer: string, compiled: CompiledSubject, issues: IssueList): void {
  const ids = compiled.slots.flatMap((slot) => (slot.type === 'answer' ? [slot.attestation] : []));
  if (ids.includes(id)) return;
  const params = { found: shown(id), subject: compiled.subject.id };
  if (ids.length === 0) issues.add(pointer, 'no_attestations', () => params);
  else
    issues.add(pointer, 'unknown_attestation', () => ({
      ...params,
      nearest: nearest(comparable(id), ids) ?? '',
      options: ids,
    }));
}

/** The answers of a request, each attestation once. */
export function readAttestations(
  given: readonly GivenAnswer[],
  compiled: CompiledSubject | undefined,
  issues: IssueList,
): readonly Answer[] {
  const known = new Map<string, { answer: boolean | null; at: string }>();
  for (const [index, { id, answer: raw }] of given.entries()) {
    const at = pointerOf('attestations', index);
    if (compiled) checkId(id, `${at}/id`, compiled, issues);
    const answer = readAnswer(raw);
    const first = known.get(id);
    if (answer === undefined) issues.add(`${at}/answer`, 'not_answer', () => ({ found: shown(raw) }));
    else if (!first) known.set(id, { answer, at });
    else if (first.answer !== answer) issues.add(at, 'conflict', () => ({ key: id, first: first.at }));
  }
  return [...known].map(([id, { answer }]) => ({ id, answer }));
}
