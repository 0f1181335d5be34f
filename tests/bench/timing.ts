/** Shortest time in milliseconds of some runs after a warm-up: the shortest is what the machine's other work disturbs least. */
export async function shortest(runs: number, action: () => unknown): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < runs + 3; run += 1) {
    const start = performance.now();
    await action();
    const took = performance.now() - start;
    if (run >= 3 || runs === 1) best = Math.min(best, took);
  }
  return best;
}

/** One line of the table: what was measured, the figure, and what is asked of it. */
export interface Line {
  readonly what: string;
  readonly figure: string;
  readonly asked: string;
  readonly kept: boolean;
}

/** A Markdown table of the lines. */
export function table(lines: readonly Line[]): string {
  const rows = lines.map(
    (line) => `| ${line.what} | ${line.figure} | ${line.asked} | ${line.kept ? 'yes' : '**no**'} |`,
  );
  return ['| Measured | Figure | Asked | Kept |', '|---|---|---|---|', ...rows].join('\n');
}
