/**
 * `npm run programs -- [--write] [--stress] [id...]`: checks the entries of the library, or those
 * named; runs their programs on the oldest and the newest interpreters, and says what differs from
 * their `.out` files. `--write` first makes the `.out` files that are missing, from the newest;
 * `--stress` runs each program ten times while every core is kept busy.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { loadSources } from '../../src/build/library.ts';
import { formatProblem } from '../../src/errors.ts';
import type { Entry } from '../../src/library/entry.ts';
import { listInterpreters } from '../setup/interpreters.ts';
import { startServices } from '../setup/services.ts';
import { compareFindings, findAll } from './findings.ts';
import { SNIPPETS, chooseInterpreters, compareRun, runProgram } from './run.ts';

const args = process.argv.slice(2);
const stress = args.includes('--stress');
const write = args.includes('--write');
const ids = args.filter((arg) => !arg.startsWith('--'));
const interpreters = listInterpreters();
const { services, stop } = await startServices();

if (write) {
  for (const entry of loadSources(SNIPPETS).entries) {
    if (ids.length > 0 && !ids.includes(entry.id)) continue;
    for (const program of entry.programs) {
      const interpreter = chooseInterpreters(entry, program, interpreters).at(-1);
      if (program.output !== undefined || !interpreter || lacks(entry)) continue;
      const { stdout } = await runProgram(entry, program, interpreter, services);
      const path = join(SNIPPETS, entry.category, entry.id, `${program.file}.out`);
      writeFileSync(path, stdout, { flag: 'wx' });
      console.log(`wrote ${entry.id} ${program.file}.out, to be read before it is believed:`);
      console.log(stdout);
    }
  }
}

const { entries, problems } = loadSources(SNIPPETS);
const chosen = entries.filter(({ id }) => ids.length === 0 || ids.includes(id));
const unknown = ids.filter((id) => !chosen.some((entry) => entry.id === id));
const limit = pLimit(availableParallelism());
let failures = unknown.length;

for (const id of unknown) console.log(`FAIL  ${id}: no such entry`);
for (const problem of problems) {
  if (ids.length > 0 && !ids.some((id) => problem.file.includes(`/${id}/`))) continue;
  failures += 1;
  console.log(`FAIL  ${formatProblem(problem)}`);
}

const findings = findAll(
  SNIPPETS,
  chosen.map((entry) => join(SNIPPETS, entry.category, entry.id)),
);
for (const entry of chosen) {
  for (const program of entry.programs) {
    const path = `${entry.category}/${entry.id}/${program.file}`;
    for (const difference of compareFindings(path, program, findings)) {
      failures += 1;
      console.log(`FAIL  ${path}: ${difference}`);
    }
  }
}

const burners = stress
  ? Array.from({ length: availableParallelism() }, () => new Worker('for (;;);', { eval: true }))
  : [];
await Promise.all(
  chosen
    .filter((entry) => !lacks(entry))
    .flatMap((entry) =>
      entry.programs.flatMap((program) =>
        chooseInterpreters(entry, program, interpreters).map((interpreter) =>
          limit(async () => {
            const name = `${entry.id} ${program.file} on ${program.language} ${interpreter.version}`;
            for (let round = stress ? 10 : 1; round > 0; round -= 1) {
              const run = await runProgram(entry, program, interpreter, services);
              const differences = compareRun(program, run);
              if (differences.length > 0) {
                failures += 1;
                console.log(`FAIL  ${name}\n${differences.join('\n')}`);
                return;
              }
            }
            console.log(`ok    ${name}`);
          }),
        ),
      ),
    ),
);
for (const entry of chosen) if (lacks(entry)) console.log(`skip  ${entry.id}: ${lacks(entry)}`);
await Promise.all(burners.map((burner) => burner.terminate()));
await stop();
process.exitCode = failures === 0 ? 0 : 1;

/** Why an entry's service is not there, if it needs one that is not. */
function lacks({ service = '' }: Entry): string | undefined {
  return services.missing[service];
}
