import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { associatedIds } from '../../../../addin/tools/build/metadata';
import { copyOfficeJs, officeJsSource } from '../../../../addin/tools/build/office-js';
import { writePages } from '../../../../addin/tools/build/pages';
import { planSnapshot } from '../../../../addin/tools/build/plan-snapshot';
import { snapshotDate } from '../../../../addin/tools/build/snapshot-date';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gn-build-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the plans of the product, with the day on which they were last changed', () => {
  const { date, plans } = planSnapshot();
  expect(plans.map(({ plan }) => plan.id)).toContain('dong-thap-2021-2025');
  expect(Number.isNaN(Date.parse(date))).toBe(false);
  expect(Date.parse(date)).toBeLessThanOrEqual(Date.now());
});

test('every problem of every plan is told at once', () => {
  for (const name of ['mot', 'hai']) {
    mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, name, 'plan.yaml'), 'schema: plan/1\nid: Sai\n');
  }
  const attempt = (): unknown => planSnapshot(folder);
  expect(attempt).toThrow(/mot\/plan\.yaml:/);
  expect(attempt).toThrow(/hai\/plan\.yaml:/);
  expect(attempt).toThrow(/PL-104/);
});

test('a folder without plans is no build', () => {
  expect(() => planSnapshot(folder)).toThrow(/không có kế hoạch/);
});

test('outside a repository the plans are as old as their files', () => {
  mkdirSync(path.join(folder, 'mot'));
  writeFileSync(path.join(folder, 'mot/plan.yaml'), '');
  expect(Math.abs(Date.parse(snapshotDate(folder)) - Date.now())).toBeLessThan(60_000);
});

test.each([
  [undefined, 'cdn'],
  ['', 'cdn'],
  ['cdn', 'cdn'],
  [' self ', 'self'],
])('OFFICE_JS=%p is %s', (setting, source) => {
  expect(officeJsSource(setting)).toBe(source);
});

test('another OFFICE_JS is refused', () => {
  expect(() => officeJsSource('npm')).toThrow(/OFFICE_JS="npm"/);
});

test('pages load office.js from where they are told, no script stands in them, and the portal needs none of it', async () => {
  const page = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  await writePages(folder, 'cdn');
  expect(page('taskpane.html')).toContain(
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js">',
  );
  expect(page('taskpane.html')).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  const order = [...page('taskpane.html').matchAll(/<script[^>]* src="([^"]+)"/g)].map(
    ([, source]) => source,
  );
  expect(order.slice(1)).toEqual(['functions.js', 'taskpane.js']);

  await writePages(folder, 'self');
  expect(page('taskpane.html')).toContain('<script src="office-js/office.js">');
  expect(page('taskpane.html')).toContain("script-src 'self';");
  for (const name of ['taskpane.html', 'portal.html', 'index.html']) {
    expect(page(name)).not.toMatch(/<script(?![^>]* src=)[^>]*>|%[A-Z_]+%| style=| on\w+=/);
  }
  expect(page('portal.html')).not.toMatch(/office/i);
  expect(page('index.html')).toBe(page('portal.html'));
});

test("Microsoft's files are copied unmodified, with their terms", async () => {
  await copyOfficeJs(folder);
  const dist = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  for (const name of [
    'office.js',
    'excel-win32-16.01.js',
    'excel-web-16.00.js',
    'excel-mac-16.00.js',
    'custom-functions-runtime.js',
    'vi-vn/office_strings.js',
    'en-us/office_strings.js',
  ]) {
    const copied = readFileSync(path.join(folder, 'office-js', name));
    expect(copied.equals(readFileSync(path.join(dist, name)))).toBe(true);
  }
  expect(existsSync(path.join(folder, 'office-js/LICENSE.md'))).toBe(true);
  expect(existsSync(path.join(folder, 'office-js/outlook-web-16.01.js'))).toBe(false);
  expect(existsSync(path.join(folder, 'office-js/office.debug.js'))).toBe(false);
});

test('the ids that a script associates', () => {
  const script =
    "CustomFunctions.associate('A', () => 1); CustomFunctions.associate({ B: () => 2, C: () => 3 });";
  expect(associatedIds(script)).toEqual(['A', 'B', 'C']);
});
