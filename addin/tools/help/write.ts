import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildFiles } from '../manifest/build-files';
import type { Metadata } from '../metadata/model';
import type { Language } from '../sentence';
import { HELP_STYLE_FILE, helpPage, helpStyle } from './page';

/** Writes the help page and its style sheet into `outDir`. */
export async function writeHelp(
  outDir: string,
  metadata: Readonly<Record<Language, Metadata>>,
): Promise<void> {
  await writeFile(path.join(outDir, buildFiles.help), helpPage(metadata));
  await writeFile(path.join(outDir, HELP_STYLE_FILE), helpStyle);
}
