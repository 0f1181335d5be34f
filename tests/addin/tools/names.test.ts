import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { nameProblems } from '../../../addin/tools/metadata/names';
import { isReservedName } from '../../../addin/tools/metadata/reserved-names';
import { agreedFunctions } from './function-source';

test.each([
  ...Object.keys(agreedFunctions),
  'ABC',
  'ABCD12',
  'XFE1',
  'AB1048577',
  'A0X',
  'R0C1',
  'R1C16385',
  'R1C1X',
  'SUM_OF',
])('%s may be a function', (name) => {
  expect(nameProblems(name)).toEqual([]);
});

test.each([
  ['GIẢM', 'letters A-Z'],
  ['tyle', 'letters A-Z'],
  ['TY LE', 'letters A-Z'],
  ['TY-LE', 'letters A-Z'],
  ['1ABC', 'letters A-Z'],
  ['_ABC', 'letters A-Z'],
  ['', 'letters A-Z'],
  ['AB', 'at least 3'],
  ['A'.repeat(65), 'at most 64'],
  ['AB12', 'address of a cell'],
  ['XFD1048576', 'address of a cell'],
  ['A01', 'address of a cell'],
  ['R1C1', 'address of a cell'],
  ['R1048576C16384', 'address of a cell'],
  ['R1C', 'address of a cell'],
  ['RC1', 'address of a cell'],
  ['SUM', 'built-in'],
  ['XLOOKUP', 'built-in'],
  ['NORM.S.DIST', 'built-in'],
  ['REGEXTEST', 'built-in'],
  ['RUN', 'macro'],
  ['ECHO', 'macro'],
  ['GET.CELL', 'macro'],
  ['SQL.OPEN', 'macro'],
  ['GN.PLANS', 'namespace'],
])('%j may not: %s', (name, reason) => {
  expect(nameProblems(name).join()).toContain(reason);
});

test('every function that office.js can call is known as built in', () => {
  const file = require.resolve('@types/office-js/index.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node) && node.name?.text === 'Functions') {
      for (const member of node.members) {
        if (ts.isMethodDeclaration(member) && ts.isIdentifier(member.name)) names.add(member.name.text);
      }
    } else if (ts.isModuleDeclaration(node) || ts.isModuleBlock(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  names.delete('toJSON');
  expect(names.size).toBeGreaterThan(350);
  expect([...names].filter((name) => !isReservedName(name.replace(/_/g, '.')))).toEqual([]);
});
