import { fill, type Locale, type Messages } from './locale';
import { en } from './sheet.en';
import { vi } from './sheet.vi';

const MESSAGES: Readonly<Record<Locale, Messages>> = { vi, en };

/** Something wrong with what was given: a stable code, and what the sentence needs to say what was found and what is expected. */
export interface InputError {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export function inputError(code: string, params: Readonly<Record<string, string | number>> = {}): InputError {
  return { code, params };
}

/** The sentence of an input error. */
export function sentenceOf(error: InputError, locale: Locale): string {
  return fill(MESSAGES[locale], error.code, error.params);
}

/** A text of the sheet messages by key. */
export function sheetText(
  locale: Locale,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return fill(MESSAGES[locale], key, params);
}
