import {
  mkdtempSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../src/export/names.ts';
import { run } from '../src/main.ts';
import { createHost } from './fixtures/host.ts';
import { GATHER, LOST, ONLY_PYTHON, compileFolders, entryFolder } from './fixtures/library.ts';

/** Characters that the formats escape, in the title too. */
const ESCAPED = entryFolder(
  'patterns/escaped',
  { title: 'Say "<&>" $1 \\ `x`' },
  { 'example.py': 'if a:\n\tprint(f"${a!r} {{b}} \\n `c`")  # <&> ]]> $$\n' },
);
const NOT_FOR_ULTISNIPS = entryFolder(
  'patterns/not-for-ultisnips',
  { title: 'A snippet of snippets' },
  { 'example.py': 'text = """\nendsnippet\n"""\n' },
);
const CONTROLS = entryFolder(
  'patterns/controls',
  { title: 'A title' },
  { 'example.py': 'print("\u001b[2J")\n', 'example.ts': '' },
);

let library: string;
beforeAll(async () => {
  library = await compileFolders([GATHER, LOST, ONLY_PYTHON, ESCAPED]);
});

const folder = () => realpathSync(mkdtempSync(join(tmpdir(), 'asyncref-export-')));
const exportHere = (cwd: string, ...argv: string[]) =>
  run(['export', ...argv], createHost(library, { cwd }));
const inPipe = (...argv: string[]) => exportHere('/', ...argv);
const filesIn = (cwd: string) =>
  readdirSync(cwd, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(cwd.length + 1))
    .toSorted();
const prefixes = (json: string) =>
  Object.values(JSON.parse(json) as Record<string, { prefix: string }>).map(({ prefix }) => prefix);

describe('the files of', () => {
  it.each(FORMAT_NAMES)('%s', async (format) => {
    const cwd = folder();
    const { stdout, ...rest } = await exportHere(cwd, format, '-o', 'out');
    expect(rest).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout).toMatch(/^Wrote 6 snippets to out(: [\w., -]+)?\n$/);
    const files = filesIn(join(cwd, 'out')).map(
      (path) => `==> ${path} <==\n${readFileSync(join(cwd, 'out', path), 'utf8')}\n`,
    );
    await expect(files.join('')).toMatchFileSnapshot(`goldens/export-${format}.txt`);
  });
});

