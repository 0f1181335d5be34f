import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt, missingFiles } from '../../../addin/tools/excel/built-pages';
import { byHand, trustByHand } from '../../../addin/tools/excel/by-hand';
import { hasExcel } from '../../../addin/tools/excel/find-excel';
import { outerNpmForgotten } from '../../../addin/tools/excel/sideload-tools';
import { switchUsageReportingOff } from '../../../addin/tools/excel/usage-reporting';
import { requiredBuildFiles } from '../../../addin/tools/manifest/build-files';
import { repositoryRoot } from '../../../addin/tools/paths';

const folder = (): string => mkdtempSync(path.join(os.tmpdir(), 'gn-excel-'));
const build = (dir: string, files: readonly string[]): void => {
  for (const file of files) {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    writeFileSync(path.join(dir, file), 'x');
  }
};

test('pages that are there are not built again', () => {
  const dir = folder();
  build(dir, requiredBuildFiles);
  ensureBuilt(dir, () => {
    throw new Error('built');
  });
  expect(missingFiles(dir)).toEqual([]);
});

test('pages that are missing are built', () => {
  const dir = folder();
  ensureBuilt(dir, () => build(dir, requiredBuildFiles));
  expect(missingFiles(dir)).toEqual([]);
});

test('a build that forgets a page is not shown in Excel', () => {
  const dir = folder();
  const incomplete = requiredBuildFiles.filter((file) => file !== 'functions.js');
  expect(() => ensureBuilt(dir, () => build(dir, incomplete))).toThrow(
    /^Thiếu functions\.js trong .*\nfunctions\.js missing in /,
  );
});

test('usage reporting is switched off before any tool is used', () => {
  let level = 'on';
  const usageData = {
    groupName: 'office-addin-usage-data',
    writeUsageDataJsonData: (_group: string, wanted: string) => {
      level = wanted;
    },
    readUsageDataLevel: () => level,
  };
  switchUsageReportingOff(usageData);
  expect(level).toBe('off');
});

test('tools whose reporting cannot be switched off are not used', () => {
  const stubborn = {
    groupName: 'g',
    writeUsageDataJsonData: () => undefined,
    readUsageDataLevel: () => 'on',
  };
  expect(() => switchUsageReportingOff(stubborn)).toThrow(/could not be switched off/);
});

test.each(['office-addin-manifest', 'custom-functions-metadata', 'eslint-plugin-office-addins'])(
  'the %s we build and test with reports no usage',
  (tool) => {
    const load = createRequire(require.resolve(tool));
    const { OfficeAddinUsageData, readUsageDataLevel, groupName } = load('office-addin-usage-data') as {
      OfficeAddinUsageData: new (options: object) => { isUsageDataOn(): boolean };
      readUsageDataLevel(group: string): string;
      groupName: string;
    };
    expect(readUsageDataLevel(groupName)).toBe('off');
    const connectionString = 'InstrumentationKey=00000000-0000-0000-0000-000000000000';
    expect(
      new OfficeAddinUsageData({
        projectName: 'test',
        connectionString,
        usageDataLevel: 'on',
        raisePrompt: false,
      }).isUsageDataOn(),
    ).toBe(false);
  },
);

test('the lock file of the side-loading tools is complete, names no registry and brings no native or reporting code', () => {
  const dir = path.join(repositoryRoot, 'addin/sideload');
  const lock = JSON.parse(readFileSync(path.join(dir, 'package-lock.json'), 'utf8')) as {
    packages: Record<
      string,
      { version?: string; resolved?: string; integrity?: string; dependencies?: Record<string, string> }
    >;
  };
  const { dependencies } = JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8')) as {
    dependencies: object;
  };
  expect(lock.packages['']?.dependencies).toEqual(dependencies);
  const installed = Object.fromEntries(Object.entries(lock.packages).filter(([name]) => name !== ''));
  expect(Object.values(installed).every((each) => each.integrity && !each.resolved)).toBe(true);
  expect(
    Object.keys(installed).filter((name) => /keytar|applicationinsights|agentstoolkit/.test(name)),
  ).toEqual([]);
  expect(lock.packages['node_modules/office-addin-usage-data']?.version).toBe('3.0.0');
  expect(statSync(path.join(dir, '.npmrc')).isFile()).toBe(true);
});

test('a second npm hears nothing of the package the first one runs', () => {
  const environment = {
    PATH: '/bin',
    npm_config_local_prefix: '/work',
    npm_package_json: '/project/package.json',
    npm_lifecycle_event: 'excel',
    npm_config_registry: 'https://r',
  };
  expect(outerNpmForgotten(environment)).toEqual({ PATH: '/bin', npm_config_registry: 'https://r' });
});

test('where there is no Excel one sentence says what to do', () => {
  expect(hasExcel('linux')).toBe(false);
  const text = byHand('/x/manifest.xml');
  for (const sentence of [text.vi, text.en]) expect(sentence).toMatch(/^[^.]*\/x\/manifest\.xml\.$/);
  expect(trustByHand('/x/ca.crt').vi).toContain('/x/ca.crt');
});
