import { fill, type Locale, type Messages } from './locale';
import { en } from './sheet.en';
import { vi } from './sheet.vi';

const MESSAGES: Readonly<Record<Locale, Messages>> = { vi, en };

/** A text in both languages: a name, or a list of names. */
export interface LocalText {
  readonly vi: string;
  readonly en: string;
}

export type ErrorParams = Readonly<Record<string, string | number | LocalText>>;

/** Something wrong with what was given: a stable code, and what the sentence needs to say what was found and what is expected. */
export interface InputError {
  readonly code: string;
  readonly params: ErrorParams;
}

export function inputError(code: string, params: ErrorParams = {}): InputError {
  return { code, params };
}

/** The sentence of an input error. */
export function sentenceOf(error: InputError, locale: Locale): string {
  const params = Object.entries(error.params).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'object' ? value[locale] : value,
  ]);
  return fill(MESSAGES[locale], error.code, Object.fromEntries(params));
}

/** A text of the sheet messages by key. */
export function sheetText(
  locale: Locale,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return fill(MESSAGES[locale], key, params);
}

/** The same text made in both languages. */
export function inBoth(make: (locale: Locale) => string): LocalText {
  return { vi: make('vi'), en: make('en') };
}
