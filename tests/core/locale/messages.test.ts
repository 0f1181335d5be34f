import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { en as evaluationEn } from '@giam-ngheo/core/locale/evaluation.en';
import { vi as evaluationVi } from '@giam-ngheo/core/locale/evaluation.vi';
import { fill, type Messages } from '@giam-ngheo/core/locale/locale';
import { en as problemsEn } from '@giam-ngheo/core/locale/plan-problems.en';
import { vi as problemsVi } from '@giam-ngheo/core/locale/plan-problems.vi';
import { sentenceOf, sheetText } from '@giam-ngheo/core/locale/sentence';
import { en as sheetEn } from '@giam-ngheo/core/locale/sheet.en';
import { vi as sheetVi } from '@giam-ngheo/core/locale/sheet.vi';

const CATALOGUES: readonly (readonly [string, Messages, Messages])[] = [
  ['evaluation', evaluationVi, evaluationEn],
  ['plan-problems', problemsVi, problemsEn],
  ['sheet', sheetVi, sheetEn],
];
const SOURCES = path.resolve('core/src');

const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

/** Every source file of core, the catalogues left out. */
function sources(folder = SOURCES): readonly { file: string; text: string }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return sources(file);
    return /\.(vi|en)\.ts$/.test(entry.name) ? [] : [{ file, text: readFileSync(file, 'utf8') }];
  });
}
const code = sources();

test('every catalogue of the folder is looked at', () => {
  const files = readdirSync(path.join(SOURCES, 'locale')).filter((name) => /\.(vi|en)\.ts$/.test(name));
  expect(files.sort()).toEqual(CATALOGUES.flatMap(([name]) => [`${name}.en.ts`, `${name}.vi.ts`]).sort());
});

describe.each(CATALOGUES)('%s', (_name, vi, en) => {
  test('both languages have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  });

  test('and the same parameters', () => {
    for (const [key, text] of Object.entries(vi))
      expect([key, holes(en[key] ?? '')]).toEqual([key, holes(text)]);
  });

  test('no text is blank, decomposed or left in the other language', () => {
    for (const [key, text] of [...Object.entries(vi), ...Object.entries(en)]) {
      expect(text.trim()).not.toBe('');
      expect([key, text]).toEqual([key, text.normalize('NFC')]);
      expect(text).not.toMatch(/ {2}|\{\W|\bundefined\b/);
    }
    // marks above or below a letter are Vietnamese; English texts may quote phrases of the plans
    for (const [key, text] of Object.entries(en))
      expect([key, text.replace(/“[^”]*”|"[^"]*"/g, '')]).not.toEqual([
        key,
        expect.stringMatching(/[ạảấầẩậắằẳặẹẻẽếềểễệỉịọỏốồổộớờởợụủứừửữựỳỵỷỹđ]/i),
      ]);
  });
});

describe('keys in the code', () => {
  const known = new Map(CATALOGUES.map(([name, vi]) => [name, new Set(Object.keys(vi))]));
  const has = (name: string, key: string) => known.get(name)?.has(key);

  test('every problem code of the loader has its sentence, and every sentence its code', () => {
    const used = new Set(
      code
        .filter(({ file }) => file.includes(`${path.sep}plan${path.sep}`))
        .flatMap(({ text }) => text.match(/PL-\d{3}/g) ?? []),
    );
    expect([...used].sort()).toEqual(
      Object.keys(problemsVi)
        .filter((key) => key.startsWith('PL-'))
        .sort(),
    );
  });

  /** Literal first or second arguments of the functions that look a key up. */
  function literals(pattern: RegExp): readonly string[] {
    return code.flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
  }

  test('every input error is there', () => {
    const keys = literals(/inputError\(\s*'([^']+)'/g);
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key) => !has('sheet', key))).toEqual([]);
  });

  test('every sheet text is there', () => {
    expect(literals(/sheetText\(\s*[\w.]+,\s*'([^']+)'/g).filter((key) => !has('sheet', key))).toEqual([]);
  });

  test('every text of the evaluation is there', () => {
    const keys = literals(/\bmessage\(\s*(?:this\.)?locale,\s*'([^']+)'/g);
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.filter((key) => !has('evaluation', key))).toEqual([]);
  });

  test('keys put together from a beginning and a name have at least one member', () => {
    const beginnings = new Set(literals(/[(,]\s*`([a-z_]+(?:\.[a-z_]+)*\.)\$\{/g));
    const all = CATALOGUES.flatMap(([, vi]) => Object.keys(vi));
    expect(beginnings.size).toBeGreaterThan(2);
    expect([...beginnings].filter((start) => !all.some((key) => key.startsWith(start)))).toEqual([]);
  });

  test('the families of verdicts, units and gaps are whole', () => {
    const wanted = [
      ...['met', 'not_met', 'missing', 'awaiting', 'not_applicable'].map((name) => `verdict.${name}`),
      ...[
        'percent',
        'points',
        'points_per_year',
        'multiple',
        'households',
        'persons',
        'units',
        'money',
        'rank',
        'year',
      ].map((name) => `unit.${name}`),
      ...[
        'missing',
        'zero_base',
        'zero_whole',
        'part_exceeds_whole',
        'mixed_standards',
        'outside_period',
      ].map((name) => `gap.${name}`),
      ...['lt', 'le', 'eq', 'ge', 'gt', 'between'].map((name) => `require.${name}`),
    ];
    expect(wanted.filter((key) => !has('evaluation', key))).toEqual([]);
  });
});

test('the shown verdicts are those of the design', () => {
  expect(
    ['met', 'not_met', 'missing', 'awaiting', 'not_applicable'].map(
      (name) => evaluationVi[`verdict.${name}`],
    ),
  ).toEqual(['Đạt', 'Không đạt', 'Thiếu số liệu', 'Chờ xác nhận', 'Không áp dụng']);
  expect(evaluationVi['award.met']).toBe('Đủ điều kiện đề nghị xét.');
});

describe('filling in', () => {
  const messages = { a: '{x} và {y}', b: 'không có gì' };
  test.each([
    ['a', { x: 1, y: 'hai' }, '1 và hai'],
    ['a', { x: 0, y: '' }, '0 và '],
    ['a', { x: '{y}', y: '$&' }, '{y} và $&'],
    ['b', { x: 1 }, 'không có gì'],
    // what is missing shows, and never crashes
    ['a', { x: 1 }, '1 và {y}'],
    ['c', {}, 'c'],
    ['constructor', {}, 'constructor'],
    ['__proto__', {}, '__proto__'],
  ])('%s with %j is “%s”', (key, params, wanted) => {
    expect(fill(messages, key, params as Record<string, string | number>)).toBe(wanted);
  });

  test('names that plain objects know are no parameters', () => {
    expect(fill({ a: '{constructor} {toString}' }, 'a')).toBe('{constructor} {toString}');
  });

  test('sentences in both languages', () => {
    const error = { code: 'plan.unknown', params: { found: 'x', options: 'a; b' } };
    expect(sentenceOf(error, 'vi')).toBe('Không có kế hoạch “x”. Chọn một trong: a; b.');
    expect(sentenceOf(error, 'en')).toContain('“x”');
    expect(sheetText('vi', 'table.verdict')).toBe('Kết quả');
  });
});
