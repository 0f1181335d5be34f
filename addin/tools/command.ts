import { bothLanguages, type Text } from './sentence';

/** Something the person at the terminal can put right. The CLIs print its message without a stack. */
export class UserError extends Error {
  constructor(text: Text) {
    super(bothLanguages(text));
    this.name = 'UserError';
  }
}

/** Runs a CLI: a `UserError` ends it with its sentence only, anything else is a fault of ours and keeps its stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error);
    process.exitCode = 1;
  }
}
