import { helpPage } from '../../../addin/tools/help/page';
import { makeMetadata } from '../../../addin/tools/metadata/write';
import { unifiedManifest } from '../../../addin/tools/manifest/unified';
import { agreedFunctions, agreedSource, sourceFile } from './function-source';
import { descendants, parseXml } from './xml-tree';

test('every address that Excel opens has its place on the page', async () => {
  const page = helpPage(await makeMetadata('https://a.vn', { source: sourceFile(agreedSource()) }));
  const nodes = descendants(
    parseXml(page.replace('<!doctype html>\n', '').replace(/<(meta|link)([^>]*[^/])>/g, '<$1$2/>')),
  );
  const ids = nodes.filter((node) => node.name === 'section').map((node) => node.attributes['id']);
  const { developer } = unifiedManifest('https://a.vn') as { developer: Record<string, string> };
  const anchors = Object.values(developer).flatMap((url) => /#(.*)/.exec(url)?.[1] ?? []);
  expect(anchors).toEqual(['privacy', 'terms']);
  expect(ids).toEqual([...Object.keys(agreedFunctions), ...anchors]);
});

test('the page shows both languages and marks the English', async () => {
  const page = helpPage(await makeMetadata('https://a.vn', { source: sourceFile(agreedSource()) }));
  expect(page).toContain('<code>số_hộ_nghèo</code>');
  expect(page).toMatch(/<span lang="en">Poor \(or near-poor\) households/);
  expect(page).not.toMatch(/<style|style=|<script|onclick=/);
});

test('whatever a text holds stays text', () => {
  const fn = {
    id: '<b>1',
    name: '<b>2',
    description: '<b>3',
    parameters: [{ name: '<b>4', description: '<b>5' }],
  };
  const metadata = { allowErrorForDataTypeAny: true, functions: [fn] } as const;
  const page = helpPage({ vi: metadata, en: metadata });
  expect(page).not.toContain('<b>');
  for (const digit of '12345') expect(page).toContain(`&lt;b&gt;${digit}`);
});
