/** A text that people read, in both languages. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

export type Language = keyof Text;

/** Both languages on their own line, Vietnamese first: for the terminal, where nobody has chosen a language. */
export function bothLanguages(text: Text): string {
  return `${text.vi}\n${text.en}`;
}
