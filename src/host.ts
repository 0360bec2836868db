import { fstatSync } from 'node:fs';
import type { ColorDepth } from './color.ts';
import { UserError } from './errors.ts';

/** What the program may know of one of its output streams. */
export interface Stream {
  isTTY: boolean;
  /** The terminal's width in columns; 80 where there is no terminal. */
  columns: number;
  /** The terminal's height in lines; without end where no terminal tells it. */
  rows: number;
}

/** The world as plain data, so that a command can be run in a test. */
export interface Host {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  cwd: string;
  stdout: Stream;
  /** The colours that the terminal is said to know, whether or not one is attached. */
  colorDepth: () => ColorDepth;
  /** The background that the terminal names when asked, as X11 writes colours. */
  askBackground: () => Promise<string | undefined>;
  /** A number from 0 up to, but not, 1. */
  random: () => number;
  /** The folder of the compiled library. */
  library: string;
  stdin: {
    readonly isTTY: boolean;
    /** Reads it to its end, in pieces of text. */
    read: () => AsyncIterable<string>;
  };
  /** The number of this process. */
  pid: number;
  /** Whether the process of that number runs. */
  isRunning: (pid: number) => boolean;
  /** Does work that must not be left half done: a signal that comes meanwhile ends the process
   * when it is done. */
  uninterrupted: <T>(work: () => T) => Promise<T>;
}

/** Reads the process that runs. Its `cwd` throws a UserError where the current directory is gone: what
 * needs none, such as the help, is told there too. */
export function readHost(library: string): Host {
  const { env, platform } = process;
  return {
    env,
    platform,
    get cwd() {
      return readCwd();
    },
    stdout: readStdout(),
    colorDepth: () => readColorDepth(env),
    async askBackground() {
      const { askTerminal } = await import('./background.ts');
      return askTerminal({ env, platform });
    },
    random: Math.random,
    library,
    stdin: {
      get isTTY() {
        return process.stdin.isTTY;
      },
      read: () => process.stdin.setEncoding('utf8') as AsyncIterable<string>,
    },
    pid: process.pid,
    isRunning,
    uninterrupted,
  };
}

/** Making the stream object costs some hundredths of Node's start, and a pipe or a file can be told
 * without: it is no device. */
function readStdout(): Stream {
  if (!isDevice(1)) return { isTTY: false, columns: 80, rows: Infinity };
  const { isTTY, columns, rows } = process.stdout;
  return { isTTY, columns: columns || 80, rows: rows || Infinity };
}

function isDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process runs too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

async function uninterrupted<T>(work: () => T): Promise<T> {
  const came: NodeJS.Signals[] = [];
  const note = (signal: NodeJS.Signals) => came.push(signal);
  for (const signal of SIGNALS) process.on(signal, note);
  try {
    return work();
  } finally {
    // Node hands signals over between two turns of its loop.
    await new Promise(setImmediate);
    for (const signal of SIGNALS) process.off(signal, note);
    if (came[0]) process.kill(process.pid, came[0]);
  }
}

function readCwd(): string {
  try {
    return process.cwd();
  } catch {
    throw new UserError('the current directory does not exist any more');
  }
}

/** Node's own knowledge of terminals; what the user wishes is decided in color.ts. */
function readColorDepth(env: NodeJS.ProcessEnv): ColorDepth {
  const { FORCE_COLOR: _, NO_COLOR: __, NODE_DISABLE_COLORS: ___, ...terminal } = env;
  // Loaded here, since most lines are read by a pipe and need no colour.
  const { WriteStream } = process.getBuiltinModule('node:tty');
  const bits = WriteStream.prototype.getColorDepth(terminal);
  return bits >= 24 ? 3 : bits >= 8 ? 2 : bits >= 4 ? 1 : 0;
}
