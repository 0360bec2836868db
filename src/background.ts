/** Asking the terminal for its background. */
import { openSync, readFileSync, writeSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import { EXIT, UserError } from './errors.ts';
import type { Host } from './host.ts';

/** How long a terminal may take, in milliseconds. What comes later would be read by the shell, so
 * that a connection is given the time it may need. */
const LIMIT = 400;
const LIMIT_REMOTE = 1000;

/** OSC 11 asks for the background. Not every terminal answers that, but all of them answer DA1,
 * what kind of terminal they are, and in the order of the questions: so it ends the wait. */
const QUESTION = '\u001B]11;?\u001B\\\u001B[c';
// oxlint-disable-next-line no-control-regex -- answers are control sequences
const BACKGROUND = /\u001B\]11;([^\u0007\u001B]*)/;
// oxlint-disable-next-line no-control-regex -- see above
const LAST_ANSWER = /\u001B\[\?[\d;]*c/;
const INTERRUPT = '\u0003';

/**
 * Asks the terminal for its background. What is typed while it answers is lost.
 *
 * @returns the colour as the terminal writes it (`rgb:ffff/ffff/ffff`); undefined where it does not
 *   answer in time, or is not one to be asked
 * @throws UserError when the user interrupts
 * @source xterm's ctlseqs, "Operating System Commands" and "Send Device Attributes"
 */
export async function askTerminal({
  env,
  platform,
}: Pick<Host, 'env' | 'platform'>): Promise<string | undefined> {
  if (platform === 'win32' || !answersInOrder(env) || isInBackground()) return undefined;
  let terminal: number;
  try {
    terminal = openSync('/dev/tty', 'r+');
  } catch {
    return undefined;
  }
  const remote = env['SSH_CONNECTION'] || env['SSH_TTY'];
  const answer = await converse(terminal, remote ? LIMIT_REMOTE : LIMIT);
  if (answer.includes(INTERRUPT))
    throw new UserError('interrupted', { exitCode: EXIT.interrupted });
  return BACKGROUND.exec(answer)?.[1];
}

/** GNU screen answers one question itself and passes the other on. */
function answersInOrder(env: Host['env']): boolean {
  const term = env['TERM'] ?? '';
  const screen = Boolean(env['STY']) || (term.startsWith('screen') && !env['TMUX']);
  return !screen && term !== '' && term !== 'dumb' && term !== 'linux';
}

/** Whether the shell runs this as a background job: that would be stopped. Linux alone tells. */
function isInBackground(): boolean {
  try {
    // After the name in parentheses: state, parent, group, session, terminal, its foreground group.
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return fields[2] !== fields[5];
  } catch {
    return false;
  }
}

/** Writes the question, and reads until the last answer, an interrupt or the limit. */
function converse(terminal: number, limit: number): Promise<string> {
  const input = new ReadStream(terminal);
  return new Promise((resolve) => {
    let answer = '';
    let ended = false;
    const end = () => {
      // A terminal that is gone fails here too.
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      input.setRawMode(false).destroy();
      resolve(answer);
    };
    const timer = setTimeout(end, limit);
    input.on('error', end);
    input.on('data', (bytes: Buffer) => {
      answer += bytes.toString('latin1');
      if (LAST_ANSWER.test(answer) || answer.includes(INTERRUPT)) end();
    });
    // Node gives the terminal its modes back where a signal comes between.
    input.setRawMode(true);
    writeSync(terminal, QUESTION);
  });
}
