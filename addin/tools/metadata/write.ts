import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeHelp } from '../help/write';
import { buildFiles } from '../manifest/build-files';
import { repositoryRoot } from '../paths';
import type { Language } from '../sentence';
import { checkAssociations } from './associations';
import { generate } from './generate';
import { localise } from './localise';
import { lostFunctions } from './lost-functions';
import type { Metadata } from './model';
import { nameProblems } from './names';
import { failOn } from './problems';
import { translationProblems } from './translation-problems';
import { readTranslations, type Translations } from './translations';

export interface MetadataOptions {
  /** The source file of the functions; addin/src/functions/functions.ts unless a test says otherwise. */
  readonly source?: string;
  readonly translations?: Readonly<Record<Language, Translations>>;
  /** The ids the script associates, when the caller knows them already. */
  readonly associatedIds?: readonly string[];
}

/** Where the functions of the product are. */
export const functionsSource = path.join(repositoryRoot, 'addin/src/functions/functions.ts');

const localeDir = path.join(repositoryRoot, 'addin/src/locale');

/** The words of the product in one language. */
export function productTranslations(language: Language): Translations {
  return readTranslations(path.join(localeDir, buildFiles.metadata[language]));
}

/** Makes the metadata of both languages, or throws a `MetadataError` with every problem there is. */
export async function makeMetadata(
  base: string,
  options: MetadataOptions = {},
): Promise<Record<Language, Metadata>> {
  const source = options.source ?? functionsSource;
  const translations = options.translations ?? {
    vi: productTranslations('vi'),
    en: productTranslations('en'),
  };
  const { functions, problems } = await generate(source);
  const ids = functions.map((fn) => fn.id);
  failOn([
    ...problems,
    ...lostFunctions(source),
    ...new Set(functions.flatMap((fn) => [...nameProblems(fn.id), ...nameProblems(fn.name)])),
    // Without functions the lists of words would only repeat what is said above.
    ...(problems.length > 0
      ? []
      : (['vi', 'en'] as const).flatMap((language) =>
          translationProblems(functions, translations[language], language),
        )),
    ...(options.associatedIds ? checkAssociations(ids, options.associatedIds) : []),
  ]);
  const helpUrl = `${base}/${buildFiles.help}`;
  return {
    vi: localise(functions, translations.vi, 'vi', helpUrl),
    en: localise(functions, translations.en, 'en', helpUrl),
  };
}

/**
 * Writes functions.vi.json, functions.en.json and the help page they link to into `outDir`; nothing is written when
 * anything is wrong. Gives the ids of the functions, for `checkAssociations` once the script is built.
 */
export async function writeMetadata(
  outDir: string,
  base: string,
  options: MetadataOptions = {},
): Promise<string[]> {
  const metadata = await makeMetadata(base, options);
  await mkdir(outDir, { recursive: true });
  for (const language of ['vi', 'en'] as const) {
    const file = path.join(outDir, buildFiles.metadata[language]);
    await writeFile(file, `${JSON.stringify(metadata[language], null, 2)}\n`);
  }
  await writeHelp(outDir, metadata);
  return metadata.vi.functions.map((fn) => fn.id);
}
