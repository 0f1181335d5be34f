import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { UserError } from '../command';
import { repositoryRoot } from '../paths';

/** What we use of Microsoft's tools. They are not installed with the rest, so their own types are not there either. */
export interface SideloadTools {
  readonly debugging: {
    startDebugging(
      manifest: string,
      options: { readonly appType: 'desktop'; readonly app: 'excel'; readonly enableDebugging: boolean },
    ): Promise<void>;
    stopDebugging(manifest: string): Promise<void>;
  };
  readonly certificates: {
    getHttpsServerOptions(): Promise<{ readonly cert: Buffer; readonly key: Buffer }>;
    generateCertificates(ca: string, certificate: string, key: string): Promise<void>;
  };
  readonly usageData: {
    readonly groupName: string;
    writeUsageDataJsonData(group: string, level: 'off'): void;
    readUsageDataLevel(group: string): string;
  };
}

const sideloadDir = path.join(repositoryRoot, 'addin/sideload');

/** Installs the tools from their own lock file, unless that has been done since it last changed. */
export function installSideloadTools(): void {
  const lock = path.join(sideloadDir, 'package-lock.json');
  const installed = path.join(sideloadDir, 'node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  // Under "npm run" npm tells where it is: no shell and no npm.cmd needed on Windows.
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--ignore-scripts', '--loglevel=error'];
  const options = { cwd: sideloadDir, env: outerNpmForgotten(process.env), stdio: 'inherit' as const };
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: true });
  if (status !== 0) {
    throw new UserError({
      vi: 'Không cài được công cụ nạp phần bổ trợ (addin/sideload); hãy kiểm tra kết nối mạng rồi chạy lại npm run excel.',
      en: 'The side-loading tools (addin/sideload) could not be installed; check the network and run npm run excel again.',
    });
  }
}

/** The environment without what the npm that runs us says of its own package, which would mislead a second npm. */
export function outerNpmForgotten(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const misleading = /^(npm_package_|npm_lifecycle_|npm_command|npm_config_(local_prefix|workspace|prefix))/i;
  return Object.fromEntries(Object.entries(environment).filter(([key]) => !misleading.test(key)));
}

/** Loads the installed tools. */
export function loadSideloadTools(): SideloadTools {
  const load = createRequire(path.join(sideloadDir, 'package.json')) as (name: string) => unknown;
  return {
    debugging: load('office-addin-debugging') as SideloadTools['debugging'],
    certificates: load('office-addin-dev-certs') as SideloadTools['certificates'],
    usageData: load('office-addin-usage-data') as SideloadTools['usageData'],
  };
}
