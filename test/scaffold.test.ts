import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runInNewContext } from 'node:vm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseEntry, type EntryFolder } from '../src/library/parse.ts';
import { run } from '../src/main.ts';
import { checkDirectory } from '../src/scaffold/place.ts';
import { detectPackageManager, planDemo } from '../src/scaffold/plan.ts';
import { writeDemo, type WriteOptions } from '../src/scaffold/target.ts';
import { createHost } from './fixtures/host.ts';
import { GATHER, LOST, compileFolders, entryFolder } from './fixtures/library.ts';
import { listInterpreters } from './setup/interpreters.ts';

const plan = (folder: EntryFolder, language: 'python' | 'typescript', packageManager?: string) => {
  const { entry } = parseEntry(folder);
  if (!entry) throw new Error('the fixture is no entry');
  return planDemo(
    entry,
    language,
    entry.programs.filter((one) => one.language === language),
    packageManager,
  );
};

describe('the plan of a demo', () => {
  it('in Python: program, project file, README', () => {
    const { files, steps } = plan(GATHER, 'python');
    expect([...files.keys()].toSorted()).toEqual([
      '.gitignore',
      'README.md',
      'main.py',
      'pyproject.toml',
      'test_main.py',
    ]);
    expect(files.get('main.py')).toBe(GATHER.files.get('example.py'));
    expect(files.get('pyproject.toml')).toContain('requires-python = ">=3.11"');
    expect(files.get('pyproject.toml')).toContain('dependencies = []');
    expect(steps).toEqual({
      install: [],
      run: [['python3', 'main.py']],
      test: ['python3', '-m', 'unittest'],
      atOnce: [],
    });
  });

  it('in TypeScript: program, package.json, tsconfig.json, README', () => {
    const { files } = plan(GATHER, 'typescript');
    expect([...files.keys()].toSorted()).toEqual([
      '.gitignore',
      'README.md',
      'package.json',
      'src/main.test.ts',
      'src/main.ts',
      'tsconfig.json',
    ]);
    expect(JSON.parse(files.get('package.json') ?? '')).toMatchObject({
      name: 'gather-demo',
      private: true,
      type: 'module',
      scripts: { start: 'tsx src/main.ts', test: 'node --import tsx --test src/main.test.ts' },
      engines: { node: '>=20' },
    });
  });

  it('names just the dependencies that the language needs', () => {
    expect(plan(LOST, 'python').files.get('pyproject.toml')).toContain('"aiohttp>=3.9"');
    const manifest = JSON.parse(plan(LOST, 'typescript').files.get('package.json') ?? '') as {
      dependencies: object;
      devDependencies: object;
    };
    expect(manifest.dependencies).toEqual({ ws: '^8.0.0' });
    expect(Object.keys(manifest.devDependencies)).toEqual([
      '@types/node',
      '@types/ws',
      'tsx',
      'typescript',
    ]);
  });

  it('of a gotcha has both programs, and says what to expect of each', () => {
    const { files, steps } = plan(LOST, 'typescript');
    expect([...files.keys()]).toEqual(expect.arrayContaining(['src/bad.ts', 'src/good.ts']));
    expect(steps).toMatchObject({
      install: [['npm', 'install']],
      run: [
        ['npm', 'run', 'bad'],
        ['npm', 'run', 'good'],
      ],
      test: ['npm', 'test'],
    });
    const readme = files.get('README.md');
    expect(readme).toContain('Error: lost');
    expect(readme).toContain('exit code 1');
    expect(readme).toContain('    caught\n');
  });

  it('tests each program by what the entry says', () => {
    const python = plan(LOST, 'python').files.get('test_programs.py');
    expect(python).toContain('self.assertIn("Task exception was never retrieved", result.stderr)');
    expect(python).toContain('GOOD_OUTPUT = """\\\ncaught\n"""\n');
    const typescript = plan(LOST, 'typescript').files.get('src/programs.test.ts');
    expect(typescript).toContain('assert.equal(status, 1, stderr);');
    expect(typescript).toContain("assert.ok(stderr.includes('Error: lost'), stderr);");
    expect(typescript).toContain("assert.equal(stderr, '');");
  });

  it('puts what a Python program depends on above its bytes', () => {
    const good = plan(LOST, 'python').files.get('good.py');
    expect(good).toBe(
      '# /// script\n# requires-python = ">=3.11"\n# dependencies = [\n#   "aiohttp>=3.9",\n# ]\n# ///\n\nawait task\n',
    );
  });

  it('keeps any output as it is in the text of the test', () => {
    const hostile = 'a\\n `${x}` """ \r\u001b[31m\n"';
    const folder = entryFolder(
      'patterns/hostile',
      {},
      { 'example.py': '', 'example.ts': '', 'example.py.out': hostile, 'example.ts.out': hostile },
    );
    const typescript = plan(folder, 'typescript').files.get('src/main.test.ts') ?? '';
    const literal = /const OUTPUT = (`[\s\S]*?[^\\]`);/.exec(typescript)?.[1] ?? '';
    expect(runInNewContext(literal)).toBe(hostile);
    const python = plan(folder, 'python').files.get('test_main.py') ?? '';
    const assignment = /^OUTPUT = [\s\S]*?(?=\n\n\n)/m.exec(python)?.[0] ?? '';
    const { stdout } = spawnSync(
      listInterpreters()[0]?.command ?? 'python3',
      ['-c', `${assignment}\nimport json; print(json.dumps(OUTPUT))`],
      { encoding: 'utf8' },
    );
    expect(JSON.parse(stdout)).toBe(hostile);
  });

  it.each([
    ['npm/10.2.4 node/v20.11.0 linux x64', 'npm', ['npm', 'test']],
    ['pnpm/9.1.0 npm/? node/v22.0.0 linux x64', 'pnpm', ['pnpm', 'test']],
    ['yarn/4.1.0 npm/? node/v22.0.0 linux x64', 'yarn', ['yarn', 'test']],
    ['bun/1.1.0 npm/? node/v22.0.0 linux x64', 'bun', ['bun', 'run', 'test']],
    ['cnpm/9.0.0 node/v22.0.0', 'npm', ['npm', 'test']],
    [undefined, 'npm', ['npm', 'test']],
  ])('started by %s speaks of %s', (agent, name, test) => {
    expect(detectPackageManager(agent)).toBe(name);
    const { steps, files } = plan(GATHER, 'typescript', name);
    expect(steps.test).toEqual(test);
    expect(steps.install).toEqual([[name, 'install']]);
    expect(files.get('README.md')).toContain(`    ${name} install\n`);
  });

  it.each(['python', 'typescript'] as const)(
    'with a service says how it starts, in %s',
    (language) => {
      const program = { 'example.py': 'x\n', 'example.ts': 'x\n' };
      for (const [service, variable, port] of [
        ['postgresql', 'DATABASE_URL', 5432],
        ['redis', 'REDIS_URL', 6379],
      ] as const) {
        const { files } = plan(entryFolder('libraries/served', { service }, program), language);
        expect(files.get('compose.yaml')).toContain(`"127.0.0.1:${port}:${port}"`);
        expect(files.get('README.md')).toMatch(
          new RegExp(`export ${variable}=\\S+@?127.0.0.1:${port}`),
        );
        const test = files.get('test_main.py') ?? files.get('src/main.test.ts');
        expect(test).toContain(`${variable} names no`);
      }
      const { files } = plan(
        entryFolder('libraries/other', { service: 'kafka' }, program),
        language,
      );
      expect(files.has('compose.yaml')).toBe(false);
      expect(files.get('README.md')).toContain('a kafka server');
    },
  );
});

