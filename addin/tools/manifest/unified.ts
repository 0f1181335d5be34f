import type { Language, Text } from '../sentence';
import { buildFiles } from './build-files';
import { product } from './product';
import { ribbonIconSizes } from './resources';

const { ribbon, getStarted } = product;

/** The newest schema that office-addin-manifest can check offline; custom functions need 1.24 or later. */
const SCHEMA_VERSION = '1.30';

/** The file of translations beside manifest.json. */
export const TRANSLATION_FILE = 'en-us.json';

/** The unified manifest for Microsoft 365 (manifest.json) in the default language. */
export function unifiedManifest(base: string): object {
  return manifestIn('vi', base);
}

/**
 * The file of translations: exactly the strings in which the English manifest differs from the Vietnamese one, by
 * their path. So no text can be forgotten.
 */
export function unifiedTranslations(base: string): Record<string, string> {
  return {
    $schema: schema('MicrosoftTeams.Localization.schema.json'),
    ...differingStrings(manifestIn('vi', base), manifestIn('en', base), ''),
  };
}

function schema(file: string): string {
  return `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}/${file}`;
}

function manifestIn(language: Language, base: string): object {
  const say = (text: Text): string => text[language];
  const url = (file: string): string => `${base}/${file}`;
  const icons = ribbonIconSizes.map((size) => ({ size, url: url(buildFiles.icons[size]) }));
  return {
    $schema: schema('MicrosoftTeams.schema.json'),
    manifestVersion: SCHEMA_VERSION,
    version: product.version,
    id: product.unifiedId,
    localizationInfo: {
      defaultLanguageTag: product.locales.default.toLowerCase(),
      additionalLanguages: [{ languageTag: product.locales.other.toLowerCase(), file: TRANSLATION_FILE }],
    },
    developer: {
      name: product.provider,
      websiteUrl: url(buildFiles.help),
      privacyUrl: `${url(buildFiles.help)}#privacy`,
      termsOfUseUrl: `${url(buildFiles.help)}#terms`,
    },
    name: { short: say(product.name), full: say(product.fullName) },
    description: { short: say(product.shortDescription), full: say(product.description) },
    icons: { color: buildFiles.icons[192], outline: buildFiles.icons.outline },
    accentColor: product.accentColor,
    validDomains: [new URL(base).host],
    authorization: {
      permissions: { resourceSpecific: [{ name: product.permission.unified, type: 'Delegated' }] },
    },
    extensions: [
      {
        requirements: {
          scopes: ['workbook'],
          capabilities: product.requirements.map((set) => ({ name: set.name, minVersion: set.version })),
        },
        runtimes: [
          {
            id: 'SharedRuntime',
            type: 'general',
            code: { page: url(buildFiles.pane), script: url(buildFiles.script) },
            lifetime: 'long',
            actions: [{ id: 'OpenPane', type: 'openPage', view: 'GNPane' }],
            customFunctions: {
              namespace: { id: product.namespace, name: product.namespace },
              metadataUrl: url(buildFiles.metadata[language]),
            },
          },
        ],
        ribbons: [
          {
            contexts: ['default'],
            tabs: [
              {
                id: ribbon.tab.id,
                label: say(ribbon.tab.label),
                groups: [
                  {
                    id: ribbon.group.id,
                    label: say(ribbon.group.label),
                    icons,
                    controls: [
                      {
                        id: ribbon.button.id,
                        type: 'button',
                        label: say(ribbon.button.label),
                        icons,
                        supertip: { title: say(ribbon.button.label), description: say(ribbon.button.tip) },
                        actionId: 'OpenPane',
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
        getStartedMessages: [
          {
            title: say(getStarted.title),
            description: say(getStarted.text),
            learnMoreUrl: url(buildFiles.help),
          },
        ],
        // Two copies of one namespace on one machine give #REF!: where this one is installed, the other is hidden.
        alternates: [{ hide: { customOfficeAddin: { officeAddinId: product.id } } }],
      },
    ],
  };
}

function differingStrings(vi: unknown, en: unknown, path: string): Record<string, string> {
  if (typeof vi === 'string' && typeof en === 'string') return vi === en ? {} : { [path]: en };
  if (Array.isArray(vi) && Array.isArray(en)) {
    return Object.assign(
      {},
      ...vi.map((item, i) => differingStrings(item, en[i], `${path}[${i}]`)),
    ) as Record<string, string>;
  }
  if (isRecord(vi) && isRecord(en)) {
    const parts = Object.keys(vi).map((key) =>
      differingStrings(vi[key], en[key], path === '' ? key : `${path}.${key}`),
    );
    return Object.assign({}, ...parts) as Record<string, string>;
  }
  return {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
