import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAddin } from '../../addin/tools/build/build-addin';

/** The add-in of the product, built from its sources into a folder of its own. */
export interface BuiltProduct {
  readonly appDir: string;
  remove(): void;
}

/** Builds the add-in as `npm run build` does. */
export async function buildProduct(officeJs: 'cdn' | 'self' = 'cdn'): Promise<BuiltProduct> {
  const appDir = mkdtempSync(join(tmpdir(), 'gn-product-'));
  await buildAddin({ outDir: appDir, base: 'https://addin.test', officeJs });
  return {
    appDir,
    remove: () => {
      rmSync(appDir, { recursive: true, force: true });
    },
  };
}
