import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { buildFiles } from '../../../addin/tools/manifest/build-files';
import { assetsDir } from '../../../addin/tools/paths';

const { outline, ...sized } = buildFiles.icons;
const read = (icon: string): Buffer => readFileSync(path.join(assetsDir, path.basename(icon)));

test.each(Object.entries(sized))('the icon for %s pixels has that size and is drawn', (size, icon) => {
  const image = pixels(read(icon));
  expect([image.width, image.height]).toEqual([Number(size), Number(size)]);
  const colours = new Set(
    image.rgba.filter(([, , , alpha]) => alpha === 255).map(([r, g, b]) => `${r},${g},${b}`),
  );
  expect(colours.size).toBeGreaterThan(2);
});

test('the ribbon icons are transparent around the house, the colour icon is not', () => {
  for (const size of [16, 32, 64, 80] as const)
    expect(pixels(read(buildFiles.icons[size])).rgba[0]?.[3]).toBe(0);
  expect(pixels(read(buildFiles.icons[192])).rgba.every(([, , , alpha]) => alpha === 255)).toBe(true);
});

test('the outline is 32 pixels of nothing but white on transparent', () => {
  const { width, height, rgba } = pixels(read(outline));
  const drawn = rgba.filter(([, , , alpha]) => alpha > 0);
  expect([width, height]).toEqual([32, 32]);
  expect(drawn.length).toBeGreaterThan(100);
  expect(drawn.length).toBeLessThan(600);
  expect(drawn.every(([r, g, b]) => r === 255 && g === 255 && b === 255)).toBe(true);
});

type Pixel = [red: number, green: number, blue: number, alpha: number];

/** Decodes a PNG of 8-bit RGBA or RGB without interlacing, which is what Chromium draws. */
function pixels(png: Buffer): { width: number; height: number; rgba: Pixel[] } {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  const header = chunks[0]?.data ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = header[9] === 6 ? 4 : 3;
  const raw = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
  );
  const stride = width * channels;
  const lines = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : (lines[y * stride + x - channels] ?? 0);
      const up = y === 0 ? 0 : (lines[(y - 1) * stride + x] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (lines[(y - 1) * stride + x - channels] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      lines[y * stride + x] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  const rgba = Array.from({ length: width * height }, (_, index): Pixel => {
    const at = index * channels;
    return [
      lines[at] ?? 0,
      lines[at + 1] ?? 0,
      lines[at + 2] ?? 0,
      channels === 4 ? (lines[at + 3] ?? 0) : 255,
    ];
  });
  return { width, height, rgba };
}

function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}
