import { describe, expect, it } from 'vitest';
import { decideColor, type ColorChoice, type ColorDepth } from '../src/color.ts';

type Case = [
  choice: ColorChoice,
  env: Record<string, string>,
  reader: 'terminal' | 'pipe',
  depth: ColorDepth,
  expected: ColorDepth,
];

const CASES: Case[] = [
  // Nothing said: the stream decides.
  ['auto', {}, 'terminal', 3, 3],
  ['auto', {}, 'terminal', 1, 1],
  ['auto', {}, 'pipe', 3, 0],
  // The flag wins over everything.
  ['never', { FORCE_COLOR: '3' }, 'terminal', 3, 0],
  ['always', { NO_COLOR: '1' }, 'pipe', 2, 2],
  ['always', { TERM: 'dumb' }, 'pipe', 0, 1],
  // FORCE_COLOR is a depth, or a plain yes or no.
  ['auto', { FORCE_COLOR: '1' }, 'pipe', 3, 1],
  ['auto', { FORCE_COLOR: '2' }, 'pipe', 0, 2],
  ['auto', { FORCE_COLOR: '3' }, 'terminal', 1, 3],
  ['auto', { FORCE_COLOR: 'true' }, 'pipe', 2, 2],
  ['auto', { FORCE_COLOR: '0' }, 'terminal', 3, 0],
  ['auto', { FORCE_COLOR: 'false' }, 'terminal', 3, 0],
  ['auto', { FORCE_COLOR: '' }, 'pipe', 3, 0],
  ['auto', { FORCE_COLOR: '1', NO_COLOR: '1' }, 'pipe', 3, 1],
  // NO_COLOR counts only when it is not empty.
  ['auto', { NO_COLOR: '1' }, 'terminal', 3, 0],
  ['auto', { NO_COLOR: '0' }, 'terminal', 3, 0],
  ['auto', { NO_COLOR: '' }, 'terminal', 3, 3],
  ['auto', { NO_COLOR: '1', CLICOLOR_FORCE: '1' }, 'terminal', 3, 0],
  // CLICOLOR_FORCE, then the terminal's name.
  ['auto', { CLICOLOR_FORCE: '1' }, 'pipe', 2, 2],
  ['auto', { CLICOLOR_FORCE: '0' }, 'pipe', 2, 0],
  ['auto', { CLICOLOR_FORCE: '1', TERM: 'dumb' }, 'pipe', 0, 1],
  ['auto', { TERM: 'dumb' }, 'terminal', 1, 0],
];

describe('colour', () => {
  it.each(CASES)(
    '--color %s, %o, a %s of depth %i: depth %i',
    (choice, env, reader, depth, expected) => {
      const isTTY = reader === 'terminal';
      expect(decideColor({ choice, env, isTTY, depth: () => depth })).toBe(expected);
    },
  );
});
