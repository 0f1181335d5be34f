import { readFileSync } from 'node:fs';

/** The words for one argument: the name Excel shows while typing, and what it is. */
export interface ParameterWords {
  readonly name: string;
  readonly description: string;
}

/** The words for one function. `example` holds the arguments of one call, as they would be typed. */
export interface FunctionWords {
  readonly description: string;
  readonly example: readonly string[];
  readonly parameters: Readonly<Record<string, ParameterWords>>;
}

/** A file of translations (addin/src/locale/functions.*.json): words by function id. */
export type Translations = Readonly<Record<string, FunctionWords>>;

/** Reads a file of translations; one that is not of this shape is a fault of the file and throws. */
export function readTranslations(file: string): Translations {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isRecordOf(content, isFunctionWords)) {
    throw new Error(
      `${file}: every function needs description, example (a list) and parameters (name, description)`,
    );
  }
  return content;
}

function isFunctionWords(value: unknown): value is FunctionWords {
  return (
    hasOnly(value, ['description', 'example', 'parameters']) &&
    isText(value['description']) &&
    Array.isArray(value['example']) &&
    value['example'].every(isText) &&
    isRecordOf(value['parameters'], isParameterWords)
  );
}

function isParameterWords(value: unknown): value is ParameterWords {
  return hasOnly(value, ['name', 'description']) && isText(value['name']) && isText(value['description']);
}

function isRecordOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is Record<string, T> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isItem)
  );
}

function hasOnly(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).sort().join() === [...keys].sort().join()
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
