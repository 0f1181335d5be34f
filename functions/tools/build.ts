/**
 * `tsx functions/tools/build.ts [folder [plans]]`: makes functions/dist, which Firebase deploys as it is and `npm start` runs.
 * Exit code 1 when a plan file has a problem; every problem is printed.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { planSnapshot } from '../../addin/tools/build/plan-snapshot';
import { runCommand, UserError } from '../../addin/tools/command';
import { makePlanSet } from '../src/plans/plan-set';
import { bundle } from './bundle';
import { deployablePackage } from './deployable';

const root = path.resolve(import.meta.dirname, '../..');

/** Empties the folder, when it is one that this program made. */
function clear(outDir: string): void {
  mkdirSync(outDir, { recursive: true });
  if (readdirSync(outDir).length > 0 && !existsSync(path.join(outDir, 'plans.json')))
    throw new UserError({
      vi: `${outDir} có tệp khác. Xóa thư mục đó hoặc chọn thư mục khác.`,
      en: `${outDir} holds other files. Remove it or choose another folder.`,
    });
  rmSync(outDir, { recursive: true });
  mkdirSync(outDir);
}

/** Firebase reads `.env` files beside the deployed code; they are kept in functions/. */
function copyEnvironment(outDir: string): void {
  const source = path.join(root, 'functions');
  for (const name of readdirSync(source).filter((entry) => entry.startsWith('.env')))
    copyFileSync(path.join(source, name), path.join(outDir, name));
}

await runCommand(async () => {
  const [folder = 'functions/dist', plans = 'functions/plans'] = process.argv.slice(2);
  const outDir = path.resolve(root, folder);
  // The add-in is built with the same snapshot of the same date, so that neither looks newer than the other.
  const snapshot = planSnapshot(path.resolve(root, plans));
  const set = makePlanSet(snapshot.date, snapshot.plans);
  clear(outDir);
  const imported = await bundle(root, outDir);
  writeFileSync(path.join(outDir, 'plans.json'), set.json);
  writeFileSync(path.join(outDir, 'package.json'), deployablePackage(root, imported));
  copyEnvironment(outDir);
  console.log(`${path.relative('.', outDir)}: ${set.plans.length} plans (${set.date.slice(0, 10)})`);
});
