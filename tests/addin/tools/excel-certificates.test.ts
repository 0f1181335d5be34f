import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { developmentCertificate } from '../../../addin/tools/excel/certificates';
import { selfSigned } from './self-signed';

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const folder = (): string => mkdtempSync(path.join(os.tmpdir(), 'gn-certificates-'));

function tool(days: number) {
  return {
    made: 0,
    getHttpsServerOptions: () => Promise.resolve({ cert: Buffer.from('trusted'), key: Buffer.from('key') }),
    generateCertificates(this: { made: number }, ca: string, certificate: string, key: string) {
      this.made += 1;
      for (const file of [ca, certificate]) writeFileSync(file, selfSigned(privateKey, days));
      writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
      return Promise.resolve();
    },
  };
}

test.each(['win32', 'darwin'] as const)(
  'on %s the tool makes a certificate the system trusts',
  async (platform) => {
    const made = await developmentCertificate(tool(30), platform, folder());
    expect(made).toEqual({ cert: Buffer.from('trusted'), key: Buffer.from('key') });
  },
);

test('elsewhere one is made once, and the authority to trust is named', async () => {
  const dir = folder();
  const maker = tool(30);
  const first = await developmentCertificate(maker, 'linux', dir);
  const second = await developmentCertificate(maker, 'linux', dir);
  expect(maker.made).toBe(1);
  expect(second.cert).toEqual(first.cert);
  expect(first.untrustedAuthority).toBe(path.join(dir, 'ca.crt'));
  expect(first.key).toEqual(readFileSync(path.join(dir, 'localhost.key')));
});

test('one that ends within a day is made anew', async () => {
  const dir = folder();
  const maker = tool(0.5);
  await developmentCertificate(maker, 'linux', dir);
  await developmentCertificate(maker, 'linux', dir);
  expect(maker.made).toBe(2);
});
