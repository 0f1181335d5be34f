import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { tableVerdicts } from '@giam-ngheo/core/sheet/award-table';
import { planSnapshot } from '../../addin/tools/build/plan-snapshot';
import { writeScripts } from '../../addin/tools/build/scripts';
import { type ExcelHost, startHost } from '../host';
import { camThuyCommunes, communes } from './cam-thuy';
import type { Line } from './timing';

const ROWS = 10_000;
const RUNS = 12;
const WARM_UP = 3;
const KB = 1_024;

/** A page with the built functions and, beside them, one that answers with a constant column whatever it is given. */
const PAGE = `<!doctype html>
<meta charset="utf-8" />
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script src="functions.js"></script>
<script src="nothing.js"></script>
`;
const NOTHING = `const column = Array.from({ length: ${ROWS} }, () => ['Không đạt']);
CustomFunctions.associate('NOTHING', () => column);
`;

/** The host's modules are written for jest, where there are `require` and `__dirname`; under tsx they are told here. */
async function asUnderJest<T>(action: () => Promise<T>): Promise<T> {
  const folder = join(import.meta.dirname, '../host/excel');
  const told = { require: createRequire(join(folder, 'index.js')), __dirname: folder };
  Object.assign(globalThis, told);
  try {
    return await action();
  } finally {
    for (const name of Object.keys(told)) Reflect.deleteProperty(globalThis, name);
  }
}

async function timed(host: ExcelHost, name: string, args: readonly unknown[]): Promise<number> {
  const start = performance.now();
  const { error, value } = await host.call(name, args, { timeoutMs: 120_000 });
  const took = performance.now() - start;
  if (error !== undefined || (value as unknown[]).length !== ROWS) throw new Error(`${name}: ${error}`);
  return took;
}

/** Shortest of several calls of each function, in turn: what disturbs the machine disturbs both. */
async function alternating(host: ExcelHost, calls: Readonly<Record<string, readonly unknown[]>>) {
  const best: Record<string, number> = {};
  for (let run = 0; run < RUNS + WARM_UP; run += 1) {
    for (const [name, args] of Object.entries(calls)) {
      const took = await timed(host, name, args);
      if (run >= WARM_UP) best[name] = Math.min(best[name] ?? Infinity, took);
    }
  }
  return best;
}

/** The functions that the page has given to office.js, by their ids. */
interface Associated {
  readonly CustomFunctions: {
    readonly _association: {
      readonly mappings: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
    };
  };
}

/**
 * The same within the page, from the arguments as JSON to the result as JSON: without the way to the browser and the half second for which
 * office.js collects results, which are much longer than either function takes.
 */
async function withinPage(host: ExcelHost, names: readonly string[], args: readonly unknown[]) {
  const page = await host.runtime();
  return page.evaluate(
    ({ names: ids, text, runs, warmUp }) => {
      const { mappings } = (window as unknown as Associated).CustomFunctions._association;
      const best = ids.map(() => Infinity);
      for (let run = 0; run < runs + warmUp; run += 1) {
        for (const [index, id] of ids.entries()) {
          const start = performance.now();
          JSON.stringify(mappings[id]?.(...(JSON.parse(text) as unknown[])));
          if (run >= warmUp) best[index] = Math.min(best[index] ?? Infinity, performance.now() - start);
        }
      }
      return best;
    },
    { names, text: JSON.stringify(args), runs: RUNS, warmUp: WARM_UP },
  );
}

async function callLines(appDir: string): Promise<readonly Line[]> {
  const { compiled, headers } = camThuyCommunes();
  const rows = communes(headers, ROWS);
  const args = ['cam-thuy-2018-2020', 'xa', [headers], rows];
  writeFileSync(join(appDir, 'bench.html'), PAGE);
  writeFileSync(join(appDir, 'nothing.js'), NOTHING);
  const host = await startHost({ appDir, runtimePage: 'bench.html' });
  try {
    await host.openPane();
    // The verdicts are those of the rules before anything is timed.
    const { value } = await host.call('AWARD_ELIGIBLE', args, { timeoutMs: 120_000 });
    const met = (value as string[][]).filter(([verdict]) => verdict === 'Đạt').length;
    const { verdicts } = tableVerdicts(compiled, [headers], rows);
    if (met === 0 || met !== verdicts.filter((verdict) => verdict === 'met').length)
      throw new Error('the verdicts in Excel differ');
    const best = await alternating(host, { NOTHING: args, AWARD_ELIGIBLE: args });
    const [nothing = NaN, own = NaN] = [best['NOTHING'], best['AWARD_ELIGIBLE']];
    const ratio = own / nothing;
    const [least = NaN, inPage = NaN] = await withinPage(host, ['NOTHING', 'AWARD_ELIGIBLE'], args);
    return [
      {
        what: `${ROWS} communes × ${headers.length} columns in one AWARD_ELIGIBLE through office.js`,
        figure: `${own.toFixed(0)} ms = ${ratio.toFixed(2)} times a function that does nothing (${nothing.toFixed(0)} ms)`,
        asked: 'under 1.5 times',
        kept: ratio < 1.5,
      },
      {
        what: 'the same within the page, from JSON to JSON',
        figure: `${inPage.toFixed(0)} ms = ${(inPage / least).toFixed(2)} times (${least.toFixed(0)} ms)`,
        asked: '–',
        kept: true,
      },
    ];
  } finally {
    await host.close();
  }
}

function sizeLine(what: string, script: string, most: number): Line {
  const size = gzipSync(readFileSync(script), { level: 9 }).byteLength / KB;
  return { what, figure: `${size.toFixed(1)} KB`, asked: `at most ${most} KB`, kept: size <= most };
}

/** What Excel feels of the functions: their time through the genuine office.js, and the size of their script. */
export async function officeLines(): Promise<readonly Line[]> {
  const [full, bare] = ['with', 'without'].map((plans) => mkdtempSync(join(tmpdir(), `gn-${plans}-plans-`)));
  if (full === undefined || bare === undefined) throw new Error('no folder');
  try {
    const snapshot = planSnapshot();
    await writeScripts(full, snapshot);
    await writeScripts(bare, { ...snapshot, plans: [] });
    const plans = snapshot.plans.length;
    return [
      ...(await asUnderJest(() => callLines(full))),
      sizeLine(`functions.js with its ${plans} plans, gzipped`, join(full, 'functions.js'), 60),
      sizeLine('functions.js without plans, gzipped', join(bare, 'functions.js'), 40),
    ];
  } finally {
    for (const folder of [full, bare]) rmSync(folder, { recursive: true, force: true });
  }
}
