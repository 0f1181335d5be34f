/** A piece of a formula. Enough is told apart to find references and calls; operators are single characters. */
export interface Token {
  readonly kind: 'text' | 'sheet' | 'reference' | 'name' | 'number' | 'bracket' | 'space' | 'other';
  readonly text: string;
  readonly start: number;
}

/** A call of one of the add-in's functions within a formula. */
export interface FunctionCall {
  readonly id: string;
  /** Where the call stands in the formula: from its name to behind its closing bracket. */
  readonly start: number;
  readonly end: number;
  readonly args: readonly string[];
}

const CORNER = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const NOT_WITHIN_NAME = String.raw`(?![\p{L}\p{N}_.(!])`;

const KINDS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /"(?:[^"]|"")*"/uy],
  ['sheet', /'(?:[^']|'')+'!/uy],
  // `[1]!` is what a known Excel bug leaves before a custom function's name.
  ['name', /\[\d+\]![\p{L}_][\p{L}\p{N}_.]*/uy],
  ['sheet', /[\p{L}_][\p{L}\p{N}_.]*!/uy],
  ['reference', new RegExp(`${CORNER}(?::${CORNER})?#?${NOT_WITHIN_NAME}`, 'uy')],
  ['reference', new RegExp(String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}${NOT_WITHIN_NAME}`, 'uy')],
  ['reference', new RegExp(String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}${NOT_WITHIN_NAME}`, 'uy')],
  ['name', /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ['bracket', /\[[^\]]*\]/uy],
  ['space', /\s+/uy],
  ['other', /#(?:N\/A|DIV\/0!|[A-Z]+[!?])|./suy],
];

/** Cuts a formula into tokens; together they are the formula again. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < formula.length;) {
    const token = tokenAt(formula, start);
    tokens.push(token);
    start += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, start: number): Token {
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = start;
    const match = pattern.exec(formula);
    if (match) return { kind, text: match[0], start };
  }
  throw new Error(`No token at ${String(start)} of ${formula}`);
}

/** Finds the outermost calls of the add-in's functions; calls within their arguments are found by asking again. */
export function findCalls(formula: string, find: (name: string) => string | undefined): FunctionCall[] {
  const tokens = tokenize(formula);
  const calls: FunctionCall[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const name = tokens[index];
    const id = name?.kind === 'name' && tokens[index + 1]?.text === '(' ? find(name.text) : undefined;
    if (!name || id === undefined) continue;
    const { args, last } = argumentsFrom(formula, tokens, index + 1);
    const closing = tokens[last];
    if (!closing) throw new Error(`A bracket is not closed in ${formula}`);
    calls.push({ id, start: name.start, end: closing.start + 1, args });
    index = last;
  }
  return calls;
}

/** Cuts the arguments between brackets; gives the index of the closing bracket's token. */
function argumentsFrom(
  formula: string,
  tokens: readonly Token[],
  opening: number,
): { args: string[]; last: number } {
  const args: string[] = [];
  let depth = 0;
  let from = (tokens[opening]?.start ?? 0) + 1;
  for (let index = opening; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.kind !== 'other') continue;
    if (token.text === '(' || token.text === '{') depth++;
    if (token.text === ')' || token.text === '}') depth--;
    if (depth === 0 || (depth === 1 && token.text === ',')) {
      args.push(formula.slice(from, token.start).trim());
      from = token.start + 1;
    }
    if (depth === 0) return { args: args.length === 1 && args[0] === '' ? [] : args, last: index };
  }
  return { args, last: tokens.length };
}

/** Puts the sheet before every reference that has none, so that the expression means the same on another sheet. */
export function qualify(expression: string, sheetPrefix: string): string {
  const tokens = tokenize(expression);
  return tokens
    .map(
      (token, index) =>
        (token.kind === 'reference' && tokens[index - 1]?.kind !== 'sheet' ? sheetPrefix : '') + token.text,
    )
    .join('');
}

/** The value of a constant as formulas write it (en-US), undefined when the text is no constant. */
export function constant(text: string): number | string | boolean | undefined {
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/i.test(text))
    return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(true|false)(\(\))?$/i.test(text)) return /^true/i.test(text);
  return undefined;
}
