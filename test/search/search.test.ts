/** Holds the search to its goals on the judged queries, so that no change breaks it unnoticed. */
import { describe, expect, it } from 'vitest';
import { asyncref, asyncrefExplain, entries, judge, judged, misspell } from './judge.ts';

interface Goal {
  first: number;
  three: number;
}

/** Shares in percent. */
const GOALS: Record<string, Goal> = {
  'api-exact': { first: 95, three: 99 },
  'api-other': { first: 95, three: 99 },
  typo: { first: 95, three: 99 },
  order: { first: 95, three: 99 },
  prefix: { first: 95, three: 99 },
  keywords: { first: 90, three: 95 },
  questions: { first: 80, three: 93 },
  'off-topic': { first: 90, three: 90 },
};

describe('judged queries', () => {
  const figures = judge(asyncref);

  it.each(Object.entries(GOALS))('%s', (name, goal) => {
    const own = figures.find((one) => one.class === name);
    const misses = own?.misses.join('\n');
    expect(own?.first, misses).toBeGreaterThanOrEqual(goal.first);
    expect(own?.three, misses).toBeGreaterThanOrEqual(goal.three);
  });

  it('error texts, by explain', () => {
    const [own] = judge(
      asyncrefExplain,
      judged.filter((one) => one.class === 'error'),
    );
    expect(own?.first, own?.misses.join('\n')).toBeGreaterThanOrEqual(95);
  });

  it('messages of other programs are not explained', () => {
    const foreign = [
      "KeyError: 'id'",
      "ModuleNotFoundError: No module named 'foo'",
      "ValueError: invalid literal for int() with base 10: 'x'",
      "TypeError: Cannot read properties of undefined (reading 'map')",
      'ReferenceError: foo is not defined',
      'ZeroDivisionError: division by zero',
      'IndexError: list index out of range',
      "AttributeError: 'NoneType' object has no attribute 'split'",
      "SyntaxError: Unexpected token '<'",
      'Segmentation fault (core dumped)',
      'npm ERR! code ENOENT',
      'fatal: not a git repository (or any of the parent directories): .git',
    ];
    expect(foreign.filter((text) => asyncrefExplain(text).length > 0)).toEqual([]);
  });
});

describe('misspellings', () => {
  // Every ninth of all, so that it takes seconds; the words are those of names, which one types.
  const cases = entries.flatMap(({ id, title, api }) => {
    const [longest = ''] = title.split(/[^\p{L}]+/u).toSorted((a, b) => b.length - a.length);
    const names = Object.values(api).flat();
    return [
      ...misspell(longest).map((text) => ({ text, wanted: asyncref(longest)[0] })),
      ...names.flatMap((name) => misspell(name).map((text) => ({ text, wanted: id }))),
    ].filter((_, place) => place % 9 === 0);
  });

  it('of one letter lead where the right word leads, in 95 of 100', () => {
    const wrong = cases.filter(({ text, wanted }) => asyncref(text)[0] !== wanted);
    expect(1 - wrong.length / cases.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe('what the bad programs print', () => {
  // Messages of the program's own, such as "Error: row 3 has no date", are nobody's to explain.
  const texts = entries
    .filter(({ category }) => category === 'gotchas')
    .flatMap(({ programs }) => programs.flatMap(({ stderr }) => stderr))
    .filter((text) => /\S \S+ \S/.test(text) && !/^(?:\w+Error|Error): [a-z]/.test(text));

  it.each([...new Set(texts)])('is explained: %s', (text) => {
    expect(asyncrefExplain(text)).not.toEqual([]);
  });
});
