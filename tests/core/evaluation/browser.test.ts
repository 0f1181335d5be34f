import path from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { launchBrowser } from '../../host/browser';
import { run, type Task, type Work } from './bundled';
import { CASES, situationOfCase } from './given';
import { PLANS, SUBJECTS } from './real-plans';
import { completions, situationOf } from './situations';

const SEED = 160;

function worked(): Task[] {
  return CASES.map((entry, index) => {
    const { subject, goal, expected } = entry.loaded;
    return {
      plan: PLANS.indexOf(entry.plan),
      ...(goal === undefined ? (subject === undefined ? {} : { subject }) : { goal }),
      ...(expected.year === undefined ? {} : { year: expected.year }),
      locale: index % 2 === 0 ? 'vi' : 'en',
      situation: situationOfCase(entry),
    };
  });
}

function random(): Task[] {
  return SUBJECTS.flatMap(({ plan, compiled }, index) =>
    fc.sample(completions(compiled), { numRuns: 12, seed: SEED + index }).map((inputs, at): Task => ({
      plan: PLANS.indexOf(plan),
      subject: compiled.subject.id,
      locale: at % 2 === 0 ? 'vi' : 'en',
      situation: situationOf(inputs.map(({ slot, before }) => ({ slot, value: before }))),
    })),
  );
}

/** Numbers at which machines could differ if they differed anywhere. */
const NUMBERS = [
  0,
  1,
  2,
  3,
  7,
  40,
  399,
  20_000,
  1e12,
  2 ** 53 - 1,
  1e15,
  0.1 + 0.2,
  4.35 * 100,
  1 / 3,
  1e-7,
  12.5,
];

function tables(): Task[] {
  const cell = fc.oneof(
    fc.constantFrom<number | string | boolean | null>(...NUMBERS),
    fc.constantFrom<number | string | boolean | null>(
      '',
      null,
      'x',
      'không',
      '1.520',
      '1,52',
      'KV III',
      'Xã',
      '-',
      true,
    ),
    fc.nat(3000),
  );
  return SUBJECTS.map(({ plan, compiled }, index) => ({
    plan: PLANS.indexOf(plan),
    subject: compiled.subject.id,
    locale: 'vi',
    table: fc.sample(
      fc.array(fc.array(cell, { minLength: compiled.slots.length, maxLength: compiled.slots.length }), {
        minLength: 8,
        maxLength: 8,
      }),
      {
        numRuns: 1,
        seed: SEED + index,
      },
    )[0] as Task['table'] & object,
  }));
}

test('Node and Chromium give the same bytes', async () => {
  const work: Work = {
    plans: PLANS,
    tasks: [...worked(), ...random(), ...tables().map((task) => ({ ...task, table: trimmed(task) }))],
  };
  expect(work.tasks.length).toBeGreaterThan(900);
  const json = JSON.stringify(work);
  const here = run(json);
  expect(here.length).toBeGreaterThan(1_000_000);

  const bundle = await build({
    entryPoints: [path.join(__dirname, 'bundled.ts')],
    alias: { '@giam-ngheo/core': path.resolve(__dirname, '../../../core/src') },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'engine',
    target: 'es2022',
    logLevel: 'silent',
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
    const there = await page.evaluate((text) => {
      const { engine } = globalThis as unknown as { engine: { run: typeof run } };
      return engine.run(text);
    }, json);
    const differing = there.each.findIndex((hash, index) => hash !== here.each[index]);
    expect(work.tasks[differing]).toBeUndefined();
    expect(there).toEqual(here);
  } finally {
    await browser.close();
  }
});

/** A row has as many cells as its header asks for. */
function trimmed(task: Task) {
  const compiled = SUBJECTS.find(
    ({ plan, compiled: own }) => PLANS.indexOf(plan) === task.plan && own.subject.id === task.subject,
  )?.compiled;
  const width = compiled?.slots.filter((slot) => !slot.optional).length ?? 0;
  return (task.table ?? []).map((row) => row.slice(0, width));
}
