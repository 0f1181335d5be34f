import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { baseUrl, DEFAULT_BASE_URL } from '../../../addin/tools/manifest/base-url';
import { repositoryRoot } from '../../../addin/tools/paths';

test.each([
  [undefined, DEFAULT_BASE_URL],
  ['', DEFAULT_BASE_URL],
  ['  ', DEFAULT_BASE_URL],
  ['https://localhost:3000', 'https://localhost:3000'],
  ['https://giamngheo.tinh.gov.vn/', 'https://giamngheo.tinh.gov.vn'],
  [' https://tinh.gov.vn/excel// ', 'https://tinh.gov.vn/excel'],
  ['HTTPS://TINH.gov.vn', 'https://tinh.gov.vn'],
])('ADDIN_URL=%j is %s', (setting, url) => {
  expect(baseUrl(setting)).toBe(url);
});

test.each([
  ['http://localhost:3000', /https:\/\/.*\n.*change http:\/\/ to https:\/\//],
  ['HTTP://tinh.gov.vn', /change http:\/\/ to https:\/\//],
  ['tinh.gov.vn', /not a complete https address/],
  ['https:/tinh.gov.vn', /not a complete https address/],
  ['https://', /not a complete https address/],
  ['https:///x', /not a complete https address/],
  ['https://a b.vn', /not a complete https address/],
  ['https://tinh.gov.vn:port', /not a complete https address/],
  ['file:///c:/x', /not a complete https address/],
  ['https://tinh.gov.vn/?a=1', /must not contain/],
  ['https://tinh.gov.vn/#a', /must not contain/],
  ['https://u:p@tinh.gov.vn', /must not contain/],
])('ADDIN_URL=%j is refused', (setting, sentence) => {
  expect(() => baseUrl(setting)).toThrow(sentence);
  expect(() => baseUrl(setting)).toThrow(`ADDIN_URL="${setting}" không dùng được`);
});

test('npm run manifest says why and writes nothing', () => {
  const tsx = path.join(repositoryRoot, 'node_modules/tsx/dist/cli.mjs');
  const { status, stderr, stdout } = spawnSync(process.execPath, [tsx, 'addin/tools/write-manifest.ts'], {
    cwd: repositoryRoot,
    env: { ...process.env, ADDIN_URL: 'http://tinh.gov.vn' },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(
    /^ADDIN_URL="http:\/\/tinh\.gov\.vn" không dùng được: [^\n]+\nADDIN_URL="http:\/\/tinh\.gov\.vn" cannot be used: [^\n]+\n$/,
  );
});
