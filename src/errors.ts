/** What a process of asyncref ends with; documented in `asyncref --help` and the README. */
export const EXIT = {
  done: 0,
  /** Nothing found, or refused. */
  failed: 1,
  wrongUsage: 2,
  /** A fault of asyncref's own, its installation included. */
  bug: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Something that the person at the keyboard can mend; thrown anywhere, caught once, in main. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly hint: string | undefined;
  readonly exitCode: ExitCode;

  /**
   * @param message names the thing and says what is wrong with it, in one line
   * @param options.hint what to do next
   * @param options.exitCode 1 unless said
   */
  constructor(message: string, options: { hint?: string; exitCode?: ExitCode } = {}) {
    super(message);
    this.hint = options.hint;
    this.exitCode = options.exitCode ?? EXIT.failed;
  }
}

/** Whether something thrown is a UserError; each command is built with a class of its own. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError';
}

/** Something wrong with an entry's files: data, so that tests assert the code, not the wording. */
export interface Problem {
  /** The file, relative to the library's folder. */
  file: string;
  code: string;
  detail: string;
}

/** A problem as one line: `patterns/queue/entry.json: missing-file: programs names bad.py`. */
export function formatProblem({ file, code, detail }: Problem): string {
  return `${file}: ${code}: ${detail}`;
}
