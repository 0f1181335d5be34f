import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { assetsDir } from '../paths';
import { addInOnlyManifest } from './add-in-only';
import { DEFAULT_BASE_URL } from './base-url';
import { buildFiles } from './build-files';
import { TRANSLATION_FILE, unifiedManifest, unifiedTranslations } from './unified';

/**
 * Writes both manifests for the pages at `base` into `outDir` (manifest.xml, manifest.json with en-us.json), with the
 * icons they name, so that the folder can be packed as it is. Gives the files written.
 */
export async function writeManifests(outDir: string, base: string): Promise<string[]> {
  const texts: Readonly<Record<string, string>> = {
    'manifest.xml': addInOnlyManifest(base),
    'manifest.json': json(unifiedManifest(base)),
    [TRANSLATION_FILE]: json(unifiedTranslations(base)),
  };
  await mkdir(outDir, { recursive: true });
  for (const [name, text] of Object.entries(texts)) await writeFile(path.join(outDir, name), text);
  const icons = Object.values(buildFiles.icons);
  for (const icon of icons) {
    await cp(path.join(assetsDir, path.basename(icon)), path.join(outDir, icon), { recursive: true });
  }
  return [...Object.keys(texts), ...icons].map((name) => path.join(outDir, name));
}

/**
 * Writes the committed manifest.xml, which is the one for the developer's own machine. For any other address it is
 * left alone, so that preparing a deployment never changes what is committed. Says whether it was written.
 */
export async function writeCommittedManifest(file: string, base: string): Promise<boolean> {
  if (base !== DEFAULT_BASE_URL) return false;
  await writeFile(file, addInOnlyManifest(base));
  return true;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
