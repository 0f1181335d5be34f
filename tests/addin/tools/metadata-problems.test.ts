import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { MetadataError } from '../../../addin/tools/metadata/problems';
import {
  readTranslations,
  type FunctionWords,
  type Translations,
} from '../../../addin/tools/metadata/translations';
import { makeMetadata, writeMetadata, type MetadataOptions } from '../../../addin/tools/metadata/write';
import { functionSource, sourceFile } from './function-source';

const base = 'https://giamngheo.tinh.gov.vn';
const words: FunctionWords = {
  description: 'Tỷ lệ.',
  example: ['A1', 'B1'],
  parameters: {
    households: { name: 'số_hộ', description: 'Số hộ.' },
    total: { name: 'tổng', description: 'Tổng.' },
  },
};
const good: Translations = { POVERTY_RATE: words };
const goodSource = functionSource('POVERTY_RATE', ['households', 'total']);

interface Fault {
  readonly source?: string;
  readonly vi?: Translations;
  readonly associatedIds?: readonly string[];
}

function options({ source = goodSource, vi = good, associatedIds }: Fault): MetadataOptions {
  const translations = { vi, en: good };
  return { source: sourceFile(source), translations, ...(associatedIds ? { associatedIds } : {}) };
}

async function problems(fault: Fault): Promise<readonly string[]> {
  const outcome = await makeMetadata(base, options(fault)).catch((error: unknown) => error);
  if (outcome instanceof MetadataError) return outcome.problems;
  if (outcome instanceof Error) throw outcome;
  return [];
}

test('nothing wrong, no problems', async () => {
  expect(await problems({ associatedIds: ['POVERTY_RATE'] })).toEqual([]);
});

const withParameters = (parameters: FunctionWords['parameters']): Translations => ({
  POVERTY_RATE: { ...words, parameters },
});
const { households, total } = words.parameters as Required<
  Record<'households' | 'total', { name: string; description: string }>
>;

test.each<[string, Translations, string]>([
  ['a function without words', {}, 'functions.vi.json: POVERTY_RATE: no translation'],
  [
    'words without a function',
    { ...good, OLD_RATE: words },
    'OLD_RATE: translated, but there is no such function',
  ],
  ['a parameter without words', withParameters({ households }), 'POVERTY_RATE(total): no translation'],
  [
    'words without a parameter',
    withParameters({ households, total, years: { name: 'năm', description: 'Năm.' } }),
    'POVERTY_RATE(years): translated, but there is no such parameter',
  ],
  [
    'two parameters shown alike',
    withParameters({ households, total: { ...total, name: 'số_hộ' } }),
    'two parameters are shown as "số_hộ"',
  ],
  [
    'a parameter name with a space',
    withParameters({ households, total: { ...total, name: 'tổng số' } }),
    'the parameter name "tổng số" may only have',
  ],
  [
    'too few arguments in the example',
    { POVERTY_RATE: { ...words, example: ['A1'] } },
    'the example has 1 arguments, the function takes 2 to 2',
  ],
  [
    'too many arguments in the example',
    { POVERTY_RATE: { ...words, example: ['A1', 'B1', 'C1'] } },
    'the example has 3 arguments',
  ],
  [
    'a description that the tip cuts off',
    { POVERTY_RATE: { ...words, description: 'x'.repeat(150) } },
    'the description with its example has 2',
  ],
  [
    'a long parameter text',
    withParameters({ households, total: { ...total, description: 'x'.repeat(201) } }),
    'the text of total has 201 characters',
  ],
  [
    'marks as separate characters',
    { POVERTY_RATE: { ...words, description: 'Tỷ lệ.'.normalize('NFD') } },
    'not in Unicode form NFC',
  ],
])('%s is found', async (_name, vi, problem) => {
  const found = await problems({ vi });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(problem);
});

