import type { Text } from '../sentence';
import { buildFiles } from './build-files';
import { product } from './product';
import { iconId, ids, resources, ribbonIconSizes } from './resources';
import { element, xmlDocument, type Element } from './xml';

const { ribbon, locales } = product;

/**
 * The add-in-only manifest (manifest.xml): the one that perpetual Office on Windows and network shares understand.
 * The order of the elements is part of the schema.
 */
export function addInOnlyManifest(base: string): string {
  const url = (file: string): string => `${base}/${file}`;
  const root = element(
    'OfficeApp',
    {
      xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
      'xsi:type': 'TaskPaneApp',
    },
    [
      element('Id', {}, product.id),
      element('Version', {}, `${product.version}.0`),
      element('ProviderName', {}, product.provider),
      element('DefaultLocale', {}, locales.default),
      localised('DisplayName', product.name),
      localised('Description', product.description),
      element('IconUrl', { DefaultValue: url(buildFiles.icons[32]) }),
      element('HighResolutionIconUrl', { DefaultValue: url(buildFiles.icons[64]) }),
      element('SupportUrl', { DefaultValue: url(buildFiles.help) }),
      element('AppDomains', {}, [element('AppDomain', {}, new URL(base).origin)]),
      element('Hosts', {}, [element('Host', { Name: 'Workbook' })]),
      element('Requirements', {}, [
        element(
          'Sets',
          { DefaultMinVersion: '1.1' },
          product.requirements.map((set) => element('Set', { Name: set.name, MinVersion: set.version })),
        ),
      ]),
      element('DefaultSettings', {}, [element('SourceLocation', { DefaultValue: url(buildFiles.pane) })]),
      element('Permissions', {}, product.permission.xml),
      versionOverrides(base),
    ],
  );
  return xmlDocument(root, 'Made by "npm run manifest" from addin/tools/manifest. Do not edit.');
}

function localised(name: string, text: Text): Element {
  return element(name, { DefaultValue: text.vi }, [
    element('Override', { Locale: locales.other, Value: text.en }),
  ]);
}

function versionOverrides(base: string): Element {
  const namespace = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';
  return element('VersionOverrides', { xmlns: namespace, 'xsi:type': 'VersionOverridesV1_0' }, [
    element('Hosts', {}, [
      element('Host', { 'xsi:type': 'Workbook' }, [
        // One page for pane and functions: the shared runtime is named after the page of the pane.
        element('Runtimes', {}, [element('Runtime', { resid: ids.pane, lifetime: 'long' })]),
        element('AllFormFactors', {}, [customFunctions()]),
        element('DesktopFormFactor', {}, [
          element('GetStarted', {}, [
            element('Title', { resid: ids.startTitle }),
            element('Description', { resid: ids.startText }),
            element('LearnMoreUrl', { resid: ids.help }),
          ]),
          element('FunctionFile', { resid: ids.pane }),
          element('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, [customTab()]),
        ]),
      ]),
    ]),
    resources(base),
  ]);
}

function customFunctions(): Element {
  const at = (name: string, resid: string): Element =>
    element(name, {}, [element('SourceLocation', { resid })]);
  return element('ExtensionPoint', { 'xsi:type': 'CustomFunctions' }, [
    at('Script', ids.script),
    at('Page', ids.pane),
    at('Metadata', ids.metadata),
    element('Namespace', { resid: ids.namespace }),
  ]);
}

function customTab(): Element {
  return element('CustomTab', { id: ribbon.tab.id }, [
    element('Group', { id: ribbon.group.id }, [
      element('Label', { resid: ids.group }),
      icon(),
      element('Control', { 'xsi:type': 'Button', id: ribbon.button.id }, [
        element('Label', { resid: ids.button }),
        element('Supertip', {}, [
          element('Title', { resid: ids.button }),
          element('Description', { resid: ids.buttonTip }),
        ]),
        icon(),
        element('Action', { 'xsi:type': 'ShowTaskpane' }, [
          element('TaskpaneId', {}, 'GNPane'),
          element('SourceLocation', { resid: ids.pane }),
        ]),
      ]),
    ]),
    element('Label', { resid: ids.tab }),
  ]);
}

function icon(): Element {
  return element(
    'Icon',
    {},
    ribbonIconSizes.map((size) => element('bt:Image', { size: String(size), resid: iconId(size) })),
  );
}
