/** `npm start`: the pages and the API of the Cloud Functions on one machine. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createApp } from './http/app';
import { readPlanSet } from './plans/plan-set';
import { originsOf, portOf, SettingError, settingText } from './settings';

/** Time for requests under way when the program is told to stop. */
const GRACE_MS = 5000;
/** Hosts at which a browser on this machine finds the server as localhost. */
const LOCAL = ['127.0.0.1', '0.0.0.0', '::1', '::', 'localhost'];
/** Why listening fails through a setting. */
const LISTENING = ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'];

function start(): void {
  const { PORT, HOST = '127.0.0.1', ALLOWED_ORIGINS, PAGES_DIR } = process.env;
  const port = portOf(PORT);
  const pages = path.resolve(PAGES_DIR ?? path.join(import.meta.dirname, '../../addin/dist'));
  const app = createApp({
    plans: readPlanSet(new URL('plans.json', import.meta.url)),
    allowedOrigins: originsOf(ALLOWED_ORIGINS),
    ...(existsSync(pages) ? { pages } : {}),
  });
  const server = createServer(app);
  server.once('error', (error: NodeJS.ErrnoException) => {
    const code = error.code ?? '';
    console.error(LISTENING.includes(code) ? settingText(code, { port, host: HOST }) : error);
    process.exitCode = 1;
  });
  server.listen(port, HOST, () => {
    const { port: actual } = server.address() as AddressInfo;
    const host = LOCAL.includes(HOST) ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST;
    console.log(`Giảm nghèo: http://${host}:${actual}`);
  });
  const stop = () => {
    server.close();
    setTimeout(() => {
      server.closeAllConnections();
    }, GRACE_MS).unref();
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

try {
  start();
} catch (error) {
  console.error(error instanceof SettingError ? error.message : error);
  process.exitCode = 1;
}
