import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const macApp = '/Applications/Microsoft Excel.app';
const windowsKey = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe';

/** Whether a desktop Excel is on this machine. */
export function hasExcel(platform: NodeJS.Platform): boolean {
  if (platform === 'darwin') return existsSync(macApp);
  if (platform !== 'win32') return false;
  return ['HKLM', 'HKCU'].some((hive) => spawnSync('reg', ['query', `${hive}\\${windowsKey}`]).status === 0);
}
