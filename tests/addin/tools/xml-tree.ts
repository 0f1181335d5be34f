import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element of a parsed document, in document order. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Node[];
  /** The names from the root down to this element. */
  readonly path: string;
}

type Raw = Record<string, unknown>;

/** Parses an XML text; one that is not well-formed throws. */
export function parseXml(xml: string): Node {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new Error(valid.err.msg);
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
  });
  const roots = (parser.parse(xml) as Raw[])
    .map((raw) => node(raw, ''))
    .filter((each) => !each.name.startsWith('?'));
  const [root] = roots;
  if (!root || roots.length > 1) throw new Error('not exactly one root');
  return root;
}

/** The element and everything below it. */
export function descendants(root: Node): Node[] {
  return [root, ...root.children.flatMap(descendants)];
}

function node(raw: Raw, parent: string): Node {
  const name = Object.keys(raw).find((key) => key !== ':@') ?? '';
  const content = raw[name] as Raw[];
  const path = parent === '' ? name : `${parent}/${name}`;
  const elements = content.filter((child) => !('#text' in child));
  return {
    name,
    attributes: (raw[':@'] ?? {}) as Record<string, string>,
    text: content.map((child) => ('#text' in child ? String(child['#text']) : '')).join(''),
    children: elements.map((child) => node(child, path)),
    path,
  };
}
