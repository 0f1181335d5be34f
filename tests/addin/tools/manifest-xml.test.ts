import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addInOnlyManifest } from '../../../addin/tools/manifest/add-in-only';
import { DEFAULT_BASE_URL } from '../../../addin/tools/manifest/base-url';
import { requiredBuildFiles } from '../../../addin/tools/manifest/build-files';
import { writeCommittedManifest } from '../../../addin/tools/manifest/write';
import { repositoryRoot } from '../../../addin/tools/paths';
import { manifestProblems } from './manifest-problems';

const xml = addInOnlyManifest(DEFAULT_BASE_URL);
const check = (text: string, base = DEFAULT_BASE_URL): string[] =>
  manifestProblems(text, base, requiredBuildFiles);

test('the manifest is right at the default address', () => {
  expect(check(xml)).toEqual([]);
});

test.each(['https://giamngheo.tinh.gov.vn', 'https://tinh.gov.vn/so-lao-dong/excel'])(
  'the manifest is right at %s',
  (base) => {
    const text = addInOnlyManifest(base);
    expect(check(text, base)).toEqual([]);
    expect(text).not.toContain('localhost');
  },
);

test('the committed manifest.xml is what the source makes', () => {
  expect(readFileSync(path.join(repositoryRoot, 'manifest.xml'), 'utf8')).toBe(xml);
});

test('preparing a deployment leaves the committed manifest alone', async () => {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'gn-manifest-')), 'manifest.xml');
  writeFileSync(file, 'committed');
  expect(await writeCommittedManifest(file, 'https://giamngheo.tinh.gov.vn')).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('committed');
  expect(await writeCommittedManifest(file, DEFAULT_BASE_URL)).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe(xml);
});

// The check itself: every fault Office would only show after installing has to be found.
test.each([
  [
    'a resid that is nowhere',
    '<Label resid="Tab.Label"/>',
    '<Label resid="Tab.Name"/>',
    'Tab.Name does not resolve',
  ],
  ['a resource nobody uses', 'resid="Button.Tip"', 'resid="GetStarted.Text"', 'Button.Tip is never used'],
  [
    'a text where a URL belongs',
    'FunctionFile resid="Pane.Url"',
    'FunctionFile resid="Tab.Label"',
    'Tab.Label is no bt:Urls',
  ],
  [
    'a long id',
    /Tab\.Label/g,
    'A.Label.Of.The.Tab.That.Is.Too.Long',
    'A.Label.Of.The.Tab.That.Is.Too.Long is longer than 32 characters',
  ],
  ['an id twice', ' id="Icon.32"', ' id="Icon.16"', 'Icon.16 stands twice'],
  ['a long ShortString', 'Value="Awards"', `Value="${'R'.repeat(126)}"`, 'Group.Label has 126 characters'],
  [
    'a long LongString',
    /Value="Opens the task pane[^"]*"/,
    `Value="${'R'.repeat(251)}"`,
    'Button.Tip has 251 characters',
  ],
  ['an empty text', 'Value="Awards"', 'Value=""', 'Group.Label is empty'],
  [
    'http',
    'DefaultValue="https://localhost:3000/functions.js"',
    'DefaultValue="http://localhost:3000/functions.js"',
    'http://localhost:3000/functions.js is not https',
  ],
  [
    'another host',
    'https://localhost:3000/help.html',
    'https://example.org/help.html',
    'https://example.org/help.html is elsewhere',
  ],
  ['a file the build does not make', /functions\.js/g, 'function.js', 'the build makes no function.js'],
  ['no GUID', /<Id>[^<]*/, '<Id>gn', 'Id is not a GUID'],
  ['a short version', /<Version>[^<]*/, '<Version>1.0.0', 'Version has not four numbers'],
  ['another default language', '<DefaultLocale>vi-VN', '<DefaultLocale>en-US', 'DefaultLocale is not vi-VN'],
  [
    'no English name',
    /<Override Locale="en-US" Value="Poverty reduction"\/>/,
    '',
    'DisplayName has no single en-US override',
  ],
  [
    'no English button',
    /<bt:Override Locale="en-US" Value="Plans and reasons"\/>/,
    '',
    'Button.Label has no single en-US override',
  ],
  [
    'no English functions',
    /<bt:Override Locale="en-US" Value="[^"]*functions\.en\.json"\/>/,
    '',
    'Functions.Metadata.Url has no single en-US override',
  ],
  ['no requirement', '<Set Name="SharedRuntime" MinVersion="1.1"/>', '', 'SharedRuntime is not required'],
  ['a short runtime', 'lifetime="long"', 'lifetime="short"', 'the runtime is not long-lived'],
  [
    'functions in another page',
    /(<Page>\s*<SourceLocation resid=")Pane\.Url/,
    '$1Help.Url',
    /Page\/SourceLocation is another page$/,
  ],
  [
    'elements out of order',
    /(<Hosts>\s*<Host Name="Workbook"\/>\s*<\/Hosts>)\s*(<Requirements>[\s\S]*?<\/Requirements>)/,
    '$2$1',
    /^OfficeApp has .* Requirements Hosts/,
  ],
  ['an icon size missing', '<bt:Image size="80" resid="Icon.80"/>', '', 'Icon lacks a size'],
])('%s is found', (_name, from: string | RegExp, to: string, problem: string | RegExp) => {
  const broken = xml.replace(from, to);
  expect(broken).not.toBe(xml);
  expect(check(broken)).toContainEqual(
    typeof problem === 'string' ? problem : expect.stringMatching(problem),
  );
});

test('a manifest that is not well-formed is refused', () => {
  expect(() => check(xml.replace('</Resources>', ''))).toThrow();
});

test('texts with special characters stay whole', () => {
  expect(addInOnlyManifest('https://a.vn/x&y')).toContain('https://a.vn/x&amp;y/taskpane.html');
});
