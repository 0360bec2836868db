import { constants } from 'node:os';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/main.ts';
import { decideTheme } from '../../src/theme.ts';
import { createHost } from '../fixtures/host.ts';
import { GATHER, compileFolders } from '../fixtures/library.ts';
import { BIN, onPty } from './pty.ts';

let library: string;
beforeAll(async () => {
  library = await compileFolders([GATHER]);
});

describe('the theme of an answer', () => {
  it.each([
    ['rgb:ffff/ffff/ffff', 'light'],
    ['rgb:0000/0000/0000', 'dark'],
    ['rgb:fdfd/f6f6/e3e3', 'light'],
    ['rgb:28/28/28', 'dark'],
    ['rgba:f/f/f/f', 'light'],
    // Blue is dark for the eye, yellow light.
    ['rgb:0000/0000/ffff', 'dark'],
    ['rgb:ffff/ffff/0000', 'light'],
    ['nonsense', 'dark'],
    ['', 'dark'],
    [undefined, 'dark'],
  ])('%s is %s', async (answer, theme) => {
    expect(await decideTheme({ choice: 'auto', env: {}, ask: async () => answer })).toBe(theme);
  });

  it.each<[string[], Record<string, string>, number, number]>([
    [['show', 'gather'], {}, 3, 1],
    [['show', 'gather'], {}, 2, 1],
    [['list'], {}, 3, 1],
    [['show', 'gather', '--color', 'never'], {}, 3, 0],
    [['show', 'gather', '--theme', 'dark'], {}, 3, 0],
    [['show', 'gather', '--json'], {}, 3, 0],
    [['show', 'gather', '--raw'], {}, 3, 0],
    [['show', 'gather'], { NO_COLOR: '1' }, 3, 0],
    [['show', 'gather'], { COLORFGBG: '0;15' }, 3, 0],
    [['show', 'gather'], {}, 1, 0],
  ])('%j with %o at depth %i is asked for %i times', async (argv, env, depth, times) => {
    let asked = 0;
    const askBackground = async () => {
      asked += 1;
      return undefined;
    };
    const colorDepth = () => depth as 1;
    await run(argv, createHost(library, { columns: 80, env, askBackground, colorDepth }));
    expect(asked).toBe(times);
    await run([...argv, '--color', 'always'], createHost(library, { askBackground }));
    expect(asked).toBe(times);
  });
});

const QUESTION = '\u001B]11;?\u001B\\\u001B[c';
const ATTRIBUTES = '\u001B[?62;22c';
/** The keyword colours of the themes. */
const DARK = '\u001B[38;2;255;123;114m';
const LIGHT = '\u001B[38;2;194;28;41m';

describe('a terminal', () => {
  const env = { COLORTERM: 'truecolor' };
  const args = ['show', 'semaphore', '--lang', 'py', '--no-pager'];
  const answer = (send: string) => [{ until: QUESTION, send }];

  it.each([
    ['light', `\u001B]11;rgb:ffff/ffff/ffff\u001B\\${ATTRIBUTES}`, LIGHT],
    ['light, ended by a bell', `\u001B]11;rgb:eeee/e8e8/d5d5\u0007${ATTRIBUTES}`, LIGHT],
    ['dark', `\u001B]11;rgb:0000/2b2b/3636\u001B\\${ATTRIBUTES}`, DARK],
    ['nonsense', `\u001B]11;purple\u001B\\${ATTRIBUTES}`, DARK],
    ['only what it is', ATTRIBUTES, DARK],
    ['after what was typed', `ls\r\u001B]11;rgb:ffff/ffff/ffff\u001B\\${ATTRIBUTES}`, LIGHT],
    ['nothing', '', DARK],
  ])('that answers %s', async (_, send, color) => {
    const { output, exit, restored } = await onPty({ args, env, steps: answer(send) });
    expect({ exit, restored }).toEqual({ exit: 0, restored: true });
    expect(output).toContain(QUESTION);
    expect(output).toContain(color);
    // Nothing of the answer is left to be echoed or read by the shell.
    expect(output).not.toMatch(/rgb:|62;22c/);
  });

  it.each([
    ['a dumb one', { TERM: 'dumb' }],
    ['the console of Linux', { TERM: 'linux' }],
    ['GNU screen', { TERM: 'screen-256color', STY: '1.pts-0' }],
    ['perhaps GNU screen, beyond SSH', { TERM: 'screen-256color' }],
    ['one that names its background', { COLORFGBG: '15;0' }],
  ])('that is %s is not asked', async (_, variables) => {
    const { output, exit } = await onPty({ args, env: { ...env, ...variables } });
    expect(exit).toBe(0);
    expect(output).not.toContain('\u001B]11');
  });

  it('is not asked from a pipe', async () => {
    const command = ['sh', '-c', '"$NODE" "$BIN" show semaphore --color always | cat'];
    const variables = { ...env, NODE: process.execPath, BIN };
    const { output, exit } = await onPty({ command, env: variables });
    expect(exit).toBe(0);
    expect(output).toContain(DARK);
    expect(output).not.toContain('\u001B]11');
  });

  it('gets its modes back, and 130, when the user interrupts', async () => {
    const { output, exit, restored } = await onPty({ args, env, steps: answer('\u0003') });
    expect({ exit, restored }).toEqual({ exit: 130, restored: true });
    expect(output).toBe(`${QUESTION}error: interrupted\r\n`);
  });

  it.each(['SIGINT', 'SIGTERM'])('gets its modes back when %s ends the program', async (signal) => {
    const { exit, restored } = await onPty({ args, env, steps: [{ until: QUESTION, signal }] });
    expect({ exit, restored }).toEqual({
      exit: -constants.signals[signal as 'SIGINT'],
      restored: true,
    });
  });

  it('does not stop a job in the background', async (context) => {
    if (process.platform !== 'linux') return context.skip('only Linux tells what is in front');
    const command = ['bash', '-c', 'set -m; "$NODE" "$BIN" show semaphore --no-pager & wait $!'];
    const variables = { ...env, NODE: process.execPath, BIN };
    const { output, exit } = await onPty({ command, env: variables });
    expect(exit).toBe(0);
    expect(output).not.toContain('\u001B]11');
    return undefined;
  });
});
