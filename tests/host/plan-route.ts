import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RouteHandler } from './routes';

/** Answers what the pane asks the backend when it opens: the plans of the same build. */
export function planRoute(appDir: string): RouteHandler {
  const snapshot = readFileSync(join(appDir, 'plans.json'), 'utf8');
  return async (route, url) => {
    if (url.pathname !== '/api/v1/snapshot') return false;
    await route.fulfill({ body: snapshot, contentType: 'application/json' });
    return true;
  };
}
