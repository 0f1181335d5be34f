/** How many rows at the end of a block of cells hang together: up to, and without, the last blank row. */
export function regionRows(values: readonly (readonly unknown[])[]): number {
  let count = 0;
  while (count < values.length && values[values.length - 1 - count]?.some((value) => value !== ''))
    count += 1;
  return Math.max(1, count);
}
