import { escaped } from '../escape';

/** An XML element; children are elements or one text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[] | string;
}

/** Shorthand for writing trees: `element('Hosts', {}, [element('Host', { Name: 'Workbook' })])`. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Element[] | string = [],
): Element {
  return { name, attributes, children };
}

/** The document as text, indented by two spaces, with the declaration and one comment above the root. */
export function xmlDocument(root: Element, comment: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!-- ${comment} -->\n${lines(root, '').join('\n')}\n`;
}

function lines(node: Element, indent: string): string[] {
  const attributes = Object.entries(node.attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const open = `${indent}<${node.name}${attributes.join('')}`;
  if (typeof node.children === 'string') return [`${open}>${escaped(node.children)}</${node.name}>`];
  if (node.children.length === 0) return [`${open}/>`];
  return [
    `${open}>`,
    ...node.children.flatMap((child) => lines(child, `${indent}  `)),
    `${indent}</${node.name}>`,
  ];
}
