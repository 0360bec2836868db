import type { AddOptions } from './commands/add.ts';
import type { CompletionOptions } from './commands/completion.ts';
import type { Said } from './cli.ts';
import type { CreateOptions } from './commands/new.ts';
import type { ExportOptions } from './commands/export.ts';
import type { EditOptions } from './commands/edit.ts';
import type { ExplainOptions } from './commands/explain.ts';
import type { ListOptions } from './commands/list.ts';
import { done, type Outcome } from './commands/outcome.ts';
import type { SearchOptions } from './commands/search.ts';
import type { ShowOptions } from './commands/show.ts';
import type { TipOptions } from './commands/tip.ts';
import { EXIT, isUserError } from './errors.ts';
import type { Parsed } from './grammar.ts';
import { readHost, type Host } from './host.ts';
import { writeWhole } from './output.ts';
import { makeVisible } from './render/visible.ts';
import { parseShort } from './short.ts';
import { VERSION } from './version.ts';

/** Runs a command with what was typed; each is loaded when it is called. */
type Action = (parsed: Parsed, host: Host) => Promise<Outcome>;

// What is typed was checked against the table, so that its flags are the options' fields.
const ACTIONS: Record<string, Action> = {
  list: async ({ operands: [category], flags }, host) => {
    const { list } = await import('./commands/list.ts');
    return list({ ...flags, category } as unknown as ListOptions, host);
  },
  search: async ({ operands, flags }, host) => {
    const { search } = await import('./commands/search.ts');
    return search({ ...flags, query: operands.join(' ') } as unknown as SearchOptions, host);
  },
  explain: async ({ operands, flags }, host) => {
    const { explain } = await import('./commands/explain.ts');
    return explain({ ...flags, words: operands } as unknown as ExplainOptions, host);
  },
  show: async ({ operands: [id], flags }, host) => {
    const { show } = await import('./commands/show.ts');
    return show({ ...flags, id } as unknown as ShowOptions, host);
  },
  tip: async ({ flags }, host) => {
    const { tip } = await import('./commands/tip.ts');
    return tip(flags as unknown as TipOptions, host);
  },
  new: async ({ operands: [id, directory], flags }, host) => {
    const { create } = await import('./commands/new.ts');
    return create({ ...flags, id, directory } as unknown as CreateOptions, host);
  },
  export: async ({ operands: [format, ...ids], flags }, host) => {
    const { exportEntries } = await import('./commands/export.ts');
    return exportEntries({ ...flags, format, ids } as unknown as ExportOptions, host);
  },
  add: async ({ operands: [file], flags }, host) => {
    const { add } = await import('./commands/add.ts');
    return add({ ...flags, file } as unknown as AddOptions, host);
  },
  edit: async ({ operands: [id], flags }, host) => {
    const { edit } = await import('./commands/edit.ts');
    return edit({ ...flags, id } as unknown as EditOptions, host);
  },
  paths: async ({ flags }, host) => {
    const { paths } = await import('./commands/paths.ts');
    return paths(flags, host);
  },
  completion: async ({ operands: [shell] }) => {
    const { completion } = await import('./commands/completion.ts');
    return completion({ shell } as CompletionOptions);
  },
};

/**
 * Runs one command line.
 *
 * @param argv the words after the program's name
 * @returns what is to be printed and the exit code; it never throws
 */
export async function run(argv: readonly string[], host: Host): Promise<Outcome> {
  try {
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V'))
      return done(`${VERSION}\n`);
    if (argv[0] === '__complete') {
      const { complete } = await import('./commands/complete.ts');
      return await complete(argv.slice(1), host);
    }
    const parsed = parseShort(argv) ?? (await parseLong(argv, host.stdout.columns));
    if (!('command' in parsed)) {
      const { asked, pager, ...said } = parsed;
      const outcome = { ...said, exitCode: asked ? EXIT.done : EXIT.wrongUsage };
      return await choosePager(outcome, { pager }, host);
    }
    const [line, world] = parsed.flags['plain'] ? makePlain(parsed, host) : [parsed, host];
    const action = ACTIONS[line.command];
    if (!action) throw new Error(`the command ${line.command} does nothing`);
    return await choosePager(await action(line, world), line.flags, world);
  } catch (error) {
    return failure(error);
  }
}

/** A line and its world as if there were no terminal, and no wish for colour. */
function makePlain(parsed: Parsed, host: Host): [Parsed, Host] {
  return [
    { ...parsed, flags: { ...parsed.flags, color: 'never' } },
    { ...host, stdout: { ...host.stdout, isTTY: false } },
  ];
}

async function parseLong(argv: readonly string[], columns: number): Promise<Parsed | Said> {
  const { parseCommandLine } = await import('./cli.ts');
  return parseCommandLine(argv, columns);
}

/** Adds the pager to an outcome that is to be read in one. */
async function choosePager(
  outcome: Outcome,
  { pager: allowed }: Parsed['flags'],
  host: Host,
): Promise<Outcome> {
  if (!allowed || !host.stdout.isTTY) return outcome;
  const { decidePager } = await import('./pager.ts');
  const pager = decidePager(outcome.stdout, host);
  return pager ? { ...outcome, pager } : outcome;
}

/**
 * Runs the process's command line and writes what came of it. Nothing is ended by force: what was
 * written to a pipe would be lost.
 *
 * @param library the folder of the compiled library
 */
export async function main(library: string): Promise<void> {
  const { stdout, stderr, exitCode, pager } = await runHere(library);
  process.exitCode = exitCode;
  // What is named there may have been typed, or be a file's own name.
  if (stderr)
    writeWhole(2, makeVisible(stderr), () => {
      // There is nobody left to tell.
    });
  if (pager) {
    const { page } = await import('./pager.ts');
    if (await page(stdout, pager, process.env)) return;
  }
  if (stdout) writeWhole(1, stdout, reportWriteError);
}

async function runHere(library: string): Promise<Outcome> {
  try {
    return await run(process.argv.slice(2), readHost(library));
  } catch (error) {
    return failure(error);
  }
}

/** A reader who has seen enough, as `head` has, is no failure; a full disk is one. */
function reportWriteError({ code, message }: NodeJS.ErrnoException): void {
  process.exitCode = code === 'EPIPE' ? EXIT.done : EXIT.failed;
  if (code !== 'EPIPE') process.stderr.write(`error: cannot write: ${message}\n`);
}

function failure(error: unknown): Outcome {
  if (isUserError(error)) {
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
