/** Which Pythons and Nodes the programs run on, and where the ones made for the tests lie. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../src/library/entry.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Everything that the tests install: made by `npm run setup`, thrown away at will. */
export const CACHE = join(ROOT, '.cache');

export const OLDEST_PYTHON = '3.11';
/** The major versions of Node that asyncref promises to run on, the registry's newest of each. */
export const NODE_MAJORS = ['20', '22', '24', '26'];

export interface Interpreter {
  language: Language;
  /** Its full version, as in `3.12.1`. */
  version: string;
  command: string;
  /** What comes before the program's path. */
  args: string[];
}

/** The Pythons on this machine, one for each minor version from the oldest promised, oldest first. */
export function findPythons(): Map<string, string> {
  const names = readdirSafely(
    join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions'),
  );
  const candidates = [
    'python3',
    'python',
    ...(process.env['PATH'] ?? '')
      .split(delimiter)
      .flatMap((folder) => readdirSafely(folder))
      .filter((path) => /[/\\]python3\.\d+$/.test(path)),
    ...names.map((folder) => join(folder, 'bin', 'python3')),
  ];
  const found = new Map<string, string>();
  for (const command of new Set(candidates)) {
    const version = askVersion(command, ['-c', 'import sys; print(sys.version.split()[0])']);
    const minor = version?.match(/^\d+\.\d+/)?.[0];
    if (minor && compareVersions(minor, OLDEST_PYTHON) >= 0 && !found.has(minor))
      found.set(minor, command);
  }
  return new Map([...found].toSorted(([a], [b]) => compareVersions(a, b)));
}

/** Where the virtual environment for a minor version of Python belongs. */
export function pythonHome(minor: string): string {
  return join(CACHE, `python-${minor}`);
}

export function pythonIn(home: string): string {
  return process.platform === 'win32'
    ? join(home, 'Scripts', 'python.exe')
    : join(home, 'bin', 'python');
}

/** Where the registry's Node of a major version belongs. */
export function nodeHome(major: string): string {
  return join(CACHE, `node-${major}`);
}

/** What `npm run setup` made: Pythons first, each language's versions from oldest to newest. */
export function listInterpreters(): Interpreter[] {
  const pythons = readdirSafely(CACHE)
    .filter((path) => /python-[\d.]+$/.test(path) && existsSync(pythonIn(path)))
    .map((path) => ({ language: 'python' as const, command: pythonIn(path), args: [] }));
  const tsx = ['--import', import.meta.resolve('tsx')];
  const nodes = NODE_MAJORS.map((major) => join(nodeHome(major), 'node_modules', '.bin', 'node'))
    .filter((command) => existsSync(command))
    .map((command) => ({ language: 'typescript' as const, command, args: tsx }));
  return [...pythons, ...nodes]
    .flatMap((interpreter) => {
      const output = askVersion(interpreter.command, ['--version']);
      const version = output?.match(/\d+\.\d+\.\d+/)?.[0];
      return version ? { ...interpreter, version } : [];
    })
    .toSorted(
      (a, b) => a.language.localeCompare(b.language) || compareVersions(a.version, b.version),
    );
}

/** Compares `3.9` and `3.11` by number; negative when `a` is the lower. A trailing `t` (a
 * free-threaded Python) counts for nothing. */
export function compareVersions(a: string, b: string): number {
  const numbers = (version: string) => version.split('.').map((part) => Number.parseInt(part, 10));
  const [left, right] = [numbers(a), numbers(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function askVersion(command: string, args: string[]): string | undefined {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function readdirSafely(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Runs a command of the set-up with its output on the terminal. @throws when it fails */
export function run(command: string, args: string[]): void {
  execFileSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
}
