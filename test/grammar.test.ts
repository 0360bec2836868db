import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../src/cli.ts';
import { COMMANDS } from '../src/grammar.ts';
import { parseShort } from '../src/short.ts';

/** What people type, and what they should not. */
const WORDS = [
  ...COMMANDS.map(({ name }) => name),
  'semaphore',
  'promise all',
  'quick-reference',
  'gotchas',
  'nonsense',
  '-',
  '--',
  '',
  '-1',
  '--lang',
  '--lang=ts',
  '--lang=ruby',
  'ts',
  'TS',
  '--lang=Python',
  'both',
  '-l',
  '-lts',
  '--limit',
  '--limit=3',
  '3',
  '0',
  '03',
  '1e3',
  '-n',
  '--category',
  '-c',
  '--json',
  '--json=yes',
  '--dry-run',
  '--dry',
  '--git',
  '--list',
  '--raw',
  '--part',
  'body',
  '--no-comments',
  '--indent',
  '--indent=0',
  '201',
  '--variant',
  'vscode',
  '--output',
  '-o',
  'out',
  'bad',
  'good',
  '--color',
  '--color=never',
  'always',
  '--no-color',
  '--plain',
  '--no-pager',
  '--theme',
  'dark',
  '--help',
  '-h',
  '--version',
  '-V',
  '--nope',
  '-x',
  '--js',
  '=',
  '--=',
  '--lang=',
  '../x',
  'help',
];

/** Pseudo-random numbers, the same in every run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('the short way to read a command line', () => {
  it('agrees with commander on every line that it takes', () => {
    const random = createRandom(1);
    const pick = () => WORDS[Math.floor(random() * WORDS.length)] ?? '';
    let taken = 0;
    for (let round = 0; round < 20_000; round += 1) {
      const first = COMMANDS[Math.floor(random() * COMMANDS.length)]?.name ?? '';
      const length = Math.floor(random() * 5);
      const argv = [random() < 0.9 ? first : pick(), ...Array.from({ length }, pick)];
      const parsed = parseShort(argv);
      if (!parsed) continue;
      taken += 1;
      expect({ argv, parsed: parseCommandLine(argv) }).toEqual({ argv, parsed });
    }
    expect(taken).toBeGreaterThan(1000);
  });

  it.each([
    [['list']],
    [['list', 'patterns', '--json']],
    [['search', 'promise', 'all', '--limit', '3', '-l', 'ts']],
    [['show', 'semaphore', '--lang=py', '--color', 'always']],
    [['show', 'semaphore', '--no-color']],
    [['explain', '-']],
    [['new', 'gather', '.']],
    [['export', 'vscode', 'gather', 'lost', '-o', 'out', '-l', 'py']],
  ])('takes %j', (argv) => {
    expect(parseShort(argv)).toBeDefined();
    expect(parseCommandLine(argv)).toEqual(parseShort(argv));
  });

  it.each([
    [[]],
    [['--help']],
    [['list', '--help']],
    [['show']],
    [['show', 'a', 'b']],
    [['list', 'nonsense']],
    [['export', 'nonsense']],
    [['search', '--', '-x']],
    [['search', 'x', '--limit', '0']],
    [['show', 'x', '--lang', 'ruby']],
    [['--color', 'never', 'list']],
  ])('leaves %j to commander', (argv) => {
    expect(parseShort(argv)).toBeUndefined();
  });
});
