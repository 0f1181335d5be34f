/** The Cloud Functions. Firebase Hosting sends `/api/**` here; the pages it serves itself. */
import { error as logError } from 'firebase-functions/logger';
import { onRequest } from 'firebase-functions/v2/https';
import { createApp } from './http/app';
import { readPlanSet } from './plans/plan-set';
import { originsOf } from './settings';

const app = createApp({
  plans: readPlanSet(new URL('plans.json', import.meta.url)),
  allowedOrigins: originsOf(process.env['ALLOWED_ORIGINS']),
  report: (id, error) => {
    logError(id, error);
  },
});

export const api = onRequest(
  { region: 'asia-southeast1', memory: '512MiB', concurrency: 80, timeoutSeconds: 60, invoker: 'public' },
  app,
);
