/** Long output on a terminal is read in a pager, by the rules that git and gh follow. */
import widthOf from 'fast-string-width';
import type { Pager } from './commands/outcome.ts';
import { readConfig } from './config.ts';
import type { Host } from './host.ts';

/**
 * Chooses the pager for a text: ASYNCREF_PAGER, then the configuration, then PAGER, then less,
 * which Windows does not have.
 *
 * @returns undefined where the text fits the terminal, where the user wants no pager (what is said
 *   is empty or `cat`), and where the output is no terminal that a pager could work on
 */
export function decidePager(
  text: string,
  { env, platform, stdout }: Pick<Host, 'env' | 'platform' | 'stdout'>,
): Pager | undefined {
  const windows = platform === 'win32';
  const dumb = env['TERM'] === 'dumb' || (!env['TERM'] && !windows);
  if (!stdout.isTTY || dumb || fits(text, stdout)) return undefined;
  const named = (env['ASYNCREF_PAGER'] ?? configuredPager(env) ?? env['PAGER'])?.trim();
  const command = named ?? (windows ? '' : 'less');
  if (command === '' || command === 'cat') return undefined;
  return { command, named: named !== undefined };
}

/** What is wrong in a configuration is said by the commands that live by it. */
function configuredPager(env: Host['env']): string | undefined {
  try {
    return readConfig(env).pager;
  } catch {
    return undefined;
  }
}

/** Whether a text leaves at least one line of the terminal to the prompt that follows. */
function fits(text: string, { columns, rows }: Host['stdout']): boolean {
  const lines = text.split('\n').slice(0, -1);
  if (lines.length >= rows) return false;
  const heights = lines.map((line) => Math.max(1, Math.ceil(widthOf(line) / columns)));
  return heights.reduce((sum, height) => sum + height, 0) < rows;
}

/**
 * Shows a text in a pager and waits until its reader is done.
 *
 * @returns whether it was shown: false where there is no such program, or it may not be run (126
 *   and 127, as shells have it), or it was killed otherwise than by an interrupt
 */
export async function page(
  text: string,
  { command, named }: Pager,
  env: Host['env'],
): Promise<boolean> {
  const { runProgram } = await import('./spawn.ts');
  // Hyperlinks are left to less, which knows them; others might print them as text.
  const input = /(^|\/)less\b/.test(command) ? text : text.replaceAll(LINK, '');
  const code = await runProgram(command, [], {
    shell: named,
    input,
    // git's flags: quit where it fits, let colours through, leave the text on the screen.
    env: { LESS: env['LESS'] ?? 'FRX', LV: env['LV'] ?? '-c' },
  });
  const absent = code === 126 || code === 127;
  return !absent && (code < 128 || code === INTERRUPTED);
}

// oxlint-disable-next-line no-control-regex -- OSC 8, its beginning or its end
const LINK = /\u001B\]8;[^\u001B]*\u001B\\/g;

/** 128 and the number of SIGINT. */
const INTERRUPTED = 130;
