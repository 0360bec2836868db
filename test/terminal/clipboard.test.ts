/** Copying where it happens for real: X11, tmux, screen and a terminal that is asked. Programs of
 * platforms that are not here are stood in for by scripts of their name. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyText } from '../../src/clipboard.ts';
import { run } from '../../src/main.ts';
import { createHost } from '../fixtures/host.ts';
import { compileFolders, entryFolder } from '../fixtures/library.ts';
import { ROOT } from '../setup/interpreters.ts';
import { BIN, onPty } from './pty.ts';

const source = (path: string) => readFileSync(join(ROOT, 'snippets', path), 'utf8');
const semaphore = source('quick-reference/semaphore/example.py');
const temporary = () => mkdtempSync(join(tmpdir(), 'asyncref-clipboard-'));
const has = (command: string) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Puts programs before all others that keep what they are given. @returns what each was given */
function standIn(...names: string[]): (name: string) => Buffer | undefined {
  const folder = temporary();
  for (const name of names) {
    writeFileSync(join(folder, name), `#!/bin/sh\ncat > '${join(folder, `${name}.got`)}'\n`);
    chmodSync(join(folder, name), 0o755);
  }
  vi.stubEnv('PATH', [folder, process.env['PATH']].join(delimiter));
  return (name) => {
    const path = join(folder, `${name}.got`);
    return existsSync(path) ? readFileSync(path) : undefined;
  };
}

describe('the program of a platform (scripts stand in for it)', () => {
  it.each<[string, NodeJS.Platform, Record<string, string>]>([
    ['pbcopy', 'darwin', {}],
    ['termux-clipboard-set', 'android', { TERMUX_VERSION: '0.118' }],
    ['wl-copy', 'linux', { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }],
    ['xclip', 'linux', { DISPLAY: ':0' }],
  ])('%s on %s gets the bytes', async (name, platform, env) => {
    const got = standIn('pbcopy', 'termux-clipboard-set', 'wl-copy', 'xclip', 'xsel');
    expect(await copyText('naïve → 字\n', { platform, env })).toBe(`copied with ${name}`);
    expect(got(name)).toEqual(Buffer.from('naïve → 字\n'));
  });

  it.each<[string, NodeJS.Platform, Record<string, string>]>([
    ['clip', 'win32', {}],
    ['clip.exe', 'linux', { WSL_DISTRO_NAME: 'Debian', WAYLAND_DISPLAY: 'wayland-0' }],
  ])('%s on %s gets UTF-16 with its mark', async (name, platform, env) => {
    const got = standIn('clip', 'clip.exe', 'wl-copy');
    expect(await copyText('→\n', { platform, env })).toBe(`copied with ${name}`);
    expect(got(name)).toEqual(Buffer.from([0xff, 0xfe, 0x92, 0x21, 0x0a, 0x00]));
  });

  it('is the next one where the first fails or is missing', async () => {
    const got = standIn('xsel', 'wl-copy', 'xclip');
    const world = { platform: 'linux' as const, env: { DISPLAY: ':0', WAYLAND_DISPLAY: 'x' } };
    const failing = temporary();
    for (const name of ['wl-copy', 'xclip']) {
      writeFileSync(join(failing, name), '#!/bin/sh\nexit 1\n');
      chmodSync(join(failing, name), 0o755);
    }
    vi.stubEnv('PATH', [failing, process.env['PATH']].join(delimiter));
    expect(await copyText('x', world)).toBe('copied with xsel');
    expect(got('xsel')).toEqual(Buffer.from('x'));
  });
});

describe('on X11', () => {
  let display = '';
  let reason = '';
  beforeAll(() => {
    if (!has('Xvfb')) {
      reason = 'Xvfb is not installed';
      return () => {};
    }
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '320x200x8'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    return new Promise<() => void>((resolve) => {
      server.stdio[3]?.once('data', (number: Buffer) => {
        display = `:${String(number).trim()}`;
        resolve(() => void server.kill());
      });
    });
  });

  it.for<[string, string[]]>([
    ['xclip', ['xclip', '-selection', 'clipboard', '-o']],
    ['xsel', ['xsel', '--clipboard', '--output']],
  ])(
    '%s holds the bytes after the program has ended',
    ([name, [command = '', ...args]], context) => {
      if (reason || !has(name)) return context.skip(reason || `${name} is not installed`);
      const folder = temporary();
      for (const needed of [name, 'node'])
        execFileSync('ln', ['-s', needed === 'node' ? process.execPath : which(needed), folder]);
      const env = { PATH: folder, HOME: folder, DISPLAY: display };
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        [BIN, 'show', 'fire-and-forget', '--copy', '--lang', 'ts'],
        { env, encoding: 'utf8' },
      );
      expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
      expect(stderr).toMatch(
        new RegExp(`^fire-and-forget good\\.ts, \\d+ lines: copied with ${name}\\n$`),
      );
      const pasted = execFileSync(command, args, { env: { ...process.env, DISPLAY: display } });
      expect(String(pasted)).toBe(source('gotchas/fire-and-forget/good.ts'));
      return undefined;
    },
  );
});

