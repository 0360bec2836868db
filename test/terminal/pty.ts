/** A real terminal for the program: Python's standard library has what Node's lacks. */
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT, findPythons } from '../setup/interpreters.ts';

const execute = promisify(execFile);
const [python = 'python3'] = findPythons().values();
/** Without anybody's configuration. */
const home = mkdtempSync(join(tmpdir(), 'asyncref-home-'));

/** The built program. */
export const BIN = join(ROOT, 'bin', 'asyncref.cjs');

export interface Task {
  /** The words after `asyncref`; or a whole command where `command` is given. */
  args?: string[];
  command?: string[];
  /** All its variables but PATH, HOME and TERM. */
  env?: Record<string, string>;
  cwd?: string;
  rows?: number;
  columns?: number;
  /** What is typed, or which signal the program gets, when something has been printed. */
  steps?: { until: string; send?: string; signal?: string }[];
}

export interface Report {
  output: string;
  /** The exit code, minus the signal's number, or null where it hung and was killed. */
  exit: number | null;
  /** Whether the terminal's modes are again what they were. */
  restored: boolean;
}

/** Runs the built program on a terminal of its own. */
export async function onPty({
  args = [],
  command = [process.execPath, BIN, ...args],
  env = {},
  // No project, whose language would count.
  cwd = tmpdir(),
  rows = 24,
  columns = 80,
  steps = [],
}: Task): Promise<Report> {
  const variables = {
    PATH: process.env['PATH'],
    HOME: home,
    TERM: 'xterm-256color',
    ...env,
  };
  const task = { argv: command, env: variables, cwd, rows, columns, steps };
  const { stdout } = await execute(
    python,
    [join(ROOT, 'test', 'terminal', 'run_on_pty.py'), JSON.stringify(task)],
    { maxBuffer: 2 ** 28 },
  );
  return JSON.parse(stdout) as Report;
}
