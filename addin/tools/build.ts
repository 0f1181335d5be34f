/**
 * `npm run build`: makes the add-in's pages in addin/dist. Settings: ADDIN_URL, where the pages will be served (for the manifests), and
 * OFFICE_JS, where they get office.js from (`cdn` or `self`).
 */
import { buildAddin } from './build/build-addin';
import { officeJsSource } from './build/office-js';
import { runCommand } from './command';
import { baseUrl } from './manifest/base-url';
import { distDir } from './paths';
import { bothLanguages } from './sentence';

await runCommand(async () => {
  const base = baseUrl(process.env['ADDIN_URL']);
  const officeJs = officeJsSource(process.env['OFFICE_JS']);
  const { plans, date, functions, sizes } = await buildAddin({ outDir: distDir, base, officeJs });
  const scripts = Object.entries(sizes)
    .map(([name, bytes]) => `${name}.js ${Math.round(bytes / 1024)} KB`)
    .join(', ');
  const day = date.slice(0, 10);
  console.log(
    bothLanguages({
      vi: `Đã dựng addin/dist cho ${base}: ${plans} kế hoạch (${day}), ${functions} hàm; ${scripts}.`,
      en: `Built addin/dist for ${base}: ${plans} plans (${day}), ${functions} functions; ${scripts}.`,
    }),
  );
});