const which = (command: string) =>
  execFileSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' }).trim();

/** What a terminal was asked to copy. */
function requested(output: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- a request is a control sequence
  const data = /\u001B\]52;c?;([A-Za-z0-9+/=]+)(?:\u0007|\u001B\\)/.exec(output)?.[1];
  return data && Buffer.from(data, 'base64').toString();
}

describe('by the terminal', () => {
  const args = ['show', 'semaphore', '--copy'];

  it.each([
    ['over SSH', { SSH_TTY: '/dev/pts/0', DISPLAY: ':99' }],
    ['where there is no program', {}],
  ])('%s', async (_, env) => {
    const { output, exit, restored } = await onPty({ args, env: { PATH: temporary(), ...env } });
    expect({ exit, restored }).toEqual({ exit: 0, restored: true });
    expect(requested(output)).toBe(semaphore);
    expect(output).toMatch(
      /semaphore example\.py, \d+ lines: sent to the terminal's clipboard\r\n$/,
    );
  });

  it('is refused for what is too long for it, and where there is none', async () => {
    const world = { platform: 'linux' as const, env: { SSH_TTY: 'x', TERM: 'xterm' } };
    await expect(copyText('x'.repeat(60_000), world)).rejects.toThrow(/^60000 characters are too/);
    const child = spawn(process.execPath, [BIN, ...args], {
      env: { TERM: 'xterm', SSH_TTY: '/dev/pts/0' },
      detached: true,
    });
    const [stdout, stderr, status] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise((resolve) => child.on('close', resolve)),
    ]);
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr).toMatch(/^error: nothing here can copy to a clipboard\nOver SSH /);
    expect(existsSync('/dev/tty')).toBe(true);
  });

  it.each(['dumb', 'linux'])('TERM=%s knows no clipboard', async (TERM) => {
    const { output, exit } = await onPty({ args, env: { PATH: temporary(), TERM } });
    expect({ exit, request: requested(output) }).toEqual({ exit: 1, request: undefined });
    expect(output).toContain('Install wl-clipboard, xclip or xsel');
  });

  it('tmux takes it and passes it on', async (context) => {
    if (!has('tmux')) return context.skip('tmux is not installed');
    const socket = join(temporary(), 'tmux');
    const line = '"$NODE" "$BIN" show semaphore --copy; tmux show-buffer > "$OUT"; read key';
    const { output, exit } = await onPty({
      command: ['tmux', '-S', socket, '-f', '/dev/null', 'new-session', line],
      env: { LANG: 'C.UTF-8', SSH_TTY: 'x', NODE: process.execPath, BIN, OUT: `${socket}.out` },
      steps: [{ until: 'sent to the clipboards', send: '\r' }],
    });
    expect(exit).toBe(0);
    expect(readFileSync(`${socket}.out`, 'utf8')).toBe(semaphore);
    expect(requested(output)).toBe(semaphore);
    return undefined;
  });

  it('screen passes it on', async (context) => {
    if (!has('screen')) return context.skip('screen is not installed');
    const { output } = await onPty({
      command: ['screen', '-c', '/dev/null', process.execPath, BIN, ...args],
      env: { SCREENDIR: temporary(), PATH: `${which('screen')}/..:/usr/bin:/bin`, SSH_TTY: 'x' },
    });
    expect(requested(output.replaceAll('\u001B\\\u001BP', ''))).toBe(semaphore);
    return undefined;
  });
});

describe('what is copied', () => {
  it('is what a pipe would get', async () => {
    const got = standIn('xclip');
    const library = await compileFolders([
      entryFolder('patterns/odd', {}, { 'example.py': 'p\u001B\r\n', 'example.ts': 't' }),
    ]);
    const env = { DISPLAY: ':0', FORCE_COLOR: '3' };
    for (const [argv, expected] of [
      [['--lang', 'both'], 'p\u001B\r\n\nt\n'],
      [['--lang', 'ts'], 't\n'],
      [['--lang', 'ts', '--json', '--color', 'always'], /^\{\n {2}"id": "odd",\n/],
    ] as const) {
      const host = createHost(library, { columns: 80, env });
      const outcome = await run(['show', 'odd', '--copy', ...argv], host);
      expect(outcome).toMatchObject({ stdout: '', exitCode: 0 });
      expect(String(got('xclip'))).toEqual(
        typeof expected === 'string' ? expected : expect.stringMatching(expected),
      );
    }
  });

  it('is nothing where there is no such entry', async () => {
    const got = standIn('xclip');
    const host = createHost(join(ROOT, 'dist', 'library'), { env: { DISPLAY: ':0' } });
    expect(await run(['show', 'nothing-here', '--copy'], host)).toMatchObject({ exitCode: 1 });
    expect(got('xclip')).toBeUndefined();
  });
});
