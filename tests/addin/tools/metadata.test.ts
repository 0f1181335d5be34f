import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FunctionMetadata, Metadata } from '../../../addin/tools/metadata/model';
import { makeMetadata, productTranslations, writeMetadata } from '../../../addin/tools/metadata/write';
import type { Language } from '../../../addin/tools/sentence';
import { agreedFunctions, agreedSource, sourceFile } from './function-source';

const base = 'https://giamngheo.tinh.gov.vn';
const languages: readonly Language[] = ['vi', 'en'];
let metadata: Record<Language, Metadata>;
beforeAll(async () => {
  metadata = await makeMetadata(base, { source: sourceFile(agreedSource()) });
});

const byId = (language: Language, id: string): FunctionMetadata => {
  const found = metadata[language].functions.find((fn) => fn.id === id);
  if (!found) throw new Error(id);
  return found;
};

test.each(languages)('all functions are there with their parameters (%s)', (language) => {
  expect(metadata[language].functions.map((fn) => [fn.id, fn.name])).toEqual(
    Object.keys(agreedFunctions).map((id) => [id, id]),
  );
  for (const [id, parameters] of Object.entries(agreedFunctions)) {
    expect(byId(language, id).parameters.map((each) => each.optional ?? false)).toEqual(
      parameters.map((name) => name.endsWith('?')),
    );
  }
});

test('parameters are shown in Vietnamese, and in English as agreed', () => {
  expect(byId('vi', 'POVERTY_RATE').parameters.map((each) => each.name)).toEqual([
    'số_hộ_nghèo',
    'tổng_số_hộ',
  ]);
  for (const [id, parameters] of Object.entries(agreedFunctions)) {
    expect(byId('en', id).parameters.map((each) => each.name)).toEqual(
      parameters.map((name) => name.replace('?', '')),
    );
  }
});

test('errors in a range reach the function, and nothing asks for a newer Excel', () => {
  for (const language of languages) {
    // Both options together crash Excel LTSC 2021 (OfficeDev/office-js issue 4385).
    expect(Object.keys(metadata[language])).toEqual(['allowErrorForDataTypeAny', 'functions']);
    expect(metadata[language].allowErrorForDataTypeAny).toBe(true);
  }
});

test('every function has a result, a help address and a description that fits the tip', () => {
  for (const language of languages) {
    for (const fn of metadata[language].functions) {
      expect(fn.result).toEqual({ type: 'any', dimensionality: 'matrix' });
      expect(fn.helpUrl).toBe(`${base}/help.html#${fn.id}`);
      for (const text of [fn.description, ...fn.parameters.map((each) => each.description)]) {
        expect(text?.length).toBeGreaterThan(5);
        expect(text?.length).toBeLessThanOrEqual(200);
      }
    }
  }
});

test('examples are spelled with both separators, the usual one of the language first', () => {
  expect(byId('vi', 'POVERTY_RATE').description).toMatch(
    / Ví dụ: =GN\.POVERTY_RATE\(C6:C20;D6:D20\) hoặc =GN\.POVERTY_RATE\(C6:C20,D6:D20\)$/,
  );
  expect(byId('en', 'POVERTY_RATE').description).toMatch(
    / Example: =GN\.POVERTY_RATE\(C6:C20,D6:D20\) or =GN\.POVERTY_RATE\(C6:C20;D6:D20\)$/,
  );
  expect(byId('vi', 'PLANS').description).toMatch(/ Ví dụ: =GN\.PLANS\(\)$/);
});

test('rates are said to be percent numbers, written as the language writes them', () => {
  expect(byId('vi', 'POVERTY_RATE').description).toContain('4,52 nghĩa là 4,52%');
  expect(byId('en', 'POVERTY_RATE').description).toContain('4.52 means 4.52%');
  for (const language of languages) {
    for (const id of ['POVERTY_RATE', 'POVERTY_REDUCTION', 'TARGET_COMPLETION']) {
      expect(byId(language, id).description).toMatch(
        language === 'vi' ? /là số phần trăm/ : /as a percent number/,
      );
    }
  }
});

test('Vietnamese texts have no English left in them and the other way round', () => {
  const marks = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]/i;
  for (const fn of Object.values(productTranslations('vi'))) {
    for (const text of [fn.description, ...Object.values(fn.parameters).map((each) => each.description)]) {
      expect(text).toMatch(marks);
    }
  }
  for (const fn of Object.values(productTranslations('en'))) {
    for (const text of [fn.description, ...Object.values(fn.parameters).map((each) => each.description)]) {
      expect(text.replace(/"[^"]*"/g, '')).not.toMatch(marks);
    }
  }
});

test('writes both files and the help page, and gives the ids', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gn-metadata-'));
  const ids = await writeMetadata(folder, base, { source: sourceFile(agreedSource()) });
  expect(ids).toEqual(Object.keys(agreedFunctions));
  expect(readdirSync(folder).sort()).toEqual([
    'functions.en.json',
    'functions.vi.json',
    'help.css',
    'help.html',
  ]);
  for (const language of languages) {
    expect(JSON.parse(readFileSync(path.join(folder, `functions.${language}.json`), 'utf8'))).toEqual(
      metadata[language],
    );
  }
  rmSync(folder, { recursive: true });
});

test('the functions of the product are the agreed ones', async () => {
  const { en } = await makeMetadata(base);
  const shown = en.functions.map((fn) => [
    fn.id,
    fn.parameters.map((each) => each.name + (each.optional ? '?' : '')),
  ]);
  expect(Object.fromEntries(shown)).toEqual(agreedFunctions);
});
