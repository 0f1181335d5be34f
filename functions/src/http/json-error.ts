// Everything from the blank on but `"` and `\`, with escapes in between.
const STRING = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\n\r]*/y;
const MARKS = { '[': /\[/y, ']': /\]/y, '{': /\{/y, '}': /\}/y, ',': /,/y, ':': /:/y };

/**
 * Where a text stops being JSON. `JSON.parse` knows but does not always tell. The caller has limited the depth.
 */
export function jsonErrorAt(text: string): number {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at += match[0].length;
    return match !== null;
  };
  const next = (mark: keyof typeof MARKS): boolean => take(SPACE) && take(MARKS[mark]);
  const value = (): boolean => {
    if (next('[')) return items(']', value);
    if (next('{')) return items('}', member);
    return take(STRING) || take(SCALAR);
  };
  const member = (): boolean => take(SPACE) && take(STRING) && next(':') && value();
  const items = (close: ']' | '}', item: () => boolean): boolean => {
    if (next(close)) return true;
    while (item()) {
      if (next(close)) return true;
      if (!next(',')) return false;
    }
    return false;
  };
  if (value()) take(SPACE);
  return at;
}
