import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadPlanDirectory } from '../../../functions/src/plans/directory';
import { loadCases } from '../../../functions/src/plans/cases';
import { PLAN } from '../../core/plan/plan-text';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ke-hoach-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string, file = 'plan.yaml') {
  mkdirSync(path.dirname(path.join(folder, name, file)), { recursive: true });
  writeFileSync(path.join(folder, name, file), text);
}

const child = (id: string, upper: string, more = '') =>
  `schema: plan/1
id: ${id}
version: 1
status: draft
title: { vi: Kế hoạch, en: Plan }
document: { number: null, issuer: UBND, signed: null, form: plan, sha256: ${'c'.repeat(64)} }
extends: ${upper}@1
period: { from: 2021, to: 2025 }
baseline: { year: 2020 }
standard: 2022-2025
subjects:
  xa: { clause: II, label: { vi: Xã, en: Communes }, keep: all${more} }
`;

const summary = () =>
  loadPlanDirectory(folder).map(({ file, stored, problems }) => [
    path.basename(path.dirname(file)),
    stored?.plan.id,
    problems.map(({ code }) => code),
  ]);

describe('a folder of plans', () => {
  test('upper plans come first, whatever the folders are called', () => {
    write('c-tinh', PLAN);
    write('b-huyen', child('huyen', 'mau-2021-2025'));
    write('a-xa', child('xa', 'huyen'));
    expect(summary()).toEqual([
      ['a-xa', 'xa', []],
      ['b-huyen', 'huyen', []],
      ['c-tinh', 'mau-2021-2025', []],
    ]);
  });

  test('a plan with faults of its own is still told against its upper plan', () => {
    write('b-tinh', PLAN);
    write('a-huyen', child('huyen', 'mau-2021-2025', ', keeep: all'));
    write('a-xa', child('xa', 'mau-2021-2025').replace('year: 2020', 'year: 2030'));
    expect(summary()).toEqual([
      ['a-huyen', undefined, ['PL-103']],
      ['a-xa', undefined, ['PL-213']],
      ['b-tinh', 'mau-2021-2025', []],
    ]);
  });

  test('an upper plan that never comes, and plans that wait for each other', () => {
    write('a', child('a', 'b'));
    write('b', child('b', 'a'));
    write('c', child('c', 'khong-co'));
    write('d', PLAN);
    expect(summary()).toEqual([
      ['a', undefined, ['PL-301']],
      ['b', undefined, ['PL-301']],
      ['c', undefined, ['PL-301']],
      ['d', 'mau-2021-2025', []],
    ]);
  });

  test('folders without a plan are left aside', () => {
    mkdirSync(path.join(folder, 'trong'));
    writeFileSync(path.join(folder, 'plan.yaml'), 'không phải thư mục kế hoạch');
    expect(loadPlanDirectory(folder)).toEqual([]);
  });
});

describe('files of cases', () => {
  test('are merged over what they start from, year by year', () => {
    write(
      'a',
      'subject: xa\ngiven:\n  unit: { kind: xa, classes: { khu_vuc: I } }\n  facts: { poor_households: { 2020: 5, 2021: 4 }, escape_year: 2017 }\n  attestations: { all: co, a: khong }\ncases:\n  - name: Một\n    facts: { poor_households: { 2021: null }, escape_year: 2018 }\n    unit: { classes: { khu_vuc: II } }\n    attestations: { a: null }\n    verdict: met\n',
      'cases/xa.yaml',
    );
    expect(loadCases(path.join(folder, 'a'))[0]?.given).toEqual({
      unit: { kind: 'xa', classes: { khu_vuc: 'II' } },
      facts: { poor_households: { 2020: 5, 2021: null }, escape_year: 2018 },
      attestations: { all: 'co', a: null },
    });
  });

  test('none is no case; a file of another form is named', () => {
    expect(loadCases(path.join(folder, 'khong-co'))).toEqual([]);
    write('a', 'subject: xa\ncases:\n  - name: Một\n    verdict: đạt\n', 'cases/xa.yaml');
    expect(() => loadCases(path.join(folder, 'a'))).toThrow(/^xa\.yaml: /);
  });
});
