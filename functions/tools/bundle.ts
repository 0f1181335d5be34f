import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { runtimePackages } from './deployable';

/** Names of the packages that the bundle imports: "firebase-functions" of "firebase-functions/v2/https". */
function importedPackages(metafile: Metafile, packages: readonly string[]): readonly string[] {
  const imports = Object.values(metafile.outputs).flatMap((output) =>
    output.imports.map(({ path: name }) => name),
  );
  return packages.filter((name) => imports.some((entry) => entry === name || entry.startsWith(`${name}/`)));
}

/** Bundles the two programs with core inlined; gives the names of the packages they still need. */
export async function bundle(root: string, outDir: string): Promise<readonly string[]> {
  const packages = runtimePackages(root);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [path.join(root, 'functions/src/index.ts'), path.join(root, 'functions/src/serve.ts')],
    outdir: outDir,
    bundle: true,
    splitting: true,
    chunkNames: '[name]',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: packages.flatMap((name) => [name, `${name}/*`]),
    metafile: true,
    logLevel: 'warning',
  });
  return importedPackages(metafile, packages);
}
