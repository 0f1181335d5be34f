import type { Text } from '../sentence';
import { buildFiles } from './build-files';
import { product } from './product';
import { element, type Element } from './xml';

const { ribbon, getStarted, locales } = product;

/** The icons of the ribbon: Office asks for 16, 32 and 80 pixels; 64 keeps 200 % screens sharp. */
export const ribbonIconSizes = [16, 32, 64, 80] as const;

/** The id under which an icon stands in the resources. */
export function iconId(size: number): string {
  return `Icon.${size}`;
}

/** Ids of the resources, each at most 32 characters, as Office demands. */
export const ids = {
  pane: 'Pane.Url',
  script: 'Functions.Script.Url',
  metadata: 'Functions.Metadata.Url',
  help: 'Help.Url',
  namespace: 'Functions.Namespace',
  tab: 'Tab.Label',
  group: 'Group.Label',
  button: 'Button.Label',
  buttonTip: 'Button.Tip',
  startTitle: 'GetStarted.Title',
  startText: 'GetStarted.Text',
} as const;

/** The <Resources> of the add-in-only manifest: what every `resid` stands for, in both languages. */
export function resources(base: string): Element {
  const url = (file: string): string => `${base}/${file}`;
  return element('Resources', {}, [
    element(
      'bt:Images',
      {},
      ribbonIconSizes.map((size) => resource('bt:Image', iconId(size), url(buildFiles.icons[size]))),
    ),
    element('bt:Urls', {}, [
      resource('bt:Url', ids.pane, url(buildFiles.pane)),
      resource('bt:Url', ids.script, url(buildFiles.script)),
      resource('bt:Url', ids.metadata, url(buildFiles.metadata.vi), url(buildFiles.metadata.en)),
      resource('bt:Url', ids.help, url(buildFiles.help)),
    ]),
    element('bt:ShortStrings', {}, [
      resource('bt:String', ids.namespace, product.namespace),
      text(ids.tab, ribbon.tab.label),
      text(ids.group, ribbon.group.label),
      text(ids.button, ribbon.button.label),
      text(ids.startTitle, getStarted.title),
    ]),
    element('bt:LongStrings', {}, [
      text(ids.buttonTip, ribbon.button.tip),
      text(ids.startText, getStarted.text),
    ]),
  ]);
}

function text(id: string, value: Text): Element {
  return resource('bt:String', id, value.vi, value.en);
}

function resource(name: string, id: string, value: string, other?: string): Element {
  const override =
    other === undefined ? [] : [element('bt:Override', { Locale: locales.other, Value: other })];
  return element(name, { id, DefaultValue: value }, override);
}
