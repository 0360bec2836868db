import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { decidePager } from '../../src/pager.ts';
import { BIN, onPty, type Task } from './pty.ts';

const SCREEN = { platform: 'linux' as NodeJS.Platform, columns: 80, isTTY: true };
const LINES_24 = 'x\n'.repeat(24);

describe('the choice of a pager', () => {
  const choose = (
    text: string,
    env: Record<string, string>,
    { platform, columns, isTTY }: typeof SCREEN = SCREEN,
  ) =>
    decidePager(text, {
      env: { TERM: 'xterm', ...env },
      platform,
      stdout: { isTTY, columns, rows: 24 },
    });

  it.each<[Record<string, string>, unknown]>([
    [{}, { command: 'less', named: false }],
    [{ PAGER: 'more -d' }, { command: 'more -d', named: true }],
    [
      { PAGER: 'more', ASYNCREF_PAGER: 'most' },
      { command: 'most', named: true },
    ],
    [{ PAGER: 'more', ASYNCREF_PAGER: '' }, undefined],
    [{ PAGER: ' ' }, undefined],
    [{ PAGER: 'cat' }, undefined],
    [{ TERM: 'dumb', PAGER: 'more' }, undefined],
    [{ TERM: '', PAGER: 'more' }, undefined],
  ])('with %o is %o', (env, expected) => {
    expect(choose(LINES_24, env)).toEqual(expected);
  });

  it('is that of the configuration, after ASYNCREF_PAGER and before PAGER', () => {
    const home = mkdtempSync(join(tmpdir(), 'asyncref-pager-'));
    mkdirSync(join(home, '.config', 'asyncref'), { recursive: true });
    const file = join(home, '.config', 'asyncref', 'config.json');
    const env = { HOME: home, PAGER: 'more' };
    for (const [text, expected] of [
      ['{ "pager": "less -S" }', { command: 'less -S', named: true }],
      ['{ "pager": "" }', undefined],
      // Whoever lives by the configuration says what is wrong with it.
      ['{ "pager": 7 }', { command: 'more', named: true }],
    ] as const) {
      writeFileSync(file, text);
      expect(choose(LINES_24, env)).toEqual(expected);
    }
    expect(choose(LINES_24, { ...env, ASYNCREF_PAGER: 'most' })).toMatchObject({ command: 'most' });
  });

  it('is none in a pipe, and none on Windows unless one is named', () => {
    expect(choose(LINES_24, { PAGER: 'more' }, { ...SCREEN, isTTY: false })).toBeUndefined();
    const windows = { ...SCREEN, platform: 'win32' as const };
    expect(choose(LINES_24, { TERM: '' }, windows)).toBeUndefined();
    expect(choose(LINES_24, { TERM: '', PAGER: 'more' }, windows)).toBeDefined();
  });

  it('is none for what leaves a line to the prompt, counted as the terminal breaks it', () => {
    expect(choose('x\n'.repeat(23), {})).toBeUndefined();
    expect(choose(LINES_24, {})).toBeDefined();
    expect(choose(`${'x'.repeat(80)}\n`.repeat(23), {})).toBeUndefined();
    expect(choose(`${'x'.repeat(81)}\n`.repeat(12), {})).toBeDefined();
    expect(choose(`${'字'.repeat(41)}\n`.repeat(12), {})).toBeDefined();
    expect(choose(`\u001B[31m${'x'.repeat(80)}\u001B[39m\n`.repeat(23), {})).toBeUndefined();
  });
});

