import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseEntry, type EntryFolder } from '../src/library/parse.ts';
import { run } from '../src/main.ts';
import { planDemo } from '../src/scaffold/plan.ts';
import { writeFiles } from '../src/scaffold/write.ts';
import { createHost } from './fixtures/host.ts';
import { GATHER, LOST, compileFolders } from './fixtures/library.ts';

const plan = (folder: EntryFolder, language: 'python' | 'typescript') => {
  const { entry } = parseEntry(folder);
  if (!entry) throw new Error('the fixture is no entry');
  return planDemo(
    entry,
    language,
    entry.programs.filter((one) => one.language === language),
  );
};

describe('the plan of a demo', () => {
  it('in Python: program, project file, README', () => {
    const { files, commands } = plan(GATHER, 'python');
    expect([...files.keys()].toSorted()).toEqual(['README.md', 'main.py', 'pyproject.toml']);
    expect(files.get('main.py')).toBe(GATHER.files.get('example.py'));
    expect(files.get('pyproject.toml')).toContain('requires-python = ">=3.11"');
    expect(files.get('pyproject.toml')).toContain('dependencies = []');
    expect(commands).toEqual(['python3 main.py']);
  });

  it('in TypeScript: program, package.json, tsconfig.json, README', () => {
    const { files } = plan(GATHER, 'typescript');
    expect([...files.keys()].toSorted()).toEqual([
      '.gitignore',
      'README.md',
      'package.json',
      'src/main.ts',
      'tsconfig.json',
    ]);
    expect(JSON.parse(files.get('package.json') ?? '')).toMatchObject({
      name: 'gather',
      private: true,
      type: 'module',
      scripts: { start: 'tsx src/main.ts' },
      engines: { node: '>=20' },
      dependencies: {},
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
    const { files, commands } = plan(LOST, 'typescript');
    expect([...files.keys()]).toEqual(expect.arrayContaining(['src/bad.ts', 'src/good.ts']));
    expect(commands).toEqual(['npm install', 'npm run bad', 'npm run good']);
    const readme = files.get('README.md');
    expect(readme).toContain('Error: lost');
    expect(readme).toContain('exit code 1');
    expect(readme).toContain('    caught\n');
  });
});

describe('writing files', () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'asyncref-write-')));
  });
  const files = new Map([
    ['a.txt', 'a'],
    ['src/b.txt', 'b'],
  ]);
  const tree = (root: string) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted();
  const complete = ['a.txt', 'src', join('src', 'b.txt')];

  it('makes a folder, and those above it', () => {
    writeFiles(join(folder, 'x', 'y'), files);
    expect(tree(join(folder, 'x', 'y'))).toEqual(complete);
    expect(readFileSync(join(folder, 'x', 'y', 'src', 'b.txt'), 'utf8')).toBe('b');
    expect(tree(join(folder, 'x'))).not.toContainEqual(expect.stringMatching(/^\./));
  });

  it('gives the new folder the permissions of any other', () => {
    writeFiles(join(folder, 'new'), files);
    mkdirSync(join(folder, 'other'));
    expect(statSync(join(folder, 'new')).mode).toBe(statSync(join(folder, 'other')).mode);
  });

  it('adds to a folder that exists, and leaves its files alone', () => {
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src', 'mine.txt'), 'mine');
    writeFiles(folder, files);
    expect(tree(folder)).toEqual([...complete, join('src', 'mine.txt')].toSorted());
  });

  it.each([
    ['a file', () => writeFileSync(join(folder, 'src', 'b.txt'), 'mine')],
    ['a folder', () => mkdirSync(join(folder, 'a.txt'))],
    ['a dangling link', () => symlinkSync(join(folder, 'nowhere'), join(folder, 'a.txt'))],
  ])('refuses to write over %s, and writes nothing else', (_, make) => {
    mkdirSync(join(folder, 'src'));
    make();
    const before = tree(folder);
    expect(() => writeFiles(folder, files)).toThrowError(/already has (a\.txt|src\/b\.txt)$/);
    expect(tree(folder)).toEqual(before);
  });

  it('does not follow a link out of the folder', () => {
    const outside = mkdtempSync(join(tmpdir(), 'asyncref-outside-'));
    symlinkSync(outside, join(folder, 'src'));
    expect(() => writeFiles(folder, files)).toThrowError(/outside/);
    expect(readdirSync(outside)).toEqual([]);
    expect(tree(folder)).toEqual(['src']);
  });

  it('says what is in the way when the target is a file, or lies below one', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => writeFiles(join(folder, 'file'), files)).toThrowError(
      /a part of the path is a file/,
    );
    expect(() => writeFiles(join(folder, 'file', 'x'), files)).toThrowError(
      /a part of the path is a file/,
    );
  });

  it('leaves nothing behind when a file cannot be written', () => {
    const impossible = new Map([...files, [`${'x'.repeat(300)}.txt`, '']]);
    expect(() => writeFiles(join(folder, 'p', 'new'), impossible)).toThrowError(
      /the name is too long/,
    );
    expect(tree(folder)).toEqual([]);
    mkdirSync(join(folder, 'old'));
    expect(() => writeFiles(join(folder, 'old'), impossible)).toThrowError(/the name is too long/);
    expect(tree(folder)).toEqual(['old']);
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
      'Wrote gather in Python:\n  README.md\n  main.py\n  pyproject.toml\n\nRun it:\n  cd gather\n  python3 main.py\n',
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

  it('refuses, with 1 and an empty stdout, to write over anything', async () => {
    await create('gather');
    const again = await create('gather');
    expect(again).toMatchObject({ stdout: '', exitCode: 1 });
    expect(again.stderr).toMatch(/already has main\.py, pyproject\.toml, README\.md/);
  });

  it('knows no entry with dots or slashes', async () => {
    expect(await create('../gather')).toMatchObject({ stdout: '', exitCode: 1 });
    expect(readdirSync(cwd)).toEqual([]);
  });
});
