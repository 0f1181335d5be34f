import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { SideloadTools } from './sideload-tools';

export interface ServerCertificate {
  readonly cert: Buffer;
  readonly key: Buffer;
  /** The authority the browser has to be told to trust by hand; absent where the tool has seen to it. */
  readonly untrustedAuthority?: string;
}

/** Where Microsoft's tool keeps its certificates; the same ones are used, so that a trusted one stays trusted. */
const defaultFolder = path.join(os.homedir(), '.office-addin-dev-certs');

const ONE_DAY = 86_400_000;

/**
 * A certificate for https://localhost. On Windows and macOS the tool makes one and has the system trust it (the
 * system asks first). Elsewhere it would need sudo, so one is made only, and the person is told.
 */
export async function developmentCertificate(
  tool: SideloadTools['certificates'],
  platform: NodeJS.Platform,
  folder: string = defaultFolder,
): Promise<ServerCertificate> {
  if (platform === 'win32' || platform === 'darwin') {
    const { cert, key } = await tool.getHttpsServerOptions();
    return { cert, key };
  }
  const ca = path.join(folder, 'ca.crt');
  const certificate = path.join(folder, 'localhost.crt');
  const key = path.join(folder, 'localhost.key');
  if (!isUsable(certificate, Date.now()) || !existsSync(key) || !existsSync(ca)) {
    // The tool leaves files alone that are there already.
    for (const file of [ca, certificate, key]) rmSync(file, { force: true });
    await tool.generateCertificates(ca, certificate, key);
  }
  return { cert: readFileSync(certificate), key: readFileSync(key), untrustedAuthority: ca };
}

function isUsable(file: string, now: number): boolean {
  return existsSync(file) && Date.parse(new X509Certificate(readFileSync(file)).validTo) > now + ONE_DAY;
}
