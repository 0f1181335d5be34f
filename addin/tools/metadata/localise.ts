import { product } from '../manifest/product';
import type { Language } from '../sentence';
import type { FunctionMetadata, Metadata, ParameterMetadata } from './model';
import type { FunctionWords, Translations } from './translations';

/** Excel shows a description in a small tip: longer ones are cut off. */
export const LONGEST_DESCRIPTION = 200;

const joiners = { vi: { intro: 'Ví dụ:', or: 'hoặc' }, en: { intro: 'Example:', or: 'or' } } as const;

/**
 * The metadata file of one language. Beside the words it sets what the generator cannot: results spelled out (the
 * unified manifest wants one for every function) and `allowErrorForDataTypeAny`, so that a function over a whole
 * table still runs, and names the cell, when one cell of it holds an error.
 * `allowCustomDataForDataTypeAny`, which the generator always sets, is left out: it needs CustomFunctionsRuntime 1.4,
 * which no perpetual Excel has, and both options together crash Excel LTSC 2021 (OfficeDev/office-js issue 4385).
 */
export function localise(
  functions: readonly FunctionMetadata[],
  translations: Translations,
  language: Language,
  helpUrl: string,
): Metadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: functions.map((fn) => localiseFunction(fn, translations[fn.id], language, helpUrl)),
  };
}

function localiseFunction(
  fn: FunctionMetadata,
  words: FunctionWords | undefined,
  language: Language,
  helpUrl: string,
): FunctionMetadata {
  if (!words) throw new Error(`${fn.id}: no words in ${language}`);
  return {
    ...fn,
    description: `${words.description} ${joiners[language].intro} ${exampleCalls(fn.name, words.example, language)}`,
    helpUrl: `${helpUrl}#${fn.id}`,
    parameters: fn.parameters.map((parameter) => localiseParameter(parameter, words)),
    result: { type: fn.result?.type ?? 'any', dimensionality: fn.result?.dimensionality ?? 'scalar' },
  };
}

function localiseParameter(parameter: ParameterMetadata, words: FunctionWords): ParameterMetadata {
  const { name, description } = words.parameters[parameter.name] ?? parameter;
  return { ...parameter, name, ...(description === undefined ? {} : { description }) };
}

/**
 * The example as it is typed: with ";" where the comma is the decimal sign (Vietnamese Windows) and with "," where it
 * is not. Nobody can tell from the language of Excel which of the two a machine wants, so both are shown.
 */
export function exampleCalls(name: string, args: readonly string[], language: Language): string {
  const call = (separator: string): string => `=${product.namespace}.${name}(${args.join(separator)})`;
  if (args.length < 2) return call('');
  const [first, second] = language === 'vi' ? [call(';'), call(',')] : [call(','), call(';')];
  return `${first} ${joiners[language].or} ${second}`;
}
