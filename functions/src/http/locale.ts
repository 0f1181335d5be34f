import type { Request, Response } from 'express';
import type { Locale } from '@giam-ngheo/core/locale/locale';

function known(value: unknown): Locale | undefined {
  return value === 'vi' || value === 'en' ? value : undefined;
}

/** The language of an answer: the body's, `?locale=`, then Accept-Language; Vietnamese where nothing is asked. */
export function localeOf(request: Request, response: Response): Locale {
  return (
    known(response.locals['locale']) ??
    known(request.query['locale']) ??
    known(request.acceptsLanguages('vi', 'en')) ??
    'vi'
  );
}

/** Fixes the language for the rest of the request. */
export function chooseLocale(response: Response, locale: Locale | undefined): void {
  if (locale) response.locals['locale'] = locale;
}