/** An executable shell script that stands for a pager. */
function script(body: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'asyncref-pager-')), 'pager');
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('on a terminal', () => {
  const args = ['list', '--no-color'];
  const count = (text: string, part: string) => text.split(part).length - 1;

  it('the named pager reads all of a long text, with the variables for less and lv', async () => {
    const pager = `${script('echo "LESS=$LESS LV=$LV"; cat')} --ignored`;
    const { output, exit } = await onPty({ args, env: { ASYNCREF_PAGER: pager, PAGER: 'false' } });
    expect(exit).toBe(0);
    expect(output).toMatch(/^LESS=FRX LV=-c\r\n/);
    expect(count(output, 'semaphore ')).toBeGreaterThan(0);
    const own = await onPty({ args, env: { PAGER: pager, LESS: '-S', LV: '' } });
    expect(own.output).toMatch(/^LESS=-S LV=\r\n/);
  });

  it.each<[string, Task]>([
    ['short output', { args: ['search', 'semaphore', '-n', '1'] }],
    ['--no-pager', { args: [...args, '--no-pager'] }],
    ['--no-pager before the command', { args: ['--no-pager', ...args] }],
    ['--no-pager and help', { args: ['show', '--no-pager', '--help'], rows: 5 }],
    ['a dumb terminal', { args, env: { TERM: 'dumb' } }],
    ['a terminal without a size', { args, rows: 0, columns: 0 }],
  ])('none is started for %s', async (_, task) => {
    const pager = script('echo PAGED');
    const { output, exit } = await onPty({ ...task, env: { PAGER: pager, ...task.env } });
    expect(exit).toBe(0);
    expect(output).not.toContain('PAGED');
    expect(output.length).toBeGreaterThan(100);
  });

  it('help that is too long is paged', async () => {
    const { output } = await onPty({ args: ['--help'], env: { PAGER: script('echo PAGED') } });
    expect(output).toBe('PAGED\r\n');
  });

  it.each([
    ['is missing', 'no-such-pager-anywhere'],
    ['may not be run', '/etc/passwd'],
    ['is killed', script('kill -9 $$')],
  ])('what a pager that %s does not show is printed', async (_, pager) => {
    const { output, exit } = await onPty({ args, env: { PAGER: pager } });
    expect(exit).toBe(0);
    expect(output).toContain('Quick reference');
    expect(output).toContain('pytest-asyncio');
  });

  it('without less it is printed, and nobody complains', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'asyncref-empty-'));
    const { output, exit } = await onPty({ args, env: { PATH: empty } });
    expect(exit).toBe(0);
    expect(output).toMatch(/^Quick reference/);
  });

  it('a pager that quits early is no error', async () => {
    const { output, exit } = await onPty({
      args: ['list', '--json'],
      env: { PAGER: script('head -1') },
    });
    expect({ output, exit }).toEqual({ output: '{\r\n', exit: 0 });
  });

  it('a pager that fails has been read all the same', async () => {
    const { output, exit } = await onPty({ args, env: { PAGER: 'grep -c zzzqqq' } });
    expect({ output, exit }).toEqual({ output: '0\r\n', exit: 0 });
  });

  describe('in the real less', () => {
    const less = spawnSync('less', ['--version']).status === 0;

    // On a busy machine less may throw away the key that follows the interrupt too soon.
    it(
      'colours come through, Ctrl-C does not end it, and q does',
      { retry: 2 },
      async (context) => {
        if (!less) return context.skip('less is not installed');
        const { output, exit, restored } = await onPty({
          args: ['list'],
          env: { COLORTERM: 'truecolor' },
          steps: [
            { until: '\n:', send: '\u0003' },
            { until: ':', send: 'G' },
            { until: 'pytest-asyncio', send: 'q' },
          ],
        });
        expect({ exit, restored }).toEqual({ exit: 0, restored: true });
        expect(output).toContain('\u001B[');
        expect(stripVTControlCharacters(output)).toContain('pytest-asyncio');
        return undefined;
      },
    );

    it('it reads a message from a pipe and keys from the terminal', async (context) => {
      if (!less) return context.skip('less is not installed');
      const line = `echo "coroutine 'x' was never awaited" | "$NODE" "$BIN" explain`;
      const { output, exit } = await onPty({
        command: ['sh', '-c', line],
        env: { NODE: process.execPath, BIN },
        steps: [{ until: '\n:', send: 'q' }],
      });
      expect(exit).toBe(0);
      expect(output).toContain('never awaited');
      return undefined;
    });
  });
});
