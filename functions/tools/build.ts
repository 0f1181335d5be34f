/**
 * `tsx functions/tools/build.ts [folder [plans]]`: makes functions/dist, which Firebase deploys as it is and `npm start` runs.
 * Exit code 1 when a plan file has a problem; every problem is printed.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundle } from './bundle';
import { deployablePackage } from './deployable';
import { buildDate, buildPlanSet, PlanFilesError } from './plan-file';

const root = path.resolve(import.meta.dirname, '../..');

/** Empties the folder, when it is one that this program made. */
function clear(outDir: string): void {
  mkdirSync(outDir, { recursive: true });
  if (readdirSync(outDir).length > 0 && !existsSync(path.join(outDir, 'plans.json')))
    throw new Error(`${outDir} holds other files: remove it, or name another folder`);
  rmSync(outDir, { recursive: true });
  mkdirSync(outDir);
}

/** Firebase reads `.env` files beside the deployed code; they are kept in functions/. */
function copyEnvironment(outDir: string): void {
  const source = path.join(root, 'functions');
  for (const name of readdirSync(source).filter((entry) => entry.startsWith('.env')))
    copyFileSync(path.join(source, name), path.join(outDir, name));
}

async function main([
  folder = 'functions/dist',
  plans = 'functions/plans',
]: readonly string[]): Promise<void> {
  const outDir = path.resolve(root, folder);
  const set = buildPlanSet(path.resolve(root, plans), buildDate(process.env['SOURCE_DATE_EPOCH']));
  clear(outDir);
  const imported = await bundle(root, outDir);
  writeFileSync(path.join(outDir, 'plans.json'), set.json);
  writeFileSync(path.join(outDir, 'package.json'), deployablePackage(root, imported));
  copyEnvironment(outDir);
  console.log(`${path.relative('.', outDir)}: ${set.plans.length} plans of ${set.date}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof PlanFilesError ? error.message : error);
  process.exitCode = 1;
});
