/** Making and changing entries of the user's own, and the configuration. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { loadSources } from '../src/build/library.ts';
import { parseEntry } from '../src/library/parse.ts';
import { toFiles } from '../src/library/source.ts';
import { run } from '../src/main.ts';
import { createHost } from './fixtures/host.ts';
import { ROOT } from './setup/interpreters.ts';

const work = mkdtempSync(join(tmpdir(), 'asyncref-edit-'));
let home: string;

beforeEach(() => {
  home = mkdtempSync(join(work, 'home-'));
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

const entries = () => join(home, '.config', 'asyncref');
const config = () => join(home, '.config', 'asyncref', 'config.json');

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Runs the built program in a home of its own. */
function asyncref(argv: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'bin', 'asyncref.cjs'), ...argv],
    { cwd: home, env: { PATH: process.env['PATH'], HOME: home, ...env }, encoding: 'utf8' },
  );
  return { exit: status, stdout, stderr };
}

/** An editor that notes what it is given, and then runs a line of the shell. */
function createEditor(line = ':'): string {
  const editor = join(home, 'my editor');
  writeFileSync(editor, `#!/bin/sh\nprintf '%s\\n' "$@" > "${home}/opened"\n${line}\n`);
  chmodSync(editor, 0o755);
  return `'${editor}' --wait`;
}

const opened = () => readFileSync(join(home, 'opened'), 'utf8').trim().split('\n');

describe('an error', () => {
  it.each([
    [['show', 'a\u001B[31mb'], 'there is no entry "a␛[31mb"'],
    [['\u001B]0;x\u0007'], "unknown command '␛]0;x␇'"],
    [['add', '\u001B[2J.py'], 'there is no file ␛[2J.py'],
  ])('makes visible what a terminal would obey: %j', (argv, text) => {
    const { stdout, stderr } = asyncref(argv);
    expect(stdout).toBe('');
    expect(stderr).toContain(text);
    expect(stderr).not.toContain('\u001B');
  });
});

describe('the files of an entry', () => {
  it('are parsed to the same entry, for every entry that ships', () => {
    const { entries: shipped } = loadSources(join(ROOT, 'snippets'));
    expect(shipped.length).toBeGreaterThan(100);
    for (const { topic: _, ...entry } of shipped) {
      const { id, category } = entry;
      expect(parseEntry({ category, id, files: toFiles(entry) })).toEqual({ entry, problems: [] });
    }
  });
});

