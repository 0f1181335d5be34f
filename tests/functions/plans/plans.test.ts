import path from 'node:path';
import { describeProblem } from '@giam-ngheo/core/plan/problem';
import { flatten } from '@giam-ngheo/core/plan/criteria';
import { compareCase, evaluateCase, loadCases } from '../../../functions/src/plans/cases';
import { ALL, FILES, PLANS } from './all-plans';

test('the five plans are there', () => {
  expect(FILES.map(({ file }) => path.relative(PLANS, file))).toEqual(
    [
      'cam-thuy-2018-2020',
      'dong-thap-2021-2025',
      'nghi-quyet-160-2022',
      'ninh-binh-2016-2020',
      'tinh-bien-2018-2020',
    ].map((name) => path.join(name, 'plan.yaml')),
  );
});

test.each(FILES)('$file loads without a problem', ({ problems, stored }) => {
  expect(problems.map((problem) => describeProblem(problem, 'vi'))).toEqual([]);
  expect(stored?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

describe.each(ALL)('$name', ({ name, folder, plan }) => {
  test('is named like its folder and published', () => {
    expect([plan.id, plan.status]).toEqual([name, 'published']);
  });

  test('heads of columns are short, and one for each thing to confirm', () => {
    for (const subject of plan.subjects) {
      const attested = flatten(subject.criteria).filter((criterion) => criterion.type === 'attested');
      const labels = new Map(attested.map(({ attest, label }) => [attest, label]));
      for (const language of ['vi', 'en'] as const) {
        const texts = [...labels.values()].map((label) => label[language]);
        expect(new Set(texts).size).toBe(texts.length);
        for (const text of texts) expect(text.length).toBeLessThanOrEqual(90);
      }
    }
  });

  test('an attestation belongs to one subject', () => {
    const owners = new Map<string, string>();
    for (const subject of plan.subjects) {
      for (const criterion of flatten(subject.criteria)) {
        if (criterion.type !== 'attested') continue;
        expect([criterion.attest, owners.get(criterion.attest) ?? subject.id]).toEqual([
          criterion.attest,
          subject.id,
        ]);
        owners.set(criterion.attest, subject.id);
      }
    }
  });

  test('no interpretation is taken as decided', () => {
    expect(plan.interpretations.filter((entry) => entry.decided !== null)).toEqual([]);
  });

  describe('worked cases', () => {
    const cases = loadCases(folder);

    test('every subject and every goal has some', () => {
      const subjects = new Set(cases.filter(({ goal }) => goal === undefined).map(({ subject }) => subject));
      const goals = new Set(cases.flatMap(({ goal }) => goal ?? []));
      expect([...subjects].sort()).toEqual(plan.subjects.map(({ id }) => id).sort());
      expect([...goals].sort()).toEqual(plan.goals.map(({ id }) => id).sort());
    });

    test('names of cases are unique in their file', () => {
      const names = cases.map(({ file, expected }) => `${file}: ${expected.name}`);
      expect(names.filter((entry, index) => names.indexOf(entry) !== index)).toEqual([]);
    });

    test('what a case says of criteria and boundaries names criteria of the subject', () => {
      for (const { subject, goal, expected } of cases) {
        const known =
          goal === undefined
            ? flatten(plan.subjects.find(({ id }) => id === subject)?.criteria ?? [])
            : [{ id: goal }];
        const named = [...Object.keys(expected.criteria ?? {}), ...(expected.boundary ?? [])];
        expect(named.filter((id) => !known.some((criterion) => criterion.id === id))).toEqual([]);
      }
    });

    test.each(cases.map((loaded) => [`${loaded.file}: ${loaded.expected.name}`, loaded] as const))(
      '%s',
      (_name, loaded) => {
        expect(compareCase(loaded.expected, evaluateCase(plan, loaded))).toEqual([]);
      },
    );

    test('a case that expects something else does not pass', () => {
      for (const loaded of cases) {
        const other = loaded.expected.verdict === 'met' ? 'not_met' : 'met';
        expect(compareCase({ ...loaded.expected, verdict: other }, evaluateCase(plan, loaded))).not.toEqual(
          [],
        );
      }
    });
  });
});
