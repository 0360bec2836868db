import { describe, expect, it } from 'vitest';
import { loadSources } from '../../src/build/library.ts';
import { compareFindings, findAll } from './findings.ts';
import { SNIPPETS } from './run.ts';

describe('what linters and type checkers report of the programs', () => {
  const { entries } = loadSources(SNIPPETS);
  const findings = findAll(SNIPPETS);
  const programs = entries.flatMap((entry) =>
    entry.programs.map((program) => ({
      path: `${entry.category}/${entry.id}/${program.file}`,
      program,
    })),
  );

  it.each(programs)('$path: just what its entry says', ({ path, program }) => {
    expect(compareFindings(path, program, findings)).toEqual([]);
  });

  it('reports no other file', () => {
    const paths = programs.map(({ path }) => path);
    expect(findings.filter(({ file }) => !paths.includes(file))).toEqual([]);
  });
});
