import { compiledSubject } from '@giam-ngheo/core/evaluation/evaluate';
import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import type { Answer, Fact, UnitFacts } from '@giam-ngheo/core/evaluation/facts';
import type { Plan } from '@giam-ngheo/core/plan/model';
import { planRef } from '@giam-ngheo/core/plan/ref';
import { findSubject } from '@giam-ngheo/core/plan/resolve';
import type { PlanSet } from '../../plans/plan-set';
import { planNamed } from '../plan-named';
import { IssueList, shown } from '../problem/issues';
import { readAttestations } from './attestations';
import { readFacts } from './facts';
import { named } from './names';
import type { EvaluationRequest } from './request';
import { readUnit } from './unit';

/** A request in the terms of core: everything in it exists and can be used. */
export interface EvaluationInput {
  readonly plan: Plan;
  readonly subject: string;
  readonly year: number;
  readonly unit: UnitFacts;
  readonly facts: readonly Fact[];
  readonly attestations: readonly Answer[];
}

function readSubject(given: EvaluationRequest, set: PlanSet, issues: IssueList): CompiledSubject | undefined {
  const found = planNamed(set, given.plan);
  if ('code' in found) {
    issues.add('/plan', found.code, () => found.params);
    return undefined;
  }
  const { plan } = found.plan;
  const subject = findSubject(plan, given.subject);
  if ('error' in subject)
    issues.add('/subject', 'unknown_subject', () => ({
      plan: planRef(plan),
      found: shown(given.subject),
      options: plan.subjects.map(named),
    }));
  const year = given.year ?? plan.period.to;
  const inside = year > plan.baseline.year && year <= plan.period.to;
  if (!inside)
    issues.add('/year', 'year_outside_plan', () => ({
      plan: planRef(plan),
      found: year,
      from: plan.baseline.year + 1,
      to: plan.period.to,
    }));
  return inside && 'value' in subject ? compiledSubject(plan, subject.value.id, year) : undefined;
}

/** Turns a request into what core evaluates. Throws one problem that names everything in it that cannot be used. */
export function readRequest(given: EvaluationRequest, set: PlanSet): EvaluationInput {
  const issues = new IssueList();
  const compiled = readSubject(given, set, issues);
  const unit = readUnit(given.unit, issues);
  const facts = readFacts(given.facts, compiled, issues);
  const attestations = readAttestations(given.attestations, compiled, issues);
  issues.check();
  if (!compiled) throw new Error('a request without a subject has an issue');
  return {
    plan: compiled.plan,
    subject: compiled.subject.id,
    year: compiled.year,
    unit,
    facts,
    attestations,
  };
}
