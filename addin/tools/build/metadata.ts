import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { checkAssociations } from '../metadata/associations';
import { failOn } from '../metadata/problems';
import { writeMetadata } from '../metadata/write';

/**
 * Writes the metadata of the custom functions and compares it with what the built script really associates. Gives the number of functions.
 */
export async function writeFunctionMetadata(outDir: string, base: string): Promise<number> {
  const ids = await writeMetadata(outDir, base);
  failOn(checkAssociations(ids, associatedIds(await readFile(path.join(outDir, 'functions.js'), 'utf8'))));
  return ids.length;
}

/** The ids that a script gives to `CustomFunctions.associate` when it is loaded. */
export function associatedIds(script: string): readonly string[] {
  const ids: string[] = [];
  const associate = (id: string | Record<string, unknown>): void => {
    ids.push(...(typeof id === 'string' ? [id] : Object.keys(id)));
  };
  const world: Record<string, unknown> = {
    CustomFunctions: { associate },
    TextEncoder,
    URL,
    console,
    setTimeout,
    clearTimeout,
  };
  world['window'] = world;
  world['self'] = world;
  runInContext(script, createContext(world));
  return ids;
}
