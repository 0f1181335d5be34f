import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeManifests } from '../manifest/write';
import { writeFunctionMetadata } from './metadata';
import { copyOfficeJs, type OfficeJsSource } from './office-js';
import { writePages } from './pages';
import { planSnapshot } from './plan-snapshot';
import { writeScripts, type ScriptSizes } from './scripts';

export interface BuildSettings {
  /** Emptied first. */
  readonly outDir: string;
  /** Where the pages will be served, without a slash at the end. */
  readonly base: string;
  readonly officeJs: OfficeJsSource;
}

export interface BuiltAddin {
  readonly plans: number;
  /** When the plans were last changed, ISO. */
  readonly date: string;
  readonly functions: number;
  readonly sizes: ScriptSizes;
}

/** Makes the whole add-in: scripts, pages, the plans, the functions' metadata, both manifests. */
export async function buildAddin({ outDir, base, officeJs }: BuildSettings): Promise<BuiltAddin> {
  // Everything that can be wrong with the plans is told before anything is thrown away.
  const snapshot = planSnapshot();
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const sizes = await writeScripts(outDir, snapshot);
  await writeFile(path.join(outDir, 'plans.json'), `${JSON.stringify(snapshot)}\n`);
  await writePages(outDir, officeJs);
  if (officeJs === 'self') await copyOfficeJs(outDir);
  const functions = await writeFunctionMetadata(outDir, base);
  await writeManifests(outDir, base);
  return { plans: snapshot.plans.length, date: snapshot.date, functions, sizes };
}
