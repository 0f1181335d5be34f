import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { escaped } from '../escape';
import { assetsDir, repositoryRoot } from '../paths';
import { officeJsUrl, scriptOrigins, type OfficeJsSource } from './office-js';

const sourceDir = path.join(repositoryRoot, 'addin/src');

/** Pages by their file in the build; the portal is also what the site opens with. */
const PAGES: Readonly<Record<string, string>> = {
  'taskpane.html': 'taskpane/taskpane.html',
  'portal.html': 'portal/portal.html',
  'index.html': 'portal/portal.html',
};

/** Writes the pages, their style sheet and the icons. The only thing filled in is where office.js comes from. */
export async function writePages(outDir: string, officeJs: OfficeJsSource): Promise<void> {
  const values: Readonly<Record<string, string>> = {
    OFFICE_JS_URL: officeJsUrl(officeJs),
    SCRIPT_ORIGINS: scriptOrigins(officeJs),
  };
  for (const [name, source] of Object.entries(PAGES)) {
    const text = await readFile(path.join(sourceDir, source), 'utf8');
    const page = text.replace(/%([A-Z_]+)%/g, (hole, key: string) => escaped(values[key] ?? hole));
    await writeFile(path.join(outDir, name), page);
  }
  await cp(path.join(sourceDir, 'styles/page.css'), path.join(outDir, 'page.css'));
  await cp(assetsDir, path.join(outDir, 'assets'), { recursive: true });
}
