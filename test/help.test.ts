/** Help: its examples are tried, and it fits narrow terminals. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../src/cli.ts';
import { COMMANDS, EXAMPLES } from '../src/grammar.ts';
import { run } from '../src/main.ts';
import { createHost } from './fixtures/host.ts';
import { ROOT } from './setup/interpreters.ts';

const library = join(ROOT, 'dist', 'library');
const examples = [...EXAMPLES, ...COMMANDS.flatMap((command) => command.examples ?? [])];

/** The words of the part of a line that starts asyncref, as a shell would cut them. */
function wordsOf(line: string): string[] {
  const [, part = ''] = /asyncref ([^|>]*)/.exec(line) ?? [];
  return [...part.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
}

describe('the examples', () => {
  it.each(examples)('%s', async (line) => {
    const words = wordsOf(line);
    expect(parseCommandLine(words)).toMatchObject({ command: words[0] });
    // What writes or copies is tried elsewhere; here it is enough that the entry exists.
    const tried = words[0] === 'new' ? ['show', words[1] ?? ''] : words;
    const input = ["RuntimeWarning: coroutine 'x' was never awaited\n"];
    const argv = tried.filter((word) => word !== '--copy');
    expect(await run(argv, createHost(library, { input }))).toMatchObject({ exitCode: 0 });
  });

  it('come first in the help of the program and of each command that has some', async () => {
    for (const [argv, own] of [
      [['--help'], EXAMPLES] as const,
      ...COMMANDS.map(({ name, examples: some = [] }) => [[name, '--help'], some] as const),
    ]) {
      const { stdout } = await run(argv, createHost(library));
      const begin = stdout.indexOf('\nExamples:\n');
      if (own.length > 0) expect(begin).toBeGreaterThan(0);
      expect(begin).toBeLessThan(stdout.indexOf('Usage: asyncref'));
      for (const [line] of own) expect(stdout).toContain(`\n  ${line}`);
    }
  });
});

describe.each([40, 20])('help on %i columns', (columns) => {
  it.each([[], ...COMMANDS.map(({ name }) => [name])])(
    'breaks no word: asyncref %s',
    async (...words) => {
      const { stdout } = await run([...words, '--help'], createHost(library, { columns }));
      // Command lines and usage are left whole.
      const prose = stdout
        .split('\n')
        .filter((line) => !/^(Usage: | {2}\S)/.test(line))
        .filter((line) => line.trim().includes(' '));
      expect(prose.length).toBeGreaterThan(5);
      expect(prose.filter((line) => line.length > columns)).toEqual([]);
    },
  );
});
