import type { Locale } from '@giam-ngheo/core/locale/locale';

/** Language of the pages for the language of the program's menus: English where they are English, Vietnamese everywhere else. */
export function localeFor(displayLanguage: string): Locale {
  return /^en\b/i.test(displayLanguage) ? 'en' : 'vi';
}
