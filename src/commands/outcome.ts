import { EXIT, type ExitCode } from '../errors.ts';

/** The program through which a text is read. */
export interface Pager {
  command: string;
  /** Whether the user named it: then it is a line for the system's shell. */
  named: boolean;
}

/** What a command came to: nothing is printed before it returns. */
export interface Outcome {
  stdout: string;
  stderr: string;
  exitCode: ExitCode;
  /** Where stdout is to be read in it. */
  pager?: Pager;
}

export function done(stdout: string): Outcome {
  return { stdout, stderr: '', exitCode: EXIT.done };
}
