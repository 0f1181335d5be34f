/** Whole numbers below a bound, the same for every run: mulberry32 of a seed. */
export type Dice = (below: number) => number;

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** So many different names, each of two words of the lists. */
export function pairNames(first: readonly string[], second: readonly string[], count: number): string[] {
  const pairs = first.flatMap((one) =>
    second.filter((other) => other !== one).map((other) => `${one} ${other}`),
  );
  if (pairs.length < count) throw new Error(`${count} names asked for, ${pairs.length} can be made`);
  // A step that has no divisor in common with the number of pairs visits each once.
  const step = [97, 89, 83, 79].find((prime) => pairs.length % prime !== 0) ?? 1;
  return Array.from({ length: count }, (_, index) => pairs[(index * step) % pairs.length] ?? '');
}
