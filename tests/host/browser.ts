import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Chromium is: CHROMIUM of the environment, else /usr/bin and then the search path. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const told = environment['CHROMIUM'];
  if (told) {
    if (!existsSync(told)) throw new Error(`CHROMIUM points to ${told}, which does not exist`);
    return told;
  }
  const directories = ['/usr/bin', ...(environment['PATH'] ?? '').split(delimiter)];
  for (const name of NAMES) {
    for (const directory of directories) {
      const candidate = join(directory, name);
      if (existsSync(candidate)) return candidate;
    }
  }
  throw new Error(`No Chromium found (${NAMES.join(', ')}). Install one or set CHROMIUM to its path.`);
}

/** Starts a headless Chromium; whoever starts it closes it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: FLAGS });
}
