import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../command';
import { requiredBuildFiles } from '../manifest/build-files';
import { repositoryRoot } from '../paths';

/** The files named by the manifest that are not in the folder. */
export function missingFiles(dir: string): string[] {
  return requiredBuildFiles.filter((file) => !existsSync(path.join(dir, file)));
}

/** Builds the pages if any is missing; a page that is missing even then would be an empty pane in Excel. */
export function ensureBuilt(dir: string, build: () => void = runBuild): void {
  if (missingFiles(dir).length === 0) return;
  build();
  const missing = missingFiles(dir);
  if (missing.length === 0) return;
  throw new UserError({
    vi: `Thiếu ${missing.join(', ')} trong ${dir} sau khi chạy npm run build.`,
    en: `${missing.join(', ')} missing in ${dir} after npm run build.`,
  });
}

function runBuild(): void {
  spawnSync('npm run --silent build', { cwd: repositoryRoot, stdio: 'inherit', shell: true });
}
