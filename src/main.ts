import { CommanderError } from 'commander';
import { createProgram, type Actions, type Sink } from './cli.ts';
import { done, type Outcome } from './commands/outcome.ts';
import { EXIT, UserError } from './errors.ts';
import { readHost, type Host } from './host.ts';

/**
 * Runs one command line.
 *
 * @param argv the words after the program's name
 * @returns what is to be printed and the exit code; it never throws
 */
export async function run(argv: readonly string[], host: Host): Promise<Outcome> {
  let outcome = done('');
  const said = { stdout: '', stderr: '' };
  const sink: Sink = {
    out: (text) => (said.stdout += text),
    err: (text) => (said.stderr += text),
  };
  const actions: Actions = {
    list: async (options) => {
      const { list } = await import('./commands/list.ts');
      outcome = list(options, host);
    },
    search: async (options) => {
      const { search } = await import('./commands/search.ts');
      outcome = search(options, host);
    },
    explain: async (options) => {
      const { explain } = await import('./commands/explain.ts');
      outcome = await explain(options, host);
    },
    show: async (options) => {
      const { show } = await import('./commands/show.ts');
      outcome = await show(options, host);
    },
    create: async (options) => {
      const { create } = await import('./commands/new.ts');
      outcome = await create(options, host);
    },
  };
  try {
    await createProgram(actions, sink).parseAsync(argv, { from: 'user' });
    return outcome;
  } catch (error) {
    return failure(error, said);
  }
}

/**
 * Runs the process's command line and writes what came of it. Nothing is ended by force: what was
 * written to a pipe would be lost.
 *
 * @param library the folder of the compiled library
 */
export async function main(library: string): Promise<void> {
  process.stdout.on('error', reportWriteError);
  process.stderr.on('error', () => {
    // There is nobody left to tell.
  });
  const { stdout, stderr, exitCode } = await runHere(library);
  process.exitCode = exitCode;
  if (stderr) process.stderr.write(stderr);
  if (stdout) process.stdout.write(stdout);
}

async function runHere(library: string): Promise<Outcome> {
  try {
    return await run(process.argv.slice(2), readHost(library));
  } catch (error) {
    return failure(error, done(''));
  }
}

/** A reader who has seen enough, as `head` has, is no failure; a full disk is one. */
function reportWriteError(error: NodeJS.ErrnoException): void {
  process.exitCode = error.code === 'EPIPE' ? EXIT.done : EXIT.failed;
  if (error.code !== 'EPIPE') process.stderr.write(`error: cannot write: ${error.message}\n`);
}

function failure(error: unknown, said: { stdout: string; stderr: string }): Outcome {
  if (error instanceof CommanderError)
    return { ...said, exitCode: error.exitCode === 0 ? EXIT.done : EXIT.wrongUsage };
  if (error instanceof UserError) {
    const hint = error.hint ? `${error.hint}\n` : '';
    return { stdout: '', stderr: `error: ${error.message}\n${hint}`, exitCode: error.exitCode };
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    stdout: '',
    stderr: `error: this is a fault of asyncref's own; please report it\n${text}\n`,
    exitCode: EXIT.bug,
  };
}