describe('export', () => {
  it('takes the good program of a gotcha', async () => {
    const { stdout } = await inPipe('vscode', 'lost', '-l', 'py');
    expect(stdout).toContain('"await task"');
    expect(stdout).not.toContain('create_task');
  });

  it('takes the entries that are named, once, or those of a category', async () => {
    const named = await inPipe('vscode', 'lost', 'gather', 'lost', '--lang', 'ts');
    expect(prefixes(named.stdout)).toEqual(['lost', 'gather']);
    const inCategory = await inPipe('code-snippets', '--category', 'gotchas');
    expect(prefixes(inCategory.stdout)).toEqual(['lost', 'lost']);
    const both = await inPipe('code-snippets', 'gather', 'lost', '-c', 'gotchas', '-l', 'py');
    expect(prefixes(both.stdout)).toEqual(['lost']);
  });

  it('takes the languages of --lang, then of ASYNCREF_LANG, and never those of the project', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'pyproject.toml'), '');
    const told = async (env: Record<string, string>, ...argv: string[]) => {
      const host = createHost(library, { cwd, env });
      const { stdout } = await run(['export', 'code-snippets', 'gather', ...argv], host);
      return Object.keys(JSON.parse(stdout) as object);
    };
    expect(await told({})).toEqual(['gather (Python)', 'gather (TypeScript)']);
    expect(await told({ ASYNCREF_LANG: 'ts' })).toEqual(['gather (TypeScript)']);
    expect(await told({ ASYNCREF_LANG: 'ts' }, '-l', 'py')).toEqual(['gather (Python)']);
  });

  it('prints one file, and says what to do of several', async () => {
    expect(await inPipe('sublime', 'gather', '--lang', 'py')).toMatchObject({
      stdout: expect.stringMatching(/^<snippet>/) as string,
      stderr: '',
      exitCode: 0,
    });
    expect(await inPipe('yasnippet', 'only-python')).toMatchObject({ stderr: '', exitCode: 0 });
    const languages = await inPipe('vscode');
    expect(languages).toMatchObject({ stdout: '', exitCode: 2 });
    expect(languages.stderr).toBe(
      'error: vscode makes 2 files of this, and stdout holds one\n' +
        'Name a directory for them with --output, or choose one with --lang.\n',
    );
    const entries = await inPipe('sublime', '--lang', 'py');
    expect(entries.stderr).toMatch(/4 files.*\nName a directory for them with --output\.\n$/);
  });

  it.each([
    [['vscode', 'gather', 'gathr', '-o', 'out'], 1, /^error: there is no entry "gathr"\nThe near/],
    [['vscode', '../x', '-o', 'out'], 1, /^error: there is no entry "\.\.\/x"/],
    [['vscode', 'only-python', '-l', 'ts', '-o', 'out'], 1, /only-python has no program .*Type/],
    [['vscode', 'gather', '-c', 'gotchas', '-o', 'out'], 1, /^error: there is nothing to export/],
    [['vscode', '-o', ''], 2, /^error: the directory after --output has no name\nA dot /],
    [['emacs', '-o', 'out'], 2, /Allowed choices are vscode, /],
    [['-o', 'out'], 2, /missing required argument 'format'/],
  ])('refuses %j before anything is written', async (argv, exitCode, message) => {
    const cwd = folder();
    const outcome = await exportHere(cwd, ...argv);
    expect(outcome).toMatchObject({ stdout: '', exitCode });
    expect(outcome.stderr).toMatch(message);
    expect(filesIn(cwd)).toEqual([]);
  });

  it('leaves a file that is there as it is, and writes none of the others', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'typescript.json'), 'mine');
    const outcome = await exportHere(cwd, 'vscode', '-o', '.');
    expect(outcome).toMatchObject({ stdout: '', exitCode: 1 });
    expect(outcome.stderr).toContain('typescript.json');
    expect(filesIn(cwd)).toEqual(['typescript.json']);
    expect(readFileSync(join(cwd, 'typescript.json'), 'utf8')).toBe('mine');
  });

  it('replaces what differs where that is forced, and nothing else', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'typescript.json'), 'older');
    writeFileSync(join(cwd, 'other.json'), 'mine');
    expect(await exportHere(cwd, 'vscode', '-o', '.', '--force')).toMatchObject({ exitCode: 0 });
    expect(filesIn(cwd)).toEqual(['other.json', 'python.json', 'typescript.json']);
    expect(readFileSync(join(cwd, 'typescript.json'), 'utf8')).not.toBe('older');
    expect(readFileSync(join(cwd, 'other.json'), 'utf8')).toBe('mine');
  });

  it('adds to a folder in which there is room', async () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'snippets'));
    writeFileSync(join(cwd, 'snippets', 'lua.json'), 'mine');
    expect(await exportHere(cwd, 'vscode', '-o', 'snippets')).toMatchObject({ exitCode: 0 });
    expect(filesIn(cwd)).toEqual([
      'snippets/lua.json',
      'snippets/python.json',
      'snippets/typescript.json',
    ]);
  });

  it('says when the folder cannot be', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'file'), 'mine');
    const outcome = await exportHere(cwd, 'vscode', '-o', 'file/out');
    expect(outcome).toMatchObject({ stdout: '', exitCode: 1 });
    expect(outcome.stderr).toContain('a part of the path is a file');
  });
});

describe('what a format cannot hold', () => {
  let others: string;
  beforeAll(async () => {
    others = await compileFolders([NOT_FOR_ULTISNIPS, CONTROLS, ONLY_PYTHON]);
  });
  const exportOthers = (...argv: string[]) => run(['export', ...argv], createHost(others));

  it('is named, and the rest goes', async () => {
    const outcome = await exportOthers('ultisnips');
    expect(outcome.exitCode).toBe(1);
    expect(outcome.stderr).toBe(
      'left out not-for-ultisnips example.py: UltiSnips cannot hold a line "endsnippet"\n' +
        'left out controls example.py: it holds control characters\n' +
        'left out controls example.ts: it is empty\n',
    );
    expect(outcome.stdout).toMatch(/^snippet only-python /);
    expect(outcome.stdout.match(/^snippet /gm)).toHaveLength(1);
  });

  it('is what one format cannot hold and another can', async () => {
    expect(await exportOthers('snipmate', 'not-for-ultisnips')).toMatchObject({
      stdout: expect.stringContaining('\n\tendsnippet\n') as string,
      stderr: '',
      exitCode: 0,
    });
  });

  it('leaves stdout empty when nothing is left', async () => {
    expect(await exportOthers('vscode', 'controls')).toMatchObject({ stdout: '', exitCode: 1 });
  });
});
