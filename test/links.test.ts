import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import widthOf from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { decideLinks } from '../src/links.ts';
import { run } from '../src/main.ts';
import { page } from '../src/pager.ts';
import { createHost } from './fixtures/host.ts';
import { GATHER, compileFolders } from './fixtures/library.ts';

describe('hyperlinks', () => {
  it.each<[Record<string, string>, boolean]>([
    [{}, false],
    [{ TERM: 'xterm-256color' }, false],
    [{ TERM: 'xterm-kitty' }, true],
    [{ TERM: 'alacritty' }, true],
    [{ TERM: 'foot-extra' }, true],
    [{ TERM_PROGRAM: 'Apple_Terminal', TERM_PROGRAM_VERSION: '455' }, false],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.15' }, false],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.4.0' }, true],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '4.0.0' }, true],
    [{ TERM_PROGRAM: 'iTerm.app' }, false],
    [{ TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.105.1' }, true],
    [{ TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20240203-110809-5046fc22' }, true],
    [{ TERM_PROGRAM: 'ghostty' }, true],
    [{ VTE_VERSION: '5000' }, false],
    [{ VTE_VERSION: '7600' }, true],
    [{ WT_SESSION: '1' }, true],
    [{ VTE_VERSION: '7600', STY: '1.x' }, false],
    [{ VTE_VERSION: '7600', TMUX: '/tmp/x', TERM: 'screen' }, false],
    [{ VTE_VERSION: '7600', TMUX: 'x', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.3a' }, false],
    [{ TMUX: 'x', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.4' }, true],
    [{ FORCE_HYPERLINK: '1' }, true],
    [{ FORCE_HYPERLINK: '0', TERM: 'xterm-kitty' }, false],
    [{ FORCE_HYPERLINK: '', TERM: 'xterm-kitty' }, true],
  ])('%o: %s on a terminal, never in a pipe', (env, expected) => {
    const stream = { columns: 80, rows: 24 };
    expect(decideLinks({ env, stdout: { ...stream, isTTY: true } })).toBe(expected);
    expect(decideLinks({ env, stdout: { ...stream, isTTY: false } })).toBe(false);
  });

  const address = 'https://docs.python.org/3/library/asyncio-task.html#asyncio.gather';
  const link = `\u001B]8;;${address}\u001B\\${address}\u001B]8;;\u001B\\`;
  const env = { FORCE_HYPERLINK: '1' };

  it.each([
    ['show', 'gather'],
    ['explain', 'TypeError: An asyncio.Future, a coroutine or an awaitable is required'],
  ])('%s links to the documentation, and prints the address', async (...argv) => {
    const library = await compileFolders([GATHER]);
    const { stdout } = await run(argv, createHost(library, { columns: 80, env }));
    expect(stdout).toContain(link);
    expect(widthOf(link)).toBe(address.length);
    for (const without of [
      await run([...argv, '--color', 'never'], createHost(library, { columns: 80, env })),
      await run(argv, createHost(library, { columns: 80, env: { ...env, NO_COLOR: '1' } })),
      await run([...argv, '--color', 'always'], createHost(library, { env })),
    ]) {
      expect(without.exitCode).toBe(0);
      expect(without.stdout).not.toContain('\u001B]8');
    }
    const plain = await run([...argv, '--no-color'], createHost(library, { columns: 80 }));
    expect(plain.stdout).toContain(address);
  });

  it('are left out for a pager that may not know them', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'asyncref-links-')), 'out');
    const text = `Docs  ${link}\n`;
    expect(await page(text, { command: `cat > '${out}'`, named: true }, {})).toBe(true);
    expect(readFileSync(out, 'utf8')).toBe(`Docs  ${address}\n`);
  });
});
