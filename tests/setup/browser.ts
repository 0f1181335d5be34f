/**
 * `npm test` needs a Chromium. Where there is none, Debian's is installed when we may; otherwise this says what to do.
 */
import { spawnSync } from 'node:child_process';
import { findChromium } from '../host/browser';

function present(): boolean {
  try {
    findChromium();
    return true;
  } catch {
    return false;
  }
}

function run(command: string, args: readonly string[]): boolean {
  console.log(`${command} ${args.join(' ')}`);
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  );
}

if (!present()) {
  const debian = spawnSync('apt-get', ['--version']).status === 0;
  const root = process.getuid?.() === 0;
  const prefix = root ? [] : ['sudo', '-n'];
  const apt = (...args: string[]) => {
    const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', ...args];
    return run(command, rest);
  };
  const installed =
    debian && apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  if (!installed || !present()) {
    console.error(
      'No Chromium was found and none could be installed. Install Chromium or Google Chrome, or set CHROMIUM to the path of its program, then run npm test again.',
    );
    process.exitCode = 1;
  }
}
