import type { Language } from '../sentence';
import { LONGEST_DESCRIPTION, localise } from './localise';
import type { FunctionMetadata } from './model';
import type { FunctionWords, Translations } from './translations';

/** Where the words and the functions do not fit: missing, superfluous, too long for the tip, not to be typed. */
export function translationProblems(
  functions: readonly FunctionMetadata[],
  translations: Translations,
  language: Language,
): string[] {
  const ids = functions.map((fn) => fn.id);
  const superfluous = Object.keys(translations).filter((id) => !ids.includes(id));
  const problems = functions.flatMap((fn) => {
    const words = translations[fn.id];
    if (!words) return [`${fn.id}: no translation`];
    return [
      ...parameterProblems(fn, words),
      ...exampleProblems(fn, words),
      ...textProblems(fn, words, language),
    ];
  });
  return [...problems, ...superfluous.map((id) => `${id}: translated, but there is no such function`)].map(
    (problem) => `functions.${language}.json: ${problem}`,
  );
}

function parameterProblems(fn: FunctionMetadata, words: FunctionWords): string[] {
  const names = fn.parameters.map((parameter) => parameter.name);
  const shown = Object.values(words.parameters).map((parameter) => parameter.name);
  return [
    ...names.filter((name) => !words.parameters[name]).map((name) => `${fn.id}(${name}): no translation`),
    ...Object.keys(words.parameters)
      .filter((name) => !names.includes(name))
      .map((name) => `${fn.id}(${name}): translated, but there is no such parameter`),
    ...shown
      .filter((name) => !/^\p{L}[\p{L}\p{N}_]{0,63}$/u.test(name))
      .map((name) => `${fn.id}: the parameter name "${name}" may only have letters, digits and "_"`),
    ...shown
      .filter((name, index) => shown.indexOf(name) !== index)
      .map((name) => `${fn.id}: two parameters are shown as "${name}"`),
  ];
}

function exampleProblems(fn: FunctionMetadata, words: FunctionWords): string[] {
  const needed = fn.parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
  const given = words.example.length;
  if (given >= needed && given <= fn.parameters.length) return [];
  return [
    `${fn.id}: the example has ${given} arguments, the function takes ${needed} to ${fn.parameters.length}`,
  ];
}

function textProblems(fn: FunctionMetadata, words: FunctionWords, language: Language): string[] {
  const [whole] = localise([fn], { [fn.id]: words }, language, '').functions;
  const texts = [
    ['the description with its example', whole?.description ?? ''],
    ...Object.entries(words.parameters).map(([name, parameter]) => [
      `the text of ${name}`,
      parameter.description,
    ]),
  ] as const;
  return texts.flatMap(([what = '', text = '']) => [
    ...(text.length > LONGEST_DESCRIPTION
      ? [`${fn.id}: ${what} has ${text.length} characters, more than ${LONGEST_DESCRIPTION}`]
      : []),
    ...(text !== text.normalize('NFC') ? [`${fn.id}: ${what} is not in Unicode form NFC`] : []),
  ]);
}
