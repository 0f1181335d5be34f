import { UserError } from '../command';

/** Everything that is wrong, in one go, so that nobody has to build once per mistake. */
export class MetadataError extends UserError {
  constructor(readonly problems: readonly string[]) {
    super({
      vi: `Hàm tùy chỉnh có ${problems.length} chỗ sai:`,
      en: `Custom functions: ${problems.length} problem(s):`,
    });
    this.name = 'MetadataError';
    // The problems name code and files: they are for developers and in one language.
    this.message += problems.map((problem) => `\n- ${problem}`).join('');
  }
}

/** Throws a `MetadataError` if there is any problem. */
export function failOn(problems: readonly string[]): void {
  if (problems.length > 0) throw new MetadataError(problems);
}
