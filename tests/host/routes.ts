import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';

/** The origin at which the host serves the add-in. */
export const ADDIN_ORIGIN = 'https://addin.test';
/** Where the page asks for the settings of the document. */
export const SETTINGS_PATH = '/__host/document-settings';

const OFFICE_CDN = 'appsforoffice.microsoft.com';

/** Answers a request of the add-in itself (its API, say); false lets the host answer. */
export type RouteHandler = (route: Route, url: URL) => boolean | Promise<boolean>;

export interface RouteOptions {
  readonly appDir: string;
  readonly handler?: RouteHandler | undefined;
  readonly documentSettings: () => Record<string, string>;
  /** Told of requests that leave the add-in's origin: none does. */
  readonly onBlocked: (url: string) => void;
}

/** The folder with Microsoft's files: those of the npm package, unmodified. */
export function officeJsFolder(): string {
  return join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
}

/** Serves the add-in and office.js to every page of a context; nothing reaches the network. */
export async function serve(context: BrowserContext, options: RouteOptions): Promise<void> {
  const officeJs = officeJsFolder();
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (options.handler && (await options.handler(route, url))) return;
    if (url.hostname === OFFICE_CDN) {
      await fulfil(route, file(officeJs, url.pathname.replace(/^\/lib\/[^/]+\/hosted\//, '')));
    } else if (url.origin !== ADDIN_ORIGIN) {
      options.onBlocked(url.href);
      await route.abort();
    } else if (url.pathname === SETTINGS_PATH) {
      await route.fulfill({ json: options.documentSettings() });
    } else if (url.pathname === '/favicon.ico' && !file(options.appDir, 'favicon.ico')) {
      await route.fulfill({ status: 204 });
    } else {
      await fulfil(route, file(options.appDir, url.pathname));
    }
  });
}

function file(folder: string, path: string): string | undefined {
  const wanted = join(folder, normalize(decodeURIComponent(path)));
  if (!wanted.startsWith(normalize(folder)) || !existsSync(wanted)) return undefined;
  if (statSync(wanted).isFile()) return wanted;
  const index = join(wanted, 'index.html');
  return existsSync(index) ? index : undefined;
}

async function fulfil(route: Route, path: string | undefined): Promise<void> {
  await (path === undefined
    ? route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not found' })
    : route.fulfill({ path }));
}
