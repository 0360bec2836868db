/** Every program of the library, run: nothing is shown that was not seen to happen. */
import { afterAll, describe, expect, inject, it } from 'vitest';
import { loadSources } from '../src/build/library.ts';
import { formatProblem } from '../src/errors.ts';
import { SNIPPETS, chooseInterpreters, compareRun, runProgram } from './programs/run.ts';
import { listInterpreters } from './setup/interpreters.ts';

const services = inject('services');
const interpreters = listInterpreters();
const { entries, problems } = loadSources(SNIPPETS);
const cases = entries.flatMap((entry) =>
  entry.programs.map((program) => ({
    name: `${entry.id} ${program.file}`,
    entry,
    program,
    missing: services.missing[entry.service ?? ''],
    chosen: chooseInterpreters(entry, program, interpreters),
  })),
);

describe('the library', () => {
  it('keeps to its policy', () => {
    expect(problems.map(formatProblem)).toEqual([]);
  });
});

const skipped: string[] = [];

describe.concurrent('every program does what its entry says', () => {
  for (const { name, entry, program, chosen, missing } of cases) {
    const reason = chosen.length === 0 ? 'no interpreter here is new enough' : missing;
    if (reason !== undefined) {
      skipped.push(`${name}: ${reason}`);
      it(name, (context) => context.skip(reason));
      continue;
    }
    for (const interpreter of chosen) {
      it(`${name} on ${interpreter.version}`, async () => {
        const run = await runProgram(entry, program, interpreter, services);
        expect(compareRun(program, run)).toEqual([]);
      });
    }
  }
});

afterAll(() => {
  const counts = new Map<string, number>();
  for (const { chosen, missing } of cases)
    for (const { language, version } of missing ? [] : chosen) {
      const name = `${language} ${version}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  const list = [...counts].map(([name, count]) => `${count} on ${name}`).toSorted();
  console.log(`programs run: ${list.join(', ')}`);
  for (const line of skipped) console.log(`skipped: ${line}`);
});
