/** The package as users get it: packed, installed into an empty folder, run by each Node. */
import { execFileSync, spawnSync, type SpawnSyncOptions } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GATHER, compileFolders, entryFolder } from './fixtures/library.ts';
import { ROOT, listInterpreters } from './setup/interpreters.ts';

const nodes = listInterpreters().filter(({ language }) => language === 'typescript');
const work = realpathSync(mkdtempSync(join(tmpdir(), 'asyncref-packed-')));
const home = join(work, 'installed', 'node_modules', 'asyncref');
const bin = join(home, 'bin', 'asyncref.cjs');
/** A copy whose library the tests replace. */
const spoiled = join(work, 'spoiled');

beforeAll(() => {
  const npm = (...args: string[]) => execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8' });
  const [packed] = JSON.parse(
    npm('pack', '--json', '--ignore-scripts', '--pack-destination', work),
  ) as [{ filename: string }];
  mkdirSync(join(work, 'installed'));
  writeFileSync(join(work, 'installed', 'package.json'), '{}');
  // Offline: whatever it needed beyond itself could not come.
  npm('install', '--offline', '--prefix', join(work, 'installed'), join(work, packed.filename));
  cpSync(home, spoiled, { recursive: true });
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

interface Options extends SpawnSyncOptions {
  node?: string | undefined;
  program?: string;
}

/** Runs the installed program in a world that is built from nothing. */
function asyncref(
  args: string[],
  { node = process.execPath, program = bin, ...options }: Options = {},
) {
  const { status, signal, stdout, stderr } = spawnSync(node, [program, ...args], {
    cwd: work,
    env: { PATH: process.env['PATH'], HOME: work },
    ...options,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { stdout, stderr, exit: signal ?? status };
}

/** Runs a line in a shell where the failure of any part of a pipe counts. */
function shell(line: string, variables: Record<string, string>, cwd = work) {
  return spawnSync('bash', ['--norc', '-c', `set -o pipefail; ${line}`], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: work, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
}

const source = (path: string) => readFileSync(join(ROOT, 'snippets', path), 'utf8');

describe('the package', () => {
  it('holds what it runs on, and no sources or tests', () => {
    const files = readdirSync(home, { recursive: true, encoding: 'utf8' });
    expect(files).toEqual(
      expect.arrayContaining(['bin', 'dist', 'README.md', 'LICENSE', 'package.json']),
    );
    expect(
      files.filter((path) => /(^|[/\\])(src|test|snippets|node_modules)([/\\]|$)/.test(path)),
    ).toEqual([]);
    expect(files.filter((path) => path.endsWith('.ts'))).toEqual([]);
  });

  it('brings no other package', () => {
    const others = readdirSync(join(work, 'installed', 'node_modules')).filter(
      (name) => !name.startsWith('.'),
    );
    expect(others).toEqual(['asyncref']);
  });

  it('brings its manual to where man looks', (context) => {
    if (process.platform === 'win32') return context.skip('Windows has no man');
    const prefix = join(work, 'global');
    const tarball = readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '';
    execFileSync('npm', [
      'install',
      '--global',
      '--offline',
      '--prefix',
      prefix,
      join(work, tarball),
    ]);
    expect(readFileSync(join(prefix, 'share/man/man1/asyncref.1'), 'utf8')).toMatch(/^\.Dd /);
    return undefined;
  });

  it('is started by its name', () => {
    const command = join(work, 'installed', 'node_modules', '.bin', 'asyncref');
    expect(execFileSync(command, ['--version'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe.each(nodes)('on Node $version', ({ command: node }) => {
  it('lists', () => {
    const { stdout, stderr, exit } = asyncref(['list'], { node });
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
    expect(stdout.split('\n')).toEqual(expect.arrayContaining(['semaphore', 'fire-and-forget']));
  });

  it('searches', () => {
    const { stdout, stderr, exit } = asyncref(['search', 'semaphore'], { node });
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
    expect(stdout).toMatch(/^semaphore\t/);
  });

  it.each([
    [['semaphore'], 'quick-reference/semaphore/example.py'],
    [['semaphore', '--lang', 'ts'], 'quick-reference/semaphore/example.ts'],
    [['fire-and-forget'], 'gotchas/fire-and-forget/good.py'],
    [['fire-and-forget', '--variant', 'bad', '-l', 'ts'], 'gotchas/fire-and-forget/bad.ts'],
  ])('shows the very bytes: %j', (args, path) => {
    expect(asyncref(['show', ...args], { node })).toEqual({
      stdout: source(path),
      stderr: '',
      exit: 0,
    });
  });

  it('puts no colour into what other programs read, even when it is forced', () => {
    const env = { FORCE_COLOR: '3' };
    for (const args of [
      ['show', 'semaphore', '--raw'],
      ['list', '--json'],
      ['search', 'semaphore'],
    ]) {
      const { stdout, stderr, exit } = asyncref(args, { node, env });
      expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
      expect(stdout).not.toContain('\u001B');
    }
  });

  it('writes a demo', () => {
    const cwd = mkdtempSync(join(work, 'demo-'));
    expect(asyncref(['new', 'semaphore', '--lang', 'ts'], { node, cwd })).toMatchObject({
      stderr: '',
      exit: 0,
    });
    expect(readFileSync(join(cwd, 'semaphore', 'src', 'main.ts'), 'utf8')).toBe(
      source('quick-reference/semaphore/example.ts'),
    );
  });

  it('exports', () => {
    const { stdout, stderr, exit } = asyncref(['export', 'code-snippets'], { node });
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
    expect(JSON.parse(stdout)).toMatchObject({
      'semaphore (Python)': { scope: 'python', prefix: 'semaphore' },
    });
  });

  it('ends with 1 when nothing is found, with 2 when it is used wrongly', () => {
    expect(asyncref(['show', 'no-such-entry'], { node })).toMatchObject({ stdout: '', exit: 1 });
    expect(asyncref(['nonsense'], { node })).toMatchObject({ stdout: '', exit: 2 });
    expect(asyncref(['--help'], { node })).toMatchObject({ stderr: '', exit: 0 });
  });

  it('is quiet when the reader has seen enough', () => {
    expect(shell('"$NODE" "$BIN" list | head -1', { NODE: node, BIN: bin })).toMatchObject({
      stderr: '',
      status: 0,
    });
    expect(
      shell('"$NODE" "$BIN" show semaphore --json | true', { NODE: node, BIN: bin }),
    ).toMatchObject({
      stderr: '',
      status: 0,
    });
  });
});

describe('the world goes wrong', () => {
  const library = join(spoiled, 'dist', 'library');
  const program = join(spoiled, 'bin', 'asyncref.cjs');

  it('a megabyte arrives whole through a slow pipe', async () => {
    const code = 'x = 1  # a line that is there to be long\n'.repeat(40_000);
    const folder = entryFolder('patterns/long', {}, { 'example.py': code });
    cpSync(await compileFolders([folder]), library, { recursive: true });
    const { stdout, stderr } = shell('"$NODE" "$PROGRAM" show long | (sleep 1; wc -c)', {
      NODE: process.execPath,
      PROGRAM: program,
    });
    expect(stderr).toBe('');
    expect(Number(stdout)).toBe(code.length);
  });

  it('it arrives whole through a pipe that does not block', () => {
    const python = [
      'import os, subprocess, sys, time',
      'reader, writer = os.pipe()',
      'os.set_blocking(writer, False)',
      'child = subprocess.Popen(sys.argv[1:], stdout=writer)',
      'os.close(writer)',
      'time.sleep(0.5)',
      "size = sum(map(len, iter(lambda: os.read(reader, 65536), b'')))",
      'print(size, child.wait())',
    ].join('\n');
    const { stdout, stderr } = shell('python3 -c "$PYTHON" "$NODE" "$PROGRAM" show long', {
      PYTHON: python,
      NODE: process.execPath,
      PROGRAM: program,
    });
    expect(stderr).toBe('');
    expect(stdout).toBe(`${41 * 40_000} 0\n`);
  });

  it('a damaged index is named, with 70', async () => {
    cpSync(await compileFolders([GATHER]), library, { recursive: true });
    writeFileSync(join(library, 'index.json'), '{"format":1,"entries":[');
    const { stdout, stderr, exit } = asyncref(['list'], { program });
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 70 });
    expect(stderr).toContain('index.json');
    expect(stderr).not.toContain('    at ');
  });

  it('a checkout that was never built says how to build it', () => {
    const unbuilt = join(work, 'unbuilt');
    cpSync(join(home, 'bin'), join(unbuilt, 'bin'), { recursive: true });
    const { stdout, stderr, exit } = asyncref([], {
      program: join(unbuilt, 'bin', 'asyncref.cjs'),
    });
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 70 });
    expect(stderr).toContain('npm run build');
  });

  it('a full disk under stdout is a failure that is said', (context) => {
    if (!existsSync('/dev/full')) return context.skip('there is no /dev/full here');
    const full = openSync('/dev/full', 'w');
    const { stderr, exit } = asyncref(['list'], { stdio: ['ignore', full, 'pipe'] });
    expect(exit).toBe(1);
    expect(stderr).toMatch(/^error: cannot write: ENOSPC/);
    return undefined;
  });

  it('a target without permission is refused, and nothing is left', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'asyncref-closed-'));
    chmodSync(cwd, 0o555);
    // Root may write everywhere: then somebody else runs it.
    const uid = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const copy = realpathSync(mkdtempSync(join(tmpdir(), 'asyncref-open-')));
    cpSync(home, copy, { recursive: true });
    spawnSync('chmod', ['-R', 'a+rX', copy]);
    const result = asyncref(['new', 'semaphore'], {
      cwd,
      program: join(copy, 'bin', 'asyncref.cjs'),
      ...uid,
    });
    expect(result).toMatchObject({ stdout: '', exit: 1 });
    expect(result.stderr).toContain('permission denied');
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('a full target is refused, and nothing is left', (context) => {
    const cwd = mkdtempSync(join(work, 'full-'));
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', cwd]);
    if (mounted.status !== 0)
      return context.skip('mounting a small file system needs root on Linux');
    try {
      writeFileSync(join(cwd, 'filler'), 'x'.repeat(8192));
      const result = asyncref(['new', 'semaphore'], { cwd });
      expect(result).toMatchObject({ stdout: '', exit: 1 });
      expect(result.stderr).toContain('no space left on the device');
      expect(readdirSync(cwd)).toEqual(['filler']);
    } finally {
      spawnSync('umount', [cwd]);
    }
    return undefined;
  });

  it.each(nodes)(
    'a current directory that is gone is said by what needs it, on Node $version',
    (node) => {
      const inGone = (words: string) => {
        const cwd = mkdtempSync(join(work, 'gone-'));
        return shell(
          `rmdir "$PWD"; "$NODE" "$BIN" ${words}`,
          { NODE: node.command, BIN: bin },
          cwd,
        );
      };
      for (const words of [
        'list',
        'show semaphore',
        'search semaphore',
        'new semaphore',
        'add a.py',
      ])
        expect(inGone(words), words).toMatchObject({
          status: 1,
          stdout: '',
          stderr: 'error: the current directory does not exist any more\n',
        });
      for (const words of ['--version', '--help', 'new --help', 'help show', 'completion bash']) {
        const { stdout, stderr, status } = inGone(words);
        expect({ stderr, status }, words).toEqual({ stderr: '', status: 0 });
        expect(stdout, words).toBe(asyncref(words.split(' '), { node: node.command }).stdout);
      }
    },
  );
});
