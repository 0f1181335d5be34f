/** Languages of everything people see: Vietnamese first, English second. */
export type Locale = 'vi' | 'en';

/** Texts by key, with `{name}` where a parameter stands. */
export type Messages = Readonly<Record<string, string>>;

/** Fills the parameters into a message. A key or a parameter that is missing shows up as such, never as a crash. */
export function fill(
  messages: Messages,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const template = Object.hasOwn(messages, key) ? messages[key] : undefined;
  if (template === undefined) return key;
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? hole : String(value);
  });
}
