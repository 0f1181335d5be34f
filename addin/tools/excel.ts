/**
 * `npm run excel`: shows the add-in in a real Excel. Serves the built pages on https://localhost:3000 (with /api
 * passed on to PORT, where `npm start` answers), side-loads manifest.xml and takes it away again on Ctrl+C.
 */
import { once } from 'node:events';
import { createServer } from 'node:https';
import path from 'node:path';
import { runCommand, UserError } from './command';
import { ensureBuilt } from './excel/built-pages';
import { byHand, trustByHand } from './excel/by-hand';
import { developmentCertificate } from './excel/certificates';
import { hasExcel } from './excel/find-excel';
import { pagesAndApi } from './excel/serve';
import { installSideloadTools, loadSideloadTools } from './excel/sideload-tools';
import { switchUsageReportingOff } from './excel/usage-reporting';
import { DEFAULT_BASE_URL } from './manifest/base-url';
import { distDir, repositoryRoot } from './paths';
import { bothLanguages, type Text } from './sentence';

const manifest = path.join(repositoryRoot, 'manifest.xml');

await runCommand(async () => {
  ensureBuilt(distDir);
  installSideloadTools();
  const tools = loadSideloadTools();
  switchUsageReportingOff(tools.usageData);
  const certificate = await developmentCertificate(tools.certificates, process.platform);
  const apiPort = Number(process.env['PORT'] ?? 5000);
  const server = createServer(certificate, pagesAndApi(distDir, apiPort));
  server.listen(Number(new URL(DEFAULT_BASE_URL).port), 'localhost');
  await once(server, 'listening').catch((error: unknown) => {
    throw new UserError({
      vi: `Không mở được ${DEFAULT_BASE_URL} (${String(error)}); hãy đóng chương trình đang dùng cổng này.`,
      en: `${DEFAULT_BASE_URL} cannot be opened (${String(error)}); close the program that uses this port.`,
    });
  });
  say({
    vi: `Phần bổ trợ ở ${DEFAULT_BASE_URL}, /api chuyển tới cổng ${apiPort}. Nhấn Ctrl+C để dừng.`,
    en: `The add-in is at ${DEFAULT_BASE_URL}, /api goes to port ${apiPort}. Press Ctrl+C to stop.`,
  });
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const sideloaded = hasExcel(process.platform);
  try {
    if (sideloaded) {
      await tools.debugging.startDebugging(manifest, {
        appType: 'desktop',
        app: 'excel',
        enableDebugging: false,
      });
    } else {
      if (certificate.untrustedAuthority) say(trustByHand(certificate.untrustedAuthority));
      say(byHand(manifest));
    }
    await stopped;
  } finally {
    if (sideloaded) await tools.debugging.stopDebugging(manifest);
    server.close();
    // Excel keeps its connections open; without this the process would wait for it to be closed.
    server.closeAllConnections();
  }
});

function say(text: Text): void {
  console.log(bothLanguages(text));
}
