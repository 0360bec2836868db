/** Holds the search to its goals on the judged queries, so that no change breaks it unnoticed. */
import { describe, expect, it } from 'vitest';
import { asyncref, asyncrefExplain, entries, judge, judged, misspell, strangers } from './judge.ts';

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
  keywords: { first: 90, three: 97 },
  questions: { first: 80, three: 93 },
  'off-topic': { first: 90, three: 90 },
};

describe.each([
  ['our own queries', judged],
  ["strangers' queries", strangers],
])('%s', async (_, queries) => {
  const figures = await judge(asyncref, queries);

  it.each(Object.entries(GOALS))('%s', (name, goal) => {
    const own = figures.find((one) => one.class === name);
    const misses = own?.misses.join('\n');
    expect(own?.first, misses).toBeGreaterThanOrEqual(goal.first);
    expect(own?.three, misses).toBeGreaterThanOrEqual(goal.three);
  });

  it('error texts, by explain', async () => {
    const [own] = await judge(
      asyncrefExplain,
      queries.filter((one) => one.class === 'error'),
    );
    expect(own?.first, own?.misses.join('\n')).toBeGreaterThanOrEqual(95);
    expect(own?.three, own?.misses.join('\n')).toBeGreaterThanOrEqual(99);
  });
});

describe('explain', () => {
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

describe('explain, by the class of an error', () => {
  it.each([
    ['aiohttp.client_exceptions.ClientPayloadError: words of a later version', 'aiohttp'],
    ['websockets.exceptions.ConnectionClosedError: words of a later version', 'websockets'],
    ['asyncio.exceptions.InvalidStateError: words of a later version', 'future'],
  ])('%s', (text, id) => {
    expect(asyncrefExplain(text)).toEqual([id]);
  });

  it.each([
    'RuntimeError: words of a later version',
    'sqlalchemy.exc.NoResultFound: words of a later version',
  ])('nothing is said of %s', (text) => {
    expect(asyncrefExplain(text)).toEqual([]);
  });
});

describe('misspellings', () => {
  it('of one letter lead where the right word leads, in 95 of 100', async () => {
    const cases = [];
    for (const { id, title, api } of entries) {
      const [longest = ''] = title.split(/[^\p{L}]+/u).toSorted((a, b) => b.length - a.length);
      const [first] = await asyncref(longest);
      const names = Object.values(api).flat();
      cases.push(
        ...misspell(longest).map((text) => ({ text, wanted: first })),
        ...names.flatMap((name) => misspell(name).map((text) => ({ text, wanted: id }))),
      );
    }
    // Every twentieth of all, so that it takes seconds.
    const chosen = cases.filter((_, place) => place % 20 === 0);
    let right = 0;
    for (const { text, wanted } of chosen) right += (await asyncref(text))[0] === wanted ? 1 : 0;
    expect(right / chosen.length).toBeGreaterThanOrEqual(0.95);
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
