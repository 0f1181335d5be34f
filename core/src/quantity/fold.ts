/**
 * Text as it is compared: composed, lower case, white space (line breaks and no-break blanks too) collapsed. Marks are kept, except
 * that Ð (U+00D0, ð) typed for Đ is read as Đ.
 */
export function normalizeText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00d0\u0189]/g, 'Đ')
    .replace(/[\u00f0\u0256]/g, 'đ')
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** As `normalizeText`, with the marks taken off and đ as d: for comparing where marks may be missing. */
export function foldText(text: string): string {
  return normalizeText(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd');
}
