/**
 * `npm run build`: makes the add-in's pages in addin/dist. Settings: ADDIN_URL, where the pages will be served (for the manifests), and
 * OFFICE_JS, where they get office.js from (`cdn` or `self`).
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeFunctionMetadata } from './build/metadata';
import { copyOfficeJs, officeJsSource } from './build/office-js';
import { writePages } from './build/pages';
import { planSnapshot } from './build/plan-snapshot';
import { writeScripts } from './build/scripts';
import { runCommand } from './command';
import { baseUrl } from './manifest/base-url';
import { writeManifests } from './manifest/write';
import { distDir } from './paths';
import { bothLanguages } from './sentence';

await runCommand(async () => {
  const base = baseUrl(process.env['ADDIN_URL']);
  const officeJs = officeJsSource(process.env['OFFICE_JS']);
  // Everything that can be wrong with the plans is told before anything is thrown away.
  const snapshot = planSnapshot();
  await rm(distDir, { recursive: true, force: true });
  await mkdir(distDir, { recursive: true });

  const { sizes, absent } = await writeScripts(distDir, snapshot);
  await writeFile(path.join(distDir, 'plans.json'), `${JSON.stringify(snapshot)}\n`);
  await writePages(distDir, officeJs);
  if (officeJs === 'self') await copyOfficeJs(distDir);
  const functions = await writeFunctionMetadata(distDir, base);
  await writeManifests(distDir, base);

  const scripts = Object.entries(sizes)
    .map(([name, bytes]) => `${name}.js ${Math.round(bytes / 1024)} KB`)
    .join(', ');
  console.log(
    bothLanguages({
      vi: `Đã dựng addin/dist cho ${base}: ${snapshot.plans.length} kế hoạch (${snapshot.date.slice(0, 10)}), ${functions ?? 0} hàm; ${scripts}.`,
      en: `Built addin/dist for ${base}: ${snapshot.plans.length} plans (${snapshot.date.slice(0, 10)}), ${functions ?? 0} functions; ${scripts}.`,
    }),
  );
  if (absent.length > 0) console.warn(`Not there yet, left out: ${absent.join(', ')}`);
});
