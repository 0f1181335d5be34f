/**
 * `npx tsx addin/tools/draw-icons.ts`: draws the PNG icons from their SVG, with the Chromium the tests use. Run it
 * after changing an SVG and commit the PNGs: four files that hardly ever change do not warrant a drawing library in
 * every build. CHROMIUM names another browser.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { buildFiles } from './manifest/build-files';
import { assetsDir } from './paths';

const { icons } = buildFiles;

/** Sixteen pixels need a drawing of their own; the colour icon has a ground, the outline only white lines. */
const drawings = [
  { svg: 'icon-16.svg', size: 16, png: icons[16] },
  { svg: 'icon.svg', size: 32, png: icons[32] },
  { svg: 'icon.svg', size: 64, png: icons[64] },
  { svg: 'icon.svg', size: 80, png: icons[80] },
  { svg: 'icon-192.svg', size: 192, png: icons[192] },
  { svg: 'icon-outline-32.svg', size: 32, png: icons.outline },
];

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const { svg, size, png } of drawings) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const drawing = await readFile(path.join(assetsDir, svg), 'utf8');
    await page.setContent(
      `<style>html, body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`,
    );
    await page.screenshot({ path: path.join(assetsDir, path.basename(png)), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
