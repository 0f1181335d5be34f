import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { PlanSnapshot } from '../../src/snapshot/model';
import { repositoryRoot } from '../paths';
import { functionSnapshot } from './function-plans';

const sourceDir = path.join(repositoryRoot, 'addin/src');

/** The scripts of the build and where they start. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  functions: 'functions/index.ts',
  taskpane: 'taskpane/main.tsx',
  portal: 'portal/main.tsx',
};

/** What must not get into the script that Excel runs for every workbook. */
const TOO_HEAVY_FOR_FUNCTIONS = /node_modules\/(?:zod|yaml|react|react-dom|@fluentui)\//;

/** Gives the scripts the plans as the modules "virtual:plans" and "virtual:function-plans". */
function plansModule(snapshot: PlanSnapshot): Plugin {
  return {
    name: 'plans',
    setup({ onResolve, onLoad }) {
      const contents: Readonly<Record<string, PlanSnapshot>> = {
        'virtual:plans': snapshot,
        'virtual:function-plans': functionSnapshot(snapshot),
      };
      onResolve({ filter: /^virtual:/ }, ({ path: name }) => ({ path: name, namespace: 'plans' }));
      onLoad({ filter: /.*/, namespace: 'plans' }, ({ path: name }) => ({
        contents: JSON.stringify(contents[name]),
        loader: 'json',
      }));
    },
  };
}

/** Size in bytes of each script written. */
export type ScriptSizes = Readonly<Record<string, number>>;

/** Bundles the scripts. */
export async function writeScripts(outDir: string, snapshot: PlanSnapshot): Promise<ScriptSizes> {
  const { metafile } = await build({
    entryPoints: Object.entries(SCRIPTS).map(([out, source]) => ({ out, in: path.join(sourceDir, source) })),
    outdir: outDir,
    bundle: true,
    minify: true,
    format: 'iife',
    // BigInt needs ES2020; every web view that has custom functions knows it.
    target: 'es2020',
    // Vietnamese as it is, not as \u1ebf.
    charset: 'utf8',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'linked',
    metafile: true,
    logLevel: 'warning',
    plugins: [plansModule(snapshot)],
    absWorkingDir: repositoryRoot,
  });
  const sizes: Record<string, number> = {};
  for (const [file, { bytes, inputs }] of Object.entries(metafile.outputs)) {
    if (!file.endsWith('.js')) continue;
    const name = path.basename(file, '.js');
    sizes[name] = bytes;
    const heavy = Object.keys(inputs).filter((input) => TOO_HEAVY_FOR_FUNCTIONS.test(input));
    if (name === 'functions' && heavy.length > 0) {
      throw new Error(`functions.js may not carry ${heavy.slice(0, 3).join(', ')} …`);
    }
  }
  return sizes;
}
