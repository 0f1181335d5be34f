/** `npm run bench`: speed against named peers, as ratios in one run, as a Markdown table. Exit code 1 when a ratio is not kept. */
import { cpus } from 'node:os';
import { officeLines } from './office';
import { table } from './timing';
import { verdictLines } from './verdicts';

const lines = [...(await verdictLines()), ...(await officeLines())];
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n\n${table(lines)}`,
);
process.exitCode = lines.every((line) => line.kept) ? 0 : 1;
