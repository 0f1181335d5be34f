import { BLOCK_ROWS } from '../evaluation/block';
import type { CompiledSubject } from '../evaluation/compile';
import { verdictOf, type Truth, type Verdict } from '../evaluation/truth';
import type { TableReader } from './table-reader';

/** One verdict a row, block by block; the rows that a block leaves open are decided one by one. Undefined for rows without any input. */
export function verdictsOf(
  compiled: CompiledSubject,
  reader: TableReader,
  data: readonly (readonly unknown[])[],
): (Verdict | undefined)[] {
  const blocks = reader.blockReader();
  const { block } = blocks;
  const { filled, closer, truths } = block;
  const cells = reader.emptyCells();
  const verdicts = new Array<Verdict | undefined>(data.length).fill(undefined);
  for (let start = 0; start < data.length; start += BLOCK_ROWS) {
    blocks.fill(data, start);
    compiled.block.test(block, filled, truths);
    for (let index = 0; index < filled.count; index += 1) {
      const row = filled.rows[index] as number;
      if (closer[row] === 1) {
        reader.fill(data[start + row] ?? [], cells);
        truths[row] = compiled.truth({ cells });
      }
      verdicts[start + row] = verdictOf(truths[row] as Truth);
    }
  }
  return verdicts;
}
