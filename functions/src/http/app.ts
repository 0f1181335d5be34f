import compression from 'compression';
import express, { type Express } from 'express';
import type { PlanSet } from '../plans/plan-set';
import { version as ownVersion } from '../version';
import { jsonBody } from './json-body';
import { pages } from './pages';
import { methodNotAllowed, notFound, problemHandler, type Report } from './problem/handler';
import { evaluations } from './routes/evaluations';
import { health } from './routes/health';
import { plan } from './routes/plan';
import { plans } from './routes/plans';
import { snapshot } from './routes/snapshot';
import { crossOrigin, securityHeaders } from './security';

export interface AppOptions {
  readonly plans: PlanSet;
  /** Folder of the built pages, where this app serves them too. */
  readonly pages?: string;
  /** Origins of other pages that may use the API. */
  readonly allowedOrigins?: readonly string[];
  readonly version?: string;
  /** Where bugs are written down; the error stream when absent. */
  readonly report?: Report;
}

const ADDRESSES = [
  'GET /api/v1/health',
  'GET /api/v1/plans',
  'GET /api/v1/plans/{id}',
  'GET /api/v1/plans/{id}@{version}',
  'GET /api/v1/snapshot',
  'POST /api/v1/evaluations',
];

const READ = ['GET', 'HEAD'];

/** The backend as an Express app: the same in Cloud Functions and on one machine. */
export function createApp(options: AppOptions): Express {
  const { plans: set, allowedOrigins = [], version = ownVersion, report = console.error } = options;
  const app = express();
  app.disable('x-powered-by');
  // Only what is hashed when it is made has an ETag.
  app.disable('etag');
  app.use(securityHeaders(), compression());
  if (allowedOrigins.length > 0) app.use('/api/v1', crossOrigin(allowedOrigins));

  const api = express.Router();
  api
    .route('/health')
    .get(health(set, version))
    .all(methodNotAllowed(...READ));
  api
    .route('/plans')
    .get(plans(set))
    .all(methodNotAllowed(...READ));
  api
    .route('/plans/:ref')
    .get(plan(set))
    .all(methodNotAllowed(...READ));
  api
    .route('/snapshot')
    .get(snapshot(set))
    .all(methodNotAllowed(...READ));
  api
    .route('/evaluations')
    .post(...jsonBody, evaluations(set))
    .all(methodNotAllowed('POST'));
  app.use('/api/v1', api);

  if (options.pages !== undefined) app.use(pages(options.pages));
  app.use(notFound(ADDRESSES), problemHandler(report));
  return app;
}
