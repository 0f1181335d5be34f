import { SHAPES } from './schema';

/** Every key that may stand somewhere in a plan file. */
export const KNOWN_KEYS: readonly string[] = [
  ...new Set(SHAPES.flatMap((shape) => Object.keys(shape))),
].filter((key) => key !== 'type');
