import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { addInOnlyManifest } from '../../../addin/tools/manifest/add-in-only';
import { requiredBuildFiles } from '../../../addin/tools/manifest/build-files';
import { product } from '../../../addin/tools/manifest/product';
import { unifiedManifest, unifiedTranslations } from '../../../addin/tools/manifest/unified';
import { writeManifests } from '../../../addin/tools/manifest/write';
import { validateManifests } from './validate-manifests';

const base = 'https://giamngheo.tinh.gov.vn/excel';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gn-manifest-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

type Json = Record<string, unknown>;
const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

test('Microsoft’s check accepts what is written, and every file beside it is there', async () => {
  const written = await writeManifests(folder, base);
  expect(validateManifests([path.join(folder, 'manifest.json')])).toEqual([true]);
  expect(written.map((file) => path.relative(folder, file)).slice(0, 3)).toEqual([
    'manifest.xml',
    'manifest.json',
    'en-us.json',
  ]);
  expect(readFileSync(path.join(folder, 'manifest.xml'), 'utf8')).toBe(addInOnlyManifest(base));
  const { icons } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
    icons: Record<string, string>;
  };
  for (const icon of Object.values(icons))
    expect(readFileSync(path.join(folder, icon)).length).toBeGreaterThan(100);
});

test('Microsoft’s check refuses a broken one', () => {
  const text = JSON.stringify(unifiedManifest(base), null, 2);
  const breakages: Readonly<Record<string, string>> = {
    'no-page': text.replace(/"page": "[^"]*",/, ''),
    'namespace-with-space': text.replace('"name": "GN"', '"name": "G N"'),
    'unknown-key': text.replace('"customFunctions": {', '"customFunctions": { "bogus": 1,'),
    'metadata-over-http': text.replace(/"metadataUrl": "https/, '"metadataUrl": "http'),
    'no-icons': text.replace(/"icons": \{[^}]*\},/, ''),
  };
  const files = Object.entries({ whole: text, ...breakages }).map(([name, broken]) => {
    const file = path.join(folder, `${name}.json`);
    writeFileSync(file, broken);
    return file;
  });
  for (const broken of Object.values(breakages)) expect(broken).not.toBe(text);
  expect(validateManifests(files)).toEqual([true, ...Object.keys(breakages).map(() => false)]);
});

test('both manifests name the same pages, and all of them are made by the build', () => {
  const urls = [...strings(unifiedManifest(base)), ...strings(unifiedTranslations(base))].filter(
    (text) => /^https?:/.test(text) && !text.includes('json-schemas'),
  );
  const files = [...new Set(urls.map((url) => url.replace(/#.*/, '')))].map((url) =>
    path.relative(base, url),
  );
  expect(urls.every((url) => url.startsWith(`${base}/`))).toBe(true);
  expect(requiredBuildFiles).toEqual(expect.arrayContaining(files));
  const xml = addInOnlyManifest(base);
  expect(files.filter((file) => !xml.includes(`${base}/${file}`))).toEqual([]);
});

test('functions have the same prefix in both, and run in the page of the pane', () => {
  const { extensions } = unifiedManifest(base) as { extensions: [{ runtimes: [Json] }] };
  expect(extensions[0].runtimes[0]).toMatchObject({
    lifetime: 'long',
    code: { page: `${base}/taskpane.html`, script: `${base}/functions.js` },
    // The schema would take it without a namespace; Excel would not know the functions.
    customFunctions: { namespace: { id: 'GN', name: 'GN' }, metadataUrl: `${base}/functions.vi.json` },
  });
  expect(addInOnlyManifest(base)).toContain('<bt:String id="Functions.Namespace" DefaultValue="GN"/>');
});

test('the twin has an identity of its own and hides the other', () => {
  const manifest = unifiedManifest(base) as { id: string; extensions: [{ alternates: unknown }] };
  expect(manifest.id).not.toBe(product.id);
  expect(manifest.extensions[0].alternates).toEqual([
    { hide: { customOfficeAddin: { officeAddinId: product.id } } },
  ]);
});

test('every Vietnamese text has an English one, at a path the schema knows', () => {
  const translations = unifiedTranslations(base);
  const vietnamese = /[àáảãạăắằẳẵặâấầẩẫậđèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ]/i;
  const texts = pathsOf(unifiedManifest(base)).filter(
    ([key, text]) => vietnamese.test(text) && key !== 'developer.name',
  );
  expect(texts.map(([key]) => key)).toEqual(
    expect.arrayContaining(['name.short', 'extensions[0].ribbons[0].tabs[0].label']),
  );
  for (const [key] of texts) expect(Object.keys(translations)).toContain(key);
  expect(translations['extensions[0].runtimes[0].customFunctions.metadataUrl']).toBe(
    `${base}/functions.en.json`,
  );
  const { properties, patternProperties } = localisationSchema();
  const known = [...Object.keys(patternProperties)].map((pattern) => new RegExp(pattern));
  for (const key of Object.keys(translations)) {
    expect(key in properties || known.some((pattern) => pattern.test(key)) ? '' : key).toBe('');
  }
});

function pathsOf(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => pathsOf(item, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => pathsOf(item, at === '' ? key : `${at}.${key}`));
}

/** Microsoft ships the schema of the translations with its checker, but does not check them. */
function localisationSchema(): { properties: Json; patternProperties: Json } {
  const checker = createRequire(require.resolve('office-addin-manifest'));
  const folderOf = path.dirname(checker.resolve('@microsoft/app-manifest'));
  const version = /v\d+\.\d+/.exec(String(unifiedTranslations(base)['$schema']))?.[0] ?? '';
  const file = path.join(folderOf, 'json-schemas/teams', version, 'MicrosoftTeams.Localization.schema.json');
  return JSON.parse(readFileSync(file, 'utf8')) as { properties: Json; patternProperties: Json };
}