test.each([
  [
    'an arrow function with the tag',
    '/** @customfunction PLANS */\nexport const plans = (): any[][] => [];\n',
    /:9: plans is an exported function expression/,
  ],
  [
    'an arrow function without the tag',
    'export const plans = (): any[][] => [];\n',
    /:8: plans is an exported function expression/,
  ],
  [
    'a function expression',
    'export const plans = function (): any[][] { return []; };\n',
    /plans is an exported function expression/,
  ],
  [
    'an exported function without the tag',
    'export function plans(): any[][] { return []; }\n',
    /:8: plans is exported without @customfunction/,
  ],
  [
    'a tag in a comment that is no JSDoc',
    '/* @customfunction PLANS */\nfunction plans(): any[][] { return []; }\n',
    /:8: @customfunction here belongs to no function/,
  ],
  [
    'a tag in a line comment',
    '// @customfunction PLANS\nfunction plans(): any[][] { return []; }\n',
    /:8: @customfunction here belongs to no function/,
  ],
  [
    'a tag inside another function',
    'function outer() {\n/** @customfunction PLANS */\nfunction plans(): any[][] { return []; }\nreturn plans; }\n',
    /:9: @customfunction here belongs to no function/,
  ],
  [
    'a tag on a class member',
    'export class Plans {\n/** @customfunction PLANS */\nplans(): any[][] { return []; } }\n',
    /:9: @customfunction here belongs to no function/,
  ],
  [
    'a tag that a declaration got in between',
    '/** @customfunction PLANS */\nconst cache = new Map();\nfunction plans(): any[][] { return [[cache.size]]; }\n',
    /:8: @customfunction here belongs to no function/,
  ],
])('%s is found', async (_name, more, problem) => {
  const found = await problems({ source: goodSource + more });
  expect(found).toEqual([expect.stringMatching(problem)]);
});

test('an example may leave out what is optional', async () => {
  const source = functionSource('POVERTY_RATE', ['households', 'total?']);
  const vi = { POVERTY_RATE: { ...words, example: ['A1'] } };
  expect(await problems({ source, vi })).toEqual([]);
});

test('functions that are not for Excel may stand in the file', async () => {
  const source = `${goodSource}function helper(): number { return 1; }\nexport const LIMIT = helper();\nexport type A = string;\n`;
  expect(await problems({ source })).toEqual([]);
});

test.each([
  ['an id with marks', functionSource('GIẢM', []), /invalid characters/],
  [
    'a type that Excel does not know',
    goodSource.replace('any[][]', 'Date'),
    /Invalid type|doesn't match|Date/,
  ],
  [
    'the same id twice',
    goodSource + goodSource.replace('function poverty_rate', 'function again'),
    /duplicate/i,
  ],
  ['no function at all', 'const nothing = 0;\n', /no function with @customfunction/],
  ['an empty file', '', /no function with @customfunction/],
])('%s is reported by the generator and not overlooked', async (_name, source, problem) => {
  expect(await problems({ source })).toContainEqual(expect.stringMatching(problem));
});

test.each(['AB12', 'R1C1', 'SUM', 'RUN', 'AB'])('a function named %s is refused', async (id) => {
  const source = functionSource(id, ['households', 'total']);
  expect(
    (await problems({ source, vi: { [id]: words } })).filter((each) => each.startsWith(`${id}: the name`)),
  ).toHaveLength(1);
});

test('ids that the script does not associate are found', async () => {
  expect(await problems({ associatedIds: [] })).toEqual([
    'POVERTY_RATE: in the metadata, but never associated',
  ]);
});

test('all problems come together, and nothing is written', async () => {
  const source = `${functionSource('AB12', ['households', 'total'])}export const plans = (): any[][] => [];\n`;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gn-metadata-'));
  const fault = options({ source, vi: {}, associatedIds: ['PLANS'] });
  const error: unknown = await writeMetadata(folder, base, fault).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(MetadataError);
  // Lost function, name, no words in either language, words for nothing in English, both association problems.
  expect((error as MetadataError).problems).toHaveLength(7);
  expect((error as MetadataError).message).toMatch(
    /^Hàm tùy chỉnh có 7 chỗ sai:\nCustom functions: 7 problem\(s\):\n- /,
  );
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['no list', '[]'],
  ['no example', '{"A_B": {"description": "x", "parameters": {}}}'],
  ['an empty text', '{"A_B": {"description": " ", "example": [], "parameters": {}}}'],
  ['an unknown key', '{"A_B": {"description": "x", "example": [], "parameters": {}, "name": "y"}}'],
  [
    'a parameter without a name',
    '{"A_B": {"description": "x", "example": [], "parameters": {"p": {"description": "x"}}}}',
  ],
])('a file of translations with %s is refused', (_name, text) => {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'gn-words-')), 'functions.vi.json');
  writeFileSync(file, text);
  expect(() => readTranslations(file)).toThrow(file);
});
