import { EXIT, type ExitCode } from '../errors.ts';

/** What a command came to: nothing is printed before it returns. */
export interface Outcome {
  stdout: string;
  stderr: string;
  exitCode: ExitCode;
}

export function done(stdout: string): Outcome {
  return { stdout, stderr: '', exitCode: EXIT.done };
}
