/**
 * `npm run manifest`: writes manifest.xml and manifest.json for the pages at ADDIN_URL into addin/dist, and, without
 * ADDIN_URL (https://localhost:3000), the committed manifest.xml at the root as well.
 */
import path from 'node:path';
import { runCommand } from './command';
import { baseUrl } from './manifest/base-url';
import { writeCommittedManifest, writeManifests } from './manifest/write';
import { distDir, repositoryRoot } from './paths';
import { bothLanguages } from './sentence';

await runCommand(async () => {
  const base = baseUrl(process.env['ADDIN_URL']);
  const committed = path.join(repositoryRoot, 'manifest.xml');
  const written = (await writeCommittedManifest(committed, base)) ? [committed] : [];
  written.push(...(await writeManifests(distDir, base)));
  const files = written
    .map((file) => path.relative(repositoryRoot, file))
    .filter((file) => !file.endsWith('.png'));
  console.log(
    bothLanguages({
      vi: `Đã ghi ${files.join(', ')} cho ${base}.`,
      en: `Wrote ${files.join(', ')} for ${base}.`,
    }),
  );
});
