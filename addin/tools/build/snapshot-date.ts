import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * When the plans of a folder were last changed (ISO): by their history where there is one and the files agree with it, else by the files.
 * Not the time of the build: an unchanged set of plans must not look newer than what the backend gave out since.
 */
export function snapshotDate(directory: string): string {
  return committedDate(directory) ?? newestFile(directory).toISOString();
}

function committedDate(directory: string): string | undefined {
  try {
    const git = (...args: string[]): string =>
      execFileSync('git', args, {
        cwd: directory,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    if (git('status', '--porcelain', '--', '.') !== '') return undefined;
    const date = git('log', '-1', '--format=%cI', '--', '.');
    return date === '' ? undefined : new Date(date).toISOString();
  } catch {
    return undefined;
  }
}

function newestFile(directory: string): Date {
  const times = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => path.basename(name) === 'plan.yaml')
    .map((name) => statSync(path.join(directory, name)).mtimeMs);
  return new Date(Math.max(0, ...times));
}
