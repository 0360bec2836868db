import { spawn } from 'node:child_process';
import { constants } from 'node:os';

export interface SpawnOptions {
  cwd?: string;
  /** What it reads on its standard input; the terminal's unless given. */
  input?: string | Uint8Array;
  /** Variables beside those of this process. */
  env?: Readonly<Record<string, string>>;
  /** Takes the command for a line of the system's shell, as git and less take theirs. */
  shell?: boolean;
  /** Where its output goes: to this process's streams, all of it to standard error, or nowhere. */
  output?: 'inherit' | 'stderr' | 'ignore';
}

/**
 * Runs another program to its end. An interrupt from the keyboard is left to it: the terminal sends
 * it to both.
 *
 * @returns its exit code, 128 and the signal's number where a signal ended it, 127 where there is
 *   no such program, and 126 where it may not be run
 */
export async function runProgram(
  command: string,
  args: readonly string[],
  { cwd, input, env, shell = false, output = 'inherit' }: SpawnOptions = {},
): Promise<number> {
  const leave = () => {};
  process.on('SIGINT', leave);
  try {
    return await new Promise<number>((resolve, reject) => {
      const child = spawn(command, args, {
        cwd,
        shell,
        env: { ...process.env, ...env },
        stdio: [
          input === undefined ? 'inherit' : 'pipe',
          ...(output === 'stderr' ? [2, 2] : [output, output]),
        ],
      });
      child.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') resolve(127);
        else if (error.code === 'EACCES') resolve(126);
        else reject(error);
      });
      child.on('close', (code, signal) => {
        resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
      });
      // Who has read enough may close its input early.
      child.stdin?.on('error', leave);
      child.stdin?.end(input);
    });
  } finally {
    process.off('SIGINT', leave);
  }
}
