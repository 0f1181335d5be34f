import { fill, type Locale } from '@giam-ngheo/core/locale/locale';
import en from '../locale/en.json';
import vi from '../locale/vi.json';

/** Key of a text that people see. */
export type TextKey = keyof typeof vi;

export type TextParams = Readonly<Record<string, string | number>>;

/** Gives the text of a key in one language. */
export type Translate = (key: TextKey, params?: TextParams) => string;

const MESSAGES: Readonly<Record<Locale, Readonly<Record<TextKey, string>>>> = { vi, en };

/** The texts of the pages in a language. */
export function translator(locale: Locale): Translate {
  return (key, params) => fill(MESSAGES[locale], key, params);
}