describe('the name of a directory', () => {
  it.each(['demo', '.', '..', '../x/y', '/tmp/x', '.hidden', 'a b', 'console', 'com10', 'é'])(
    'may be %j',
    (name) => {
      expect(() => checkDirectory(name)).not.toThrow();
    },
  );

  it.each([
    'CON',
    'con',
    'x/nul.txt/y',
    'nul .txt',
    'COM1',
    'lpt9.tar.gz',
    'COM¹',
    'CONOUT$',
    'x.',
    'x ',
    'a./b',
    '...',
    'a:b',
    'a\\b',
    'what?',
    'a\u0000b',
    'a\nb',
  ])('may not be %j', (name) => {
    expect(() => checkDirectory(name)).toThrowError(/Windows/);
  });

  it('may not be empty, as of a variable that is not set', () => {
    expect(() => checkDirectory('')).toThrowError(/no name/);
  });
});

describe('writing a demo', () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'asyncref-write-')));
  });
  const files = new Map([
    ['a.txt', 'a'],
    ['src/b.txt', 'b'],
  ]);
  const processes = { pid: process.pid, isRunning: () => false };
  const write = (place: string, options: Partial<WriteOptions> = {}, all = files) =>
    writeDemo(place, all, { dryRun: false, force: false, ...options }, processes);
  const tree = (root: string) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted();
  const content = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
  const put = (path: string, text: string) => writeFileSync(join(folder, path), text);
  const complete = ['a.txt', 'src', join('src', 'b.txt')];

  it('makes a folder, and those above it', () => {
    expect(write(join(folder, 'x', 'y'))).toMatchObject({ written: true, refused: [] });
    expect(tree(folder)).toEqual(['x', 'x/y', ...complete.map((path) => join('x', 'y', path))]);
    expect(content('x', 'y', 'src', 'b.txt')).toBe('b');
  });

  it('gives the new folder the permissions of any other', () => {
    write(join(folder, 'new'));
    mkdirSync(join(folder, 'other'));
    expect(statSync(join(folder, 'new')).mode).toBe(statSync(join(folder, 'other')).mode);
  });

  it('hands the group of the folder down where that is wanted', () => {
    chmodSync(folder, 0o2775);
    write(join(folder, 'new'));
    expect(statSync(join(folder, 'new')).mode & 0o2000).toBe(0o2000);
  });

  it('adds to a folder that exists, and leaves its files alone', () => {
    mkdirSync(join(folder, 'src'));
    put('src/mine.txt', 'mine');
    write(folder);
    expect(tree(folder)).toEqual([...complete, join('src', 'mine.txt')].toSorted());
  });

  it('takes files that are the same for written', () => {
    put('a.txt', 'a');
    const before = statSync(join(folder, 'a.txt'));
    const { changes, written } = write(folder);
    expect(changes.map(({ state }) => state)).toEqual(['identical', 'create']);
    expect(written).toBe(true);
    expect(statSync(join(folder, 'a.txt'))).toMatchObject({ ino: before.ino, mtime: before.mtime });
  });

  it('refuses where a file differs, and writes nothing', () => {
    mkdirSync(join(folder, 'src'));
    put('src/b.txt', 'mine');
    const { changes, refused, written } = write(folder);
    expect(changes.map(({ state }) => state)).toEqual(['create', 'conflict']);
    expect(refused.map(({ path }) => path)).toEqual(['src/b.txt']);
    expect(written).toBe(false);
    expect(tree(folder)).toEqual(['src', join('src', 'b.txt')]);
  });

  it('replaces by force the files that differ, and no others', () => {
    mkdirSync(join(folder, 'src'));
    put('src/b.txt', 'mine');
    put('other.txt', 'mine');
    chmodSync(join(folder, 'src', 'b.txt'), 0o755);
    expect(write(folder, { force: true })).toMatchObject({ refused: [], written: true });
    expect(content('src', 'b.txt')).toBe('b');
    expect(statSync(join(folder, 'src', 'b.txt')).mode & 0o777).toBe(0o755);
    expect(tree(folder)).toEqual([...complete, 'other.txt'].toSorted());
    expect(content('other.txt')).toBe('mine');
  });

  it.each([
    ['a folder', () => mkdirSync(join(folder, 'a.txt'))],
    ['a dangling link', () => symlinkSync(join(folder, 'nowhere'), join(folder, 'a.txt'))],
    ['a file where a folder belongs', () => put('src', '')],
    [
      'a link where a folder belongs',
      () => symlinkSync(mkdtempSync(join(tmpdir(), 'asyncref-outside-')), join(folder, 'src')),
    ],
  ])('refuses %s in the way, even by force', (_, make) => {
    make();
    const before = tree(folder);
    const { refused, written } = write(folder, { force: true });
    expect(refused.map(({ blocked }) => blocked)).toEqual([expect.stringMatching(/ is a /)]);
    expect(written).toBe(false);
    expect(tree(folder)).toEqual(before);
  });

  it('looks only, when it runs dry', () => {
    put('a.txt', 'mine');
    expect(write(folder, { dryRun: true }).changes.map(({ state }) => state)).toEqual([
      'conflict',
      'create',
    ]);
    expect(write(join(folder, 'new'), { dryRun: true })).toMatchObject({ written: false });
    expect(tree(folder)).toEqual(['a.txt']);
  });

  it('writes into the folder that a link names', () => {
    mkdirSync(join(folder, 'real'));
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    write(join(folder, 'link'));
    expect(tree(join(folder, 'real'))).toEqual(complete);
  });

  it('says what is in the way when the target is a file, lies below one, or is a dangling link', () => {
    put('file', '');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'));
    expect(() => write(join(folder, 'file'))).toThrowError(/file: it is a file$/);
    expect(() => write(join(folder, 'file', 'x'))).toThrowError(/a part of the path is a file/);
    expect(() => write(join(folder, 'dangling'))).toThrowError(/a symbolic link to nowhere/);
    expect(tree(folder)).toEqual(['dangling', 'file']);
  });

  it('leaves nothing behind when a file cannot be written', () => {
    const impossible = new Map([...files, [`${'x'.repeat(300)}.txt`, '']]);
    expect(() => write(join(folder, 'p', 'new'), {}, impossible)).toThrowError(
      /the name is too long/,
    );
    expect(tree(folder)).toEqual([]);
    mkdirSync(join(folder, 'old'));
    expect(() => write(join(folder, 'old'), {}, impossible)).toThrowError(/the name is too long/);
    expect(tree(folder)).toEqual(['old']);
  });

  describe('after a run that was killed', () => {
    const hidden = '.asyncref-4194399-aB3_x9';
    const journal = (all: object[], folders: string[] = []) => {
      mkdirSync(join(folder, hidden, 'originals'), { recursive: true });
      put(`${hidden}/journal.json`, JSON.stringify({ folders, files: all }));
    };

    it('takes back what that had done, and puts originals back', () => {
      journal(
        [
          { path: 'made/new.txt', text: 'new', replaced: false },
          { path: 'old.txt', text: 'theirs', replaced: true },
          { path: 'edited.txt', text: 'theirs', replaced: false },
          { path: 'missing.txt', text: '', replaced: false },
        ],
        ['made'],
      );
      mkdirSync(join(folder, 'made'));
      put('made/new.txt', 'new');
      put('old.txt', 'theirs');
      put('edited.txt', 'theirs, and mine');
      put(`${hidden}/originals/old.txt`, 'mine');
      write(folder);
      expect(tree(folder)).toEqual([...complete, 'edited.txt', 'old.txt'].toSorted());
      expect(content('old.txt')).toBe('mine');
    });

    it('leaves what that had done to the end', () => {
      journal([{ path: 'new.txt', text: 'new', replaced: false }]);
      put('new.txt', 'new');
      write(folder);
      expect(tree(folder)).toEqual([...complete, 'new.txt'].toSorted());
    });

    it('touches nothing for a journal that leads out', () => {
      const outside = mkdtempSync(join(tmpdir(), 'asyncref-outside-'));
      writeFileSync(join(outside, 'x'), 'x');
      symlinkSync(outside, join(folder, 'link'));
      journal([
        { path: relative(folder, join(outside, 'x')), text: 'x', replaced: false },
        { path: join(outside, 'x'), text: 'x', replaced: false },
        { path: 'link/x', text: 'x', replaced: false },
        { path: 'missing', text: '', replaced: false },
      ]);
      write(folder);
      expect(readdirSync(outside)).toEqual(['x']);
    });

    it('waits for nobody, but leaves alone a run that goes on and folders that are no run’s', () => {
      journal([]);
      mkdirSync(join(folder, '.asyncref-1-abcdef', 'precious'), { recursive: true });
      writeDemo(folder, files, { dryRun: false, force: false }, { pid: 1, isRunning: () => true });
      expect(readdirSync(folder)).toContain(hidden);
      write(folder);
      expect(readdirSync(folder)).not.toContain(hidden);
      expect(readdirSync(folder)).toContain('.asyncref-1-abcdef');
    });
  });
});

