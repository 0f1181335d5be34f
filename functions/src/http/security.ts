import cors from 'cors';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * What the pages may load. Fluent UI writes its styles into the page, hence 'unsafe-inline' for styles only. There is no
 * `frame-ancestors`: Excel on the web shows the pane in a frame. `firebase.json` repeats the same for Firebase Hosting.
 */
const CONTENT_SECURITY = {
  'default-src': ["'none'"],
  'script-src': ["'self'", 'https://appsforoffice.microsoft.com'],
  'connect-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'style-src': ["'self'", "'unsafe-inline'"],
  'font-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
};

/** Security headers of every answer. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY },
    // Excel on the web opens our dialogs from its own origin, frames our pane and shows our icons.
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    xFrameOptions: false,
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
    // The app switches it off itself.
    xPoweredBy: false,
    // Of use to browsers that Office no longer runs on.
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
}

/** Lets the pages of these origins use the API. */
export function crossOrigin(origins: readonly string[]): RequestHandler {
  return cors({
    origin: [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: ['Content-Type', 'If-None-Match', 'Accept-Language'],
    exposedHeaders: ['ETag'],
    maxAge: 86_400,
  });
}
