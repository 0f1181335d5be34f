import { readFileSync } from 'node:fs';
import path from 'node:path';

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function readPackage(folder: string): PackageFile {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as PackageFile;
}

/** The installed version of a package: next to the functions, or hoisted to the root of the repository. */
function installedVersion(name: string, root: string): string {
  for (const folder of [
    path.join(root, 'functions/node_modules', name),
    path.join(root, 'node_modules', name),
  ]) {
    try {
      return readPackage(folder).version;
    } catch {
      continue;
    }
  }
  throw new Error(`${name} is not installed: run npm install`);
}

/** Names of the packages that stay outside the bundle. */
export function runtimePackages(root: string): readonly string[] {
  return Object.keys(readPackage(path.join(root, 'functions')).dependencies ?? {});
}

/**
 * The package file of the deployable folder: what the bundle imports, in exactly the versions it was built and tested with.
 * firebase-admin is a peer that firebase-functions cannot do without.
 */
export function deployablePackage(root: string, imported: readonly string[]): string {
  const { name, version, license } = readPackage(path.join(root, 'functions'));
  const names = [...new Set([...imported, 'firebase-admin'])].sort();
  const dependencies = Object.fromEntries(names.map((entry) => [entry, installedVersion(entry, root)]));
  const file = {
    name,
    version,
    private: true,
    license,
    type: 'module',
    main: 'index.js',
    scripts: { start: 'node serve.js' },
    // Firebase wants one major here; the code itself runs on Node.js 20 and later.
    engines: { node: '22' },
    dependencies,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
