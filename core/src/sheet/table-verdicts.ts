import type { CompiledSubject } from '../evaluation/compile';
import { verdictOf, type Verdict } from '../evaluation/truth';
import type { TableReader } from './table-reader';

/**
 * One verdict a row; undefined for rows without any input. Ordinary rows are decided as they stand; only one that needs a closer look is
 * filled into slots and decided by `truth`.
 */
export function verdictsOf(
  compiled: CompiledSubject,
  reader: TableReader,
  data: readonly (readonly unknown[])[],
): (Verdict | undefined)[] {
  const quick = reader.quickRows();
  const cells = reader.emptyCells();
  return data.map((values) => {
    const truth = quick.truth(values);
    if (truth !== undefined) return verdictOf(truth);
    return reader.fill(values, cells) ? verdictOf(compiled.truth({ cells })) : undefined;
  });
}
