import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { BridgeSettings } from './bridge';

/** The requirement sets of a current Excel for Microsoft 365 on Windows, as far as the host plays it. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: '1.17',
  CustomFunctionsRuntime: '1.4',
  CustomFunctions: '1.9',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  AddinCommands: '1.1',
  RichApi: '1.1',
};

/** The script that must run in a page before office.js. */
export function bundleBridge(settings: BridgeSettings): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'bridge.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { __HOST__: JSON.stringify(settings) },
  });
  const [script] = outputFiles;
  if (!script) throw new Error('esbuild gave no bridge script');
  return script.text;
}