describe('edit', () => {
  it('copies an entry that ships, opens it, and shows what was made of it', () => {
    const editor = createEditor(`sed -i.bak 's/semaphore/traffic light/' "$3"`);
    const folder = join(entries(), 'quick-reference', 'semaphore');
    expect(asyncref(['edit', 'semaphore'], { EDITOR: 'false', VISUAL: editor })).toEqual({
      exit: 0,
      stdout: '',
      stderr: '',
    });
    expect(opened()).toEqual([
      '--wait',
      ...[
        'README.md',
        'entry.json',
        'example.py',
        'example.py.out',
        'example.ts',
        'example.ts.out',
      ].map((file) => join(folder, file)),
    ]);
    expect(JSON.parse(asyncref(['show', 'semaphore', '--json']).stdout)).toMatchObject({
      origin: entries(),
      summary: expect.stringContaining('traffic light') as string,
    });
  });

  it('opens an own entry where it lies, and leaves it there', () => {
    write(join(home, '.asyncref', 'mine.py'), '# Mine\n');
    const env = { ASYNCREF_PATH: join(home, '.asyncref'), EDITOR: createEditor() };
    expect(asyncref(['edit', 'mine'], env).exit).toBe(0);
    expect(opened()).toEqual(['--wait', join(home, '.asyncref', 'mine.py')]);
    expect(existsSync(entries())).toBe(false);
  });

  it('names the files where there is no editor', () => {
    const { exit, stdout } = asyncref(['edit', 'semaphore']);
    expect(exit).toBe(0);
    expect(asyncref(['edit', 'semaphore'], { VISUAL: ' ', EDITOR: '' }).stdout).toBe(stdout);
    for (const path of stdout.trim().split('\n')) expect(existsSync(path)).toBe(true);
  });

  it.each([
    ['an editor that fails', 'exit 3', 1, 'the editor ended with 3'],
    ['an editor that is interrupted', 'kill -INT $$', 130, 'the editor ended with 130'],
    ['an entry that is broken now', `echo '{' > "$3"`, 1, 'bad-manifest'],
  ])('says so of %s', (_, line, exit, text) => {
    const outcome = asyncref(['edit', 'semaphore'], { EDITOR: createEditor(line) });
    expect(outcome).toMatchObject({ exit, stdout: '' });
    expect(outcome.stderr).toContain(text);
  });

  it('says what keeps it from opening one', () => {
    mkdirSync(join(entries(), 'patterns'), { recursive: true });
    symlinkSync('mine', join(entries(), 'patterns', 'mine'));
    const { exit, stderr } = asyncref(['edit', 'mine']);
    expect(exit).toBe(1);
    expect(stderr).toMatch(/^error: cannot open mine in .*: ELOOP/);
  });

  it('shows what a terminal would obey, in what it says of a broken one', () => {
    write(join(entries(), 'patterns/mine/entry.json'), '{ "\\u001b[31m": 1, "\u009b": 2 }');
    const { exit, stderr } = asyncref(['show', 'mine']);
    expect(exit).toBe(1);
    expect(stderr).toContain('␛[31m');
    // oxlint-disable-next-line no-control-regex -- what a terminal obeys are control characters
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it('knows no id that is too long for the name of a file', () => {
    for (const command of ['show', 'edit', 'new'])
      expect(asyncref([command, 'a'.repeat(300)])).toMatchObject({ exit: 1, stdout: '' });
  });

  it('knows no other id', () => {
    for (const id of ['semaphor', '../../etc', ''])
      expect(asyncref(['edit', id])).toMatchObject({ exit: 1, stdout: '' });
    expect(existsSync(entries())).toBe(false);
    write(join(entries(), '..', 'outside.py'), '# No entry\n');
    write(join(entries(), 'mine.py'), '# Mine\n');
    for (const id of ['../outside', '..', 'x'.repeat(300)])
      expect(asyncref(['edit', id])).toMatchObject({ exit: 1, stdout: '' });
  });
});

describe('add', () => {
  it.each([
    ['RetryTwice.py', 'retry-twice', '"""Retry it twice."""\n', 'Retry it twice'],
    ['retry_twice.ts', 'retry-twice', 'export {};\n', 'retry twice'],
  ])('makes an entry of %s', (file, id, code, title) => {
    write(join(home, file), code);
    const { exit, stdout, stderr } = asyncref(['add', file, '-c', 'libraries'], {
      EDITOR: createEditor(),
    });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(opened().slice(1)).toEqual(stdout.trim().split('\n'));
    expect(asyncref(['show', id]).stdout).toBe(code);
    expect(JSON.parse(asyncref(['show', id, '--json']).stdout)).toMatchObject({
      id,
      title,
      category: 'libraries',
      origin: entries(),
    });
  });

  it('gives it the line ends of the library, and no byte order mark', () => {
    write(join(home, 'mine.py'), '\ufeff# Mine alone\r\npass\r\n');
    expect(asyncref(['add', 'mine.py']).exit).toBe(0);
    expect(readFileSync(join(entries(), 'patterns/mine/example.py'), 'utf8')).toBe(
      '# Mine alone\npass\n',
    );
    expect(JSON.parse(asyncref(['show', 'mine', '--json']).stdout)).toMatchObject({
      title: 'Mine alone',
    });
  });

  it('tells a terminal of an entry that ships and is not shown any more', async () => {
    for (const name of ['semaphore', 'mine']) write(join(home, `${name}.py`), '# Mine\n');
    const add = async (name: string, columns?: number) => {
      rmSync(entries(), { recursive: true, force: true });
      const host = createHost(join(ROOT, 'dist', 'library'), {
        cwd: home,
        env: { HOME: home },
        ...(columns && { columns }),
      });
      return run(['add', `${name}.py`], host);
    };
    const stdout = expect.stringContaining(join('patterns', 'semaphore', 'entry.json')) as string;
    expect(await add('semaphore', 80)).toEqual({
      stdout,
      stderr: 'semaphore is now shown in place of the entry of that id that ships.\n',
      exitCode: 0,
    });
    expect(await add('semaphore')).toEqual({ stdout, stderr: '', exitCode: 0 });
    expect(await add('mine', 80)).toMatchObject({ stderr: '', exitCode: 0 });
  });

  it('never makes it twice', () => {
    write(join(home, 'mine.py'), '# Mine\n');
    expect(asyncref(['add', 'mine.py']).exit).toBe(0);
    write(join(home, 'mine.py'), '# Other\n');
    for (const category of ['patterns', 'gotchas']) {
      const { exit, stderr } = asyncref(['add', 'mine.py', '-c', category]);
      expect(exit).toBe(1);
      expect(stderr).toContain('asyncref edit mine');
    }
    expect(asyncref(['show', 'mine']).stdout).toBe('# Mine\n');
  });

  it.each([
    ['none.py', 1, 'there is no file none.py'],
    ['notes.txt', 2, '.py or .ts'],
    ['日本.py', 2, 'makes no id'],
    [`${'x'.repeat(201)}.py`, 2, 'makes no id'],
    ['empty.py', 1, 'empty.py is empty'],
    ['latin.py', 1, 'latin.py is no text in UTF-8'],
    ['folder.py', 1, 'folder.py is a folder'],
  ])('refuses %s', (file, exit, text) => {
    write(join(home, 'notes.txt'), '');
    write(join(home, '日本.py'), '');
    write(join(home, 'empty.py'), '\n');
    writeFileSync(join(home, 'latin.py'), Buffer.from('# caf\u00e9\n', 'latin1'));
    mkdirSync(join(home, 'folder.py'));
    const outcome = asyncref(['add', file]);
    expect(outcome).toMatchObject({ exit, stdout: '' });
    expect(outcome.stderr).toContain(text);
    expect(existsSync(entries())).toBe(false);
  });
});

describe('the configuration', () => {
  it('decides where flags and variables do not', () => {
    write(join(home, 'more', 'mine.py'), '# Mine\n');
    write(config(), JSON.stringify({ lang: 'ts', theme: 'light', paths: ['~/more'] }));
    const typescript = readFileSync(
      join(ROOT, 'snippets/quick-reference/semaphore/example.ts'),
      'utf8',
    );
    expect(asyncref(['show', 'semaphore']).stdout).toBe(typescript);
    expect(asyncref(['show', 'semaphore', '-l', 'py']).stdout).not.toBe(typescript);
    expect(asyncref(['show', 'semaphore'], { ASYNCREF_LANG: 'py' }).stdout).not.toBe(typescript);
    expect(asyncref(['show', 'mine']).stdout).toBe('# Mine\n');
    const colored = ['show', 'semaphore', '--color', 'always'];
    const env = { TERM: 'xterm', COLORTERM: 'truecolor' };
    const { stdout: light } = asyncref([...colored, '--theme', 'light'], env);
    expect(asyncref(colored, env).stdout).toBe(light);
    expect(asyncref([...colored, '--theme', 'dark'], env).stdout).not.toBe(light);
  });

  it.each([
    ['{"lang": "klingon"}', ['"lang" must be one of python, py, typescript, ts, both']],
    ['{"theme": 1, "pager": 2}', ['"theme" must be', '"pager" must be']],
    ['{"paths": "x"}', ['"paths" must be a list of folders']],
    ['{"pahts": []}', ['"pahts" is no key; the keys are lang, theme, paths, pager']],
    ['["lang"]', ['it must be an object']],
    ['{"lang":', ['it is no JSON: ']],
  ])('%s is refused, each mistake by name', (text, mistakes) => {
    write(config(), text);
    const { exit, stdout, stderr } = asyncref(['show', 'semaphore']);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    for (const part of [config(), ...mistakes]) expect(stderr).toContain(part);
  });

  it.each(['', '\n', '\uFEFF{}\n'])('says nothing where there is nothing in it: %j', (text) => {
    write(config(), text);
    expect(asyncref(['show', 'semaphore']).exit).toBe(0);
  });
});

describe('paths', () => {
  it('names the files and folders in use, and what is wrong in them', () => {
    write(join(entries(), 'patterns/broken/entry.json'), '{');
    write(join(entries(), 'mine.py'), '# Mine\n');
    const { stdout } = asyncref(['paths', '--json'], { ASYNCREF_PATH: join(home, 'none') });
    expect(JSON.parse(stdout)).toMatchObject({
      paths: [
        { name: 'config', path: config(), there: false },
        { name: 'entries', path: join(home, 'none'), there: false, source: 'ASYNCREF_PATH' },
        {
          name: 'entries',
          path: entries(),
          there: true,
          source: 'config',
          count: 1,
          problems: [expect.stringContaining('patterns/broken/entry.json: bad-manifest')],
        },
        { name: 'shipped', there: true },
        { name: 'cache', path: join(home, '.cache', 'asyncref'), there: true },
      ],
    });
    expect(asyncref(['paths']).stdout).toContain(
      `entries\t${entries()}\nproblem\tpatterns/broken/entry.json: bad-manifest`,
    );
  });
});
