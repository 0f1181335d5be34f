import { cp, mkdir, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { UserError } from '../command';

/** Where the pages get office.js from: Microsoft's servers (the supported source), or our own for closed networks. */
export type OfficeJsSource = 'cdn' | 'self';

/** The folder of the copied files below the pages. */
export const OFFICE_JS_FOLDER = 'office-js';

const CDN_ORIGIN = 'https://appsforoffice.microsoft.com';

/** Reads the build setting OFFICE_JS. */
export function officeJsSource(setting: string | undefined): OfficeJsSource {
  const text = setting?.trim() ?? '';
  if (text === '' || text === 'cdn') return 'cdn';
  if (text === 'self') return 'self';
  throw new UserError({
    vi: `OFFICE_JS="${text}" không dùng được: chỉ nhận cdn hoặc self.`,
    en: `OFFICE_JS="${text}" cannot be used: it takes cdn or self.`,
  });
}

/** The address of office.js as it stands in a page. */
export function officeJsUrl(source: OfficeJsSource): string {
  return source === 'cdn' ? `${CDN_ORIGIN}/lib/1/hosted/office.js` : `${OFFICE_JS_FOLDER}/office.js`;
}

/** Origins besides its own from which a page may load scripts. */
export function scriptOrigins(source: OfficeJsSource): string {
  return source === 'cdn' ? ` ${CDN_ORIGIN}` : '';
}

/**
 * What Excel needs of Microsoft's files: the loader, the Excel library of every platform, the runtime of custom functions, and the texts of
 * office.js in every language. The libraries of the other Office programs and the readable copies stay behind.
 */
const NEEDED =
  /^(?:office|custom-functions-runtime|es6-promise|o15apptofilemappingtable|excel[a-z0-9.-]*)\.js$|^[a-z]{2,3}(?:-[a-z]+)*$|^telemetry$|^ariatelemetry$/;

/** Copies the files of office.js, unmodified, below the pages. */
export async function copyOfficeJs(outDir: string): Promise<void> {
  const packageFile = createRequire(import.meta.url).resolve('@microsoft/office-js/package.json');
  const root = path.dirname(packageFile);
  const target = path.join(outDir, OFFICE_JS_FOLDER);
  await mkdir(target, { recursive: true });
  for (const entry of await readdir(path.join(root, 'dist'), { withFileTypes: true })) {
    if (!NEEDED.test(entry.name) || entry.name.includes('.debug.')) continue;
    await cp(path.join(root, 'dist', entry.name), path.join(target, entry.name), {
      recursive: true,
      filter: (source) => !/\.debug\.js$|\.d\.ts$|outlook_strings/.test(source),
    });
  }
  // Its terms go with it.
  for (const name of await readdir(root)) {
    if (/^licen[cs]e/i.test(name)) await cp(path.join(root, name), path.join(target, name));
  }
}
