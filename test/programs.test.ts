/** Every program of the library, run: nothing is shown that was not seen to happen. */
import { afterAll, describe, expect, it } from 'vitest';
import { loadSources } from '../src/build/library.ts';
import { formatProblem } from '../src/errors.ts';
import { SNIPPETS, chooseInterpreters, compareRun, runProgram } from './programs/run.ts';
import { listInterpreters } from './setup/interpreters.ts';

const interpreters = listInterpreters();
const { entries, problems } = loadSources(SNIPPETS);
const cases = entries.flatMap((entry) =>
  entry.programs.map((program) => ({
    name: `${entry.id} ${program.file}`,
    entry,
    program,
    chosen: chooseInterpreters(entry, program, interpreters),
  })),
);

describe('the library', () => {
  it('keeps to its policy', () => {
    expect(problems.map(formatProblem)).toEqual([]);
  });
});

describe.concurrent('every program does what its entry says', () => {
  for (const { name, entry, program, chosen } of cases) {
    if (chosen.length === 0) {
      it(name, (context) => context.skip(`no interpreter here is new enough for ${entry.id}`));
    }
    for (const interpreter of chosen) {
      it(`${name} on ${interpreter.version}`, async () => {
        const run = await runProgram(entry, program, interpreter);
        expect(compareRun(program, run)).toEqual([]);
      });
    }
  }
});

afterAll(() => {
  const counts = new Map<string, number>();
  for (const { chosen } of cases)
    for (const { language, version } of chosen) {
      const name = `${language} ${version}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  const list = [...counts].map(([name, count]) => `${count} on ${name}`).toSorted();
  console.log(`programs run: ${list.join(', ')}`);
});
