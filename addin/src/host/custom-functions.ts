/**
 * The custom-functions side of Office.js. Nothing is touched at import but `associate`; error classes exist only once a host is there.
 */

/** Gives a function to Excel under its id. `describe` turns what it throws into the sentence that the cell shows with #VALUE!. */
export function associateFunction(
  id: string,
  implementation: (...args: never[]) => unknown,
  describe: (error: unknown) => string,
): void {
  CustomFunctions.associate(id, (...args: unknown[]) => {
    try {
      return implementation(...(args as never[]));
    } catch (error) {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, describe(error));
    }
  });
}

/** Language of Excel's menus as far as the page knows it; undefined outside a host. */
export function displayLanguage(): string | undefined {
  const office = (globalThis as { Office?: { context?: { displayLanguage?: unknown } } }).Office;
  const language = office?.context?.displayLanguage;
  return typeof language === 'string' ? language : undefined;
}