describe('new', () => {
  let library: string;
  beforeAll(async () => {
    library = await compileFolders([GATHER, LOST]);
  });
  let cwd: string;
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'asyncref-new-'));
  });
  const create = (...argv: string[]) => run(['new', ...argv], createHost(library, { cwd }));

  it('writes Python into ./<id> and says how to run it', async () => {
    const { stdout, exitCode } = await create('gather');
    expect(exitCode).toBe(0);
    expect(existsSync(join(cwd, 'gather', 'main.py'))).toBe(true);
    expect(stdout).toBe(
      'Wrote gather in Python:\n  .gitignore\n  README.md\n  main.py\n  pyproject.toml\n  test_main.py\n\nRun it:\n  cd gather\n  python3 main.py\n  python3 -m unittest\n',
    );
  });

  it('writes into the directory named, also the current one', async () => {
    await create('gather', 'my demo', '--lang', 'ts');
    expect(existsSync(join(cwd, 'my demo', 'src', 'main.ts'))).toBe(true);
    const here = await create('gather', '.');
    expect(existsSync(join(cwd, 'main.py'))).toBe(true);
    expect(here.stdout).not.toContain('cd ');
  });

  it('quotes a directory for the shell where it must be quoted', async () => {
    expect((await create('gather', "it's")).stdout).toContain("  cd 'it'\\''s'\n");
  });

  it('follows the language of the project', async () => {
    writeFileSync(join(cwd, 'package.json'), '{}');
    await create('gather');
    expect(existsSync(join(cwd, 'gather', 'src', 'main.ts'))).toBe(true);
  });

  it('makes a folder for each language when both are wanted', async () => {
    const { stdout } = await create('gather', '--lang', 'both');
    expect(readdirSync(join(cwd, 'gather'))).toEqual(['python', 'typescript']);
    expect(stdout).toContain(`cd ${join('gather', 'python')}\n`);
    expect(stdout).toContain(`cd ${join('gather', 'typescript')}\n`);
  });

  it('says so when all of it is there already', async () => {
    await create('gather');
    expect(await create('gather')).toMatchObject({
      stdout: expect.stringMatching(/^gather holds all of it already\.\n\nRun it:\n/) as string,
      exitCode: 0,
    });
  });

  describe('where a file differs', () => {
    beforeEach(async () => {
      await create('gather');
      writeFileSync(join(cwd, 'gather', 'main.py'), 'print("mine")\n');
      rmSync(join(cwd, 'gather', 'README.md'));
    });
    const list = (word: string) =>
      `  identical  .gitignore\n  create     README.md\n  ${word.padEnd(9)}  main.py\n  identical  pyproject.toml\n  identical  test_main.py\n`;
    const refusal =
      'Nothing was written. --diff shows what differs, --force replaces main.py, or name another directory.\n';

    it('refuses with 1, an empty stdout and a list', async () => {
      expect(await create('gather')).toEqual({
        stdout: '',
        stderr: `error: gather already has main.py\n${list('conflict')}${refusal}`,
        exitCode: 1,
      });
      expect(existsSync(join(cwd, 'gather', 'README.md'))).toBe(false);
    });

    it('replaces it by force', async () => {
      const { stdout, exitCode } = await create('gather', '--force');
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(new RegExp(`^Wrote gather in Python:\n${list('replace')}\nRun it:\n`));
      expect(readFileSync(join(cwd, 'gather', 'main.py'), 'utf8')).not.toContain('mine');
    });

    it('plans, with the exit code of the real run', async () => {
      expect(await create('gather', '--dry-run')).toEqual({
        stdout: list('conflict'),
        stderr: `error: gather already has main.py\n${refusal}`,
        exitCode: 1,
      });
      expect(await create('gather', '--dry-run', '--force')).toEqual({
        stdout: list('replace'),
        stderr: '',
        exitCode: 0,
      });
      expect(existsSync(join(cwd, 'gather', 'README.md'))).toBe(false);
    });

    it('prints a diff that makes of the one the other', async () => {
      const { stdout, stderr } = await create('gather', '--diff', '--force');
      expect(stderr).toBe('');
      expect(stdout).toContain(
        '--- a/main.py\n+++ b/main.py\n@@ -1,1 +1,3 @@\n-print("mine")\n+# Two',
      );
      expect(readFileSync(join(cwd, 'gather', 'main.py'), 'utf8')).toContain('mine');
      const patch = spawnSync('git', ['apply'], { cwd: join(cwd, 'gather'), input: stdout });
      expect(patch.status).toBe(0);
      expect((await create('gather', '--diff')).stdout).toBe('');
      expect((await create('gather')).stdout).toContain('holds all of it already');
    });

    it.each([['--dry-run'], ['--diff'], []])(
      'says in JSON, too, that force would replace it: %s',
      async (...flags) => {
        const { stdout, exitCode } = await create('gather', '--json', '--force', ...flags);
        expect(exitCode).toBe(0);
        const { files, written } = JSON.parse(stdout) as {
          files: { path: string; state: string }[];
          written: boolean;
        };
        expect(written).toBe(flags.length === 0);
        expect(new Map(files.map(({ path, state }) => [path, state]))).toEqual(
          new Map([
            ['.gitignore', 'identical'],
            ['README.md', 'create'],
            ['main.py', 'replace'],
            ['pyproject.toml', 'identical'],
            ['test_main.py', 'identical'],
          ]),
        );
      },
    );

    it('prints all that as JSON', async () => {
      const { stdout, stderr, exitCode } = await create('gather', '--json', '--diff');
      expect(exitCode).toBe(1);
      expect(stderr).toContain('error: gather already has main.py');
      expect(JSON.parse(stdout)).toMatchObject({
        id: 'gather',
        directory: join(cwd, 'gather'),
        written: false,
        files: expect.arrayContaining([
          expect.objectContaining({ path: 'README.md', state: 'create' }),
          expect.objectContaining({
            path: 'main.py',
            state: 'conflict',
            diff: expect.stringContaining('-print("mine")') as string,
          }),
        ]) as object[],
      });
    });
  });

  it('prints what it wrote as JSON', async () => {
    const { stdout } = await create('lost', '--json', '--lang', 'ts');
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'lost',
      written: true,
      demos: [{ language: 'typescript', folder: '', steps: { install: [['npm', 'install']] } }],
    });
  });

  it.each([
    [['--list', 'gather'], '--list lists all entries, and takes no "gather"'],
    [['gather', '--list', '--json'], '--list lists all entries, and takes no "gather"'],
    [['gather', 'there', '--stdout'], '--stdout writes no files, and takes no "there"'],
  ])('refuses %j, of which a part would be ignored', async (words, message) => {
    expect(await create(...words)).toEqual({
      stdout: '',
      stderr: `error: new ${message}\nLeave out the one or the other.\n`,
      exitCode: 2,
    });
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('prints the program instead, as the demo would hold it', async () => {
    const one = await create('lost', '--stdout', '--variant', 'good', '--lang', 'py');
    expect(one.stdout).toMatch(/^# \/\/\/ script\n[\s\S]*\nawait task\n$/);
    expect(await create('lost', '--stdout')).toMatchObject({
      stdout: '',
      stderr: 'error: lost has bad.py, good.py\nSay by --variant which of them to print.\n',
      exitCode: 1,
    });
    expect((await create('gather', '--stdout', '--lang', 'both')).stderr).toContain(
      'Say by --lang',
    );
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('writes one program of a gotcha alone', async () => {
    await create('lost', '--variant', 'good', '--lang', 'ts');
    expect(readdirSync(join(cwd, 'lost', 'src'))).toEqual(['good.test.ts', 'good.ts']);
    expect(await create('gather', '--variant', 'bad')).toMatchObject({
      stderr: 'error: gather has no bad program in Python\nIt has example.py, example.ts.\n',
      exitCode: 1,
    });
  });

  it('lists what it can write, an id a line in a pipe', async () => {
    expect(await create('--list')).toMatchObject({ stdout: 'gather\nlost\n', exitCode: 0 });
  });

  it('wants an id', async () => {
    const { stderr, exitCode } = await create();
    expect({ stderr, exitCode }).toEqual({
      stderr: 'error: new needs the id of an entry\nSee: asyncref new --list\n',
      exitCode: 2,
    });
  });

  it('refuses a directory that Windows could not have', async () => {
    expect(await create('gather', 'x/nul.txt')).toMatchObject({ stdout: '', exitCode: 1 });
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('makes a git repository when asked, but not within another', async () => {
    await create('gather', '--git');
    expect(existsSync(join(cwd, 'gather', '.git', 'HEAD'))).toBe(true);
    const { stdout } = await create('gather', 'gather/inner', '--git');
    expect(existsSync(join(cwd, 'gather', 'inner', '.git'))).toBe(false);
    expect(stdout).toContain('It lies in a git repository already');
  });

  it('makes none unless asked, and installs nothing', async () => {
    await create('lost', '--lang', 'both');
    const files = readdirSync(join(cwd, 'lost'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((path) => /\.git$|\.venv$|node_modules/.test(path))).toEqual([]);
  });

  it('speaks to the package manager that started it', async () => {
    const env = { npm_config_user_agent: 'pnpm/10.2.0 npm/? node/v22.3.0 linux x64' };
    const { stdout } = await run(['new', 'gather', '-l', 'ts'], createHost(library, { cwd, env }));
    expect(stdout).toContain('  pnpm install\n  pnpm start\n  pnpm test\n');
  });

  it('knows no entry with dots or slashes', async () => {
    expect(await create('../gather')).toMatchObject({ stdout: '', exitCode: 1 });
    expect(readdirSync(cwd)).toEqual([]);
  });
});
