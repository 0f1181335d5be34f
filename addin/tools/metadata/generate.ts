import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import type { FunctionMetadata } from './model';

/** The functions of a source file as Microsoft's generator reads them, or what it could not read. */
export interface Generated {
  readonly functions: readonly FunctionMetadata[];
  readonly problems: readonly string[];
}

/**
 * Reads the JSDoc of a source file with Microsoft's generator. The generator reports its errors in a list that is
 * easily overlooked, and gives an empty text where it finds no function: both are problems here.
 */
export async function generate(source: string): Promise<Generated> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata([source]);
  if (errors.length > 0) return { functions: [], problems: errors.map((error) => `${source}: ${error}`) };
  if (metadataJson === '')
    return { functions: [], problems: [`${source}: no function with @customfunction`] };
  const { functions } = JSON.parse(metadataJson) as { functions: FunctionMetadata[] };
  return { functions, problems: [] };
}
