/** The recipes of docs/piping.md in the editors themselves: what the buffer holds is compared. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Screen, skipWithout } from './fixtures/screen.ts';
import { ROOT } from './setup/interpreters.ts';

const work = realpathSync(mkdtempSync(join(tmpdir(), 'asyncref-editors-')));
const file = join(work, 'buffer.py');
const recipes = readFileSync(join(ROOT, 'docs', 'piping.md'), 'utf8');
const PROGRAM = readFileSync(join(ROOT, 'snippets/quick-reference/semaphore/example.py'), 'utf8');

/** Colour is wished for, and nothing of this machine's user is read. */
const env = {
  HOME: work,
  TERM: 'xterm-256color',
  LANG: 'C.UTF-8',
  FORCE_COLOR: '1',
  PATH: `${work}${delimiter}${process.env['PATH']}`,
};

beforeAll(() => {
  const command = join(work, 'asyncref');
  const bin = join(ROOT, 'bin', 'asyncref.cjs');
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`);
  chmodSync(command, 0o755);
  mkdirSync(join(work, '.config'));
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** Writes what the editor opens. */
function open(text: string): void {
  writeFileSync(file, text);
}

const buffer = () => readFileSync(file, 'utf8');

/** A recipe's line as the page has it. */
function recipe(line: string): string {
  expect(recipes).toContain(line);
  return line;
}

function start(program: string, args: string[], input = ''): void {
  const options = { cwd: work, env, input, encoding: 'utf8', timeout: 60_000 } as const;
  const { status, stderr, error } = spawnSync(program, args, options);
  if (error) throw error;
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
}

const VIMS: [string, string[]][] = [
  ['vim', ['-Nu', 'NONE', '-i', 'NONE', '-n', '-es']],
  ['nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n']],
];

describe.each(VIMS)('%s', (program, quietly) => {
  beforeEach((context) => skipWithout(context, program));

  const execute = (...commands: string[]) =>
    start(program, [...quietly, ...commands.flatMap((line) => ['-c', line]), '-c', 'wq', file]);

  it('reads a program below the line', () => {
    open('above\nbelow\n');
    execute('1', recipe('r !asyncref show semaphore --plain'));
    expect(buffer()).toBe(`above\n${PROGRAM}below\n`);
  });

  it('filters a line that holds an id', () => {
    open('above\nsemaphore\nbelow\n');
    execute('2', recipe('.!xargs asyncref show --plain'));
    expect(buffer()).toBe(`above\n${PROGRAM}below\n`);
  });

  it.each([0, 4])('indents by the line: %d', (columns) => {
    open(`${' '.repeat(columns)}above\n`);
    const define = /^command! -nargs=\+ Asyncref .*$/m.exec(recipes)?.[0] ?? '';
    execute(define, '1', 'Asyncref semaphore --part imports');
    const blanks = ' '.repeat(columns);
    expect(buffer()).toBe(`${blanks}above\n${blanks}import asyncio\n`);
  });
});

describe('emacs', () => {
  beforeEach((context) => skipWithout(context, 'emacs'));

  /** Keys are typed as a person types them: what the minibuffer asks for comes from the input. */
  const execute = (lisp: string, input: string) =>
    start('emacs', ['-Q', '--batch', file, '--eval', `(progn ${lisp} (save-buffer))`], input);

  it('inserts a program with C-u M-!', () => {
    open('above\nbelow\n');
    execute(
      `(forward-line 1) (setq current-prefix-arg '(4)) (call-interactively (key-binding (kbd "M-!")))`,
      `${recipe('asyncref show semaphore --plain')}\n`,
    );
    expect(buffer()).toBe(`above\n${PROGRAM}below\n`);
  });

  it('replaces a region that holds an id with C-u M-|', () => {
    open('above\nsemaphore\nbelow\n');
    execute(
      `(forward-line 1) (push-mark) (forward-line 1) (setq current-prefix-arg '(4))
       (call-interactively (key-binding (kbd "M-|")))`,
      `${recipe('xargs asyncref show --plain')}\n`,
    );
    expect(buffer()).toBe(`above\n${PROGRAM}below\n`);
  });

  it('inserts a program with a command of its own, and nothing where there is none', () => {
    open('above\nbelow\n');
    const define = /^```elisp\n([^]*?)^```$/m.exec(recipes)?.[1] ?? '';
    execute(`${define} (forward-line 1) (asyncref "no-such-entry") (asyncref "semaphore")`, '');
    expect(buffer()).toBe(`above\n${PROGRAM}below\n`);
  });
});

describe('kakoune', () => {
  beforeEach((context) => skipWithout(context, 'kak'));

  const type = (keys: string) =>
    start('kak', ['-n', '-ui', 'dummy', '-e', `exec %{${keys}}; write; quit`, file]);

  it('inserts a program before the selection', () => {
    open('above\nbelow\n');
    type(`j${recipe('!asyncref show semaphore --plain<ret>')}`);
    expect(buffer()).toBe(`above\n${PROGRAM}below\n`);
  });

  it('pipes a line that holds an id', () => {
    open('above\nsemaphore\nbelow\n');
    type(`j${recipe('x|xargs asyncref show --plain<ret>')}`);
    expect(buffer()).toBe(`above\n${PROGRAM}below\n`);
  });
});

describe('micro', () => {
  it('filters a selection', async (context) => {
    skipWithout(context, 'micro', 'tmux');
    open('above\nreplaced\nbelow\n');
    const screen = new Screen(`micro ${file}`, work, env);
    try {
      await screen.shows(/below/);
      screen.press('Down', 'S-Down', 'C-e');
      await screen.shows(/^>/m);
      screen.type(recipe('textfilter asyncref show semaphore --plain'));
      screen.press('Enter');
      await screen.shows(/asyncio\.run\(main\(\)\)/);
      screen.press('C-s');
      await screen.shows(/Saved/);
      expect(buffer()).toBe(`above\n${PROGRAM}below\n`);
    } finally {
      screen.close();
    }
  });
});

describe('for every editor', () => {
  const asyncref = (...args: string[]) =>
    spawnSync(join(work, 'asyncref'), args, { cwd: work, env, encoding: 'utf8' });

  it('a program comes alone, with one newline at its end', () => {
    const { status, stdout, stderr } = asyncref('show', 'semaphore', '--plain');
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: PROGRAM, stderr: '' });
    expect(PROGRAM).toMatch(/[^\n]\n$/);
  });

  it('an entry that is missing is a failure with an empty stdout', () => {
    expect(asyncref('show', 'no-such-entry', '--plain')).toMatchObject({ status: 1, stdout: '' });
  });
});
