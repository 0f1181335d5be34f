import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The functions of the product as agreed: id, parameters in order ("?" for optional ones). */
export const agreedFunctions: Readonly<Record<string, readonly string[]>> = {
  POVERTY_RATE: ['households', 'total'],
  POVERTY_REDUCTION: ['start', 'end'],
  RATE_REDUCTION: ['startHouseholds', 'startTotal', 'endHouseholds', 'endTotal', 'years?'],
  TARGET_COMPLETION: ['actual', 'assigned'],
  BALANCE_DIFFERENCE: ['opening', 'decreases', 'increases', 'closing'],
  AWARD_ELIGIBLE: ['plan', 'subject', 'headers', 'data'],
  AWARD_REASONS: ['plan', 'subject', 'headers', 'data'],
  AWARD_EXPLAIN: ['plan', 'subject', 'headers', 'row'],
  PLANS: [],
  PLAN_CRITERIA: ['plan', 'subject?'],
  PLAN_HEADERS: ['plan', 'subject'],
  PLAN_QUOTA: ['plan', 'movement', 'year', 'kind'],
  PLAN_DEADLINE: ['plan', 'deadline', 'year?'],
};

/** One function as it would be written in functions.ts. */
export function functionSource(id: string, parameters: readonly string[]): string {
  const list = parameters.map((name) => `${name}: any[][]`).join(', ');
  const name = id.toLowerCase().replace(/[^a-z0-9]/g, '_');
  return `/**\n * ${id}\n * @customfunction ${id}\n */\nexport function ${name}(${list}): any[][] {\n  return [];\n}\n`;
}

/** A source file with all functions of the product. */
export function agreedSource(): string {
  return Object.entries(agreedFunctions)
    .map(([id, parameters]) => functionSource(id, parameters))
    .join('\n');
}

/** Writes a source into a folder of its own and gives the file. */
export function sourceFile(text: string): string {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'gn-functions-')), 'functions.ts');
  writeFileSync(file, text);
  return file;
}
