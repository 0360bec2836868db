import { join } from 'node:path';
import { EXIT, UserError } from '../errors.ts';
import type { Demo } from './plan.ts';
import { shellLine } from './shell.ts';

export interface FinishOptions {
  git?: boolean | undefined;
  install?: boolean | undefined;
}

/**
 * Does what is done only when it is asked for, once a demo's files are there.
 *
 * @param place.target the demo's directory
 * @returns what a person should know about it
 * @throws UserError when a program that it starts fails; the files stay
 */
export async function finish(
  { target, demos }: { target: string; demos: readonly (Demo & { folder: string })[] },
  { git, install }: FinishOptions,
): Promise<string[]> {
  if (!git && !install) return [];
  const notes: string[] = [];
  if (git) {
    if (await liesInRepository(target))
      notes.push('It lies in a git repository already, and was not made one of its own.');
    else await run(['git', 'init', '--quiet'], target);
  }
  if (install)
    for (const { folder, steps } of demos)
      for (const command of steps.install) await run(command, join(target, folder));
  return notes;
}

async function liesInRepository(cwd: string): Promise<boolean> {
  const { runProgram } = await import('../spawn.ts');
  const question = ['rev-parse', '--is-inside-work-tree'];
  return (await runProgram('git', question, { cwd, output: 'ignore' })) === 0;
}

/** What it prints is no answer of ours, and goes to standard error. */
async function run(command: readonly string[], cwd: string): Promise<void> {
  const { runProgram } = await import('../spawn.ts');
  const line = shellLine(command);
  // By a shell, since npm is a script on some systems.
  const code = await runProgram(line, [], { cwd, shell: true, output: 'stderr' });
  if (code === 0) return;
  throw new UserError(`${line} ended with ${code}`, {
    hint: `The files are in ${cwd}; only this failed.`,
    exitCode: code === EXIT.interrupted ? EXIT.interrupted : EXIT.failed,
  });
}
