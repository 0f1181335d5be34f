import { execFileSync } from 'node:child_process';
import { repositoryRoot } from '../../../addin/tools/paths';

const script = `
const { validateManifest } = require('office-addin-manifest');
const verdict = (file) => validateManifest(file).then((v) => v.isValid, () => false);
Promise.all(process.argv.slice(1).map(verdict)).then((all) => console.log(JSON.stringify(all)));
`;

/**
 * Whether Microsoft's checker accepts each of the unified manifests (offline, against the schemas it carries). In a
 * process of its own, because Jest cannot load the ES modules it depends on.
 */
export function validateManifests(files: readonly string[]): boolean[] {
  const output = execFileSync(process.execPath, ['-e', script, ...files], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  });
  return JSON.parse(output) as boolean[];
}
