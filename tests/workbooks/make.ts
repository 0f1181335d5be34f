/**
 * `npx tsx tests/workbooks/make.ts`: writes the workbooks beside this file. The same script makes the same bytes: figures come from fixed
 * seeds, dates are fixed. The national and provincial series are as published; all other figures are illustrative, and the sheets say so.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOOKS } from './books';
import { stableBytes } from './sheet';

for (const [name, make] of Object.entries(BOOKS)) {
  const bytes = await stableBytes(make());
  writeFileSync(join(import.meta.dirname, name), bytes);
  console.log(`${name}: ${Math.round(bytes.byteLength / 1024)} KB`);
}
