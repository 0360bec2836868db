import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../src/build/check.ts';
import type { Entry, Program } from '../src/library/entry.ts';
import { orderEntries } from '../src/library/contents.ts';

function program(file: string, changes: Partial<Program> = {}): Program {
  const [variant, extension] = file.split('.');
  return {
    language: extension === 'py' ? 'python' : 'typescript',
    variant: variant as Program['variant'],
    file,
    code: 'await work()\n',
    output: 'done\n',
    exitCode: 0,
    stderr: [],
    caughtBy: [],
    ...changes,
  };
}

const FLAWLESS: Entry = {
  id: 'work',
  category: 'quick-reference',
  title: 'Do the work',
  summary: 'It does the work.',
  api: { python: ['asyncio.work'], typescript: ['work'] },
  line: { python: 'await work()', typescript: 'await work()' },
  badLine: {},
  keywords: ['a', 'b', 'c', 'd'],
  questions: ['a', 'b', 'c', 'd'],
  errors: [],
  equivalence: 'same',
  since: { python: '3.11', node: '20' },
  dependencies: { pypi: [], npm: {} },
  service: undefined,
  outputsDiffer: {},
  docs: { python: ['https://example.org/py'], typescript: ['https://example.org/ts'] },
  seeAlso: [],
  sections: [
    { heading: 'When to use it', text: 'Now.' },
    { heading: 'What differs', text: 'Nothing.' },
  ],
  programs: [program('example.py'), program('example.ts')],
};

const codes = (...entries: Entry[]) => checkLibrary(entries).map(({ code }) => code);

describe('the policy of the shipped library', () => {
  it('lets a flawless entry pass', () => {
    expect(codes(FLAWLESS)).toEqual([]);
  });

  const py = (changes: Partial<Program>): Partial<Entry> => ({
    programs: [program('example.py', changes), program('example.ts')],
  });
  it.each<[string, Partial<Entry>, string[]]>([
    ['no title', { title: 'work' }, ['missing-title']],
    ['a title that is a sentence', { title: 'Do it.' }, ['title-ends']],
    ['a title too long', { title: 'x'.repeat(61) }, ['long-title']],
    ['a summary of two sentences', { summary: 'One. Two.' }, ['bad-summary']],
    ['a summary without an end', { summary: 'One' }, ['bad-summary']],
    ['a summary too long', { summary: `${'x'.repeat(140)}.` }, ['long-summary']],
    ['no grade', { equivalence: undefined }, ['missing-equivalence']],
    ['few keywords', { keywords: ['a'] }, ['few-keywords']],
    ['few questions', { questions: ['a'] }, ['few-questions']],
    ['no API named', { api: { python: [], typescript: ['work'] } }, ['missing-api']],
    [
      'no documentation',
      { docs: { python: [], typescript: [] } },
      ['missing-docs', 'missing-docs'],
    ],
    ['no line', { line: { python: 'await work()' } }, ['missing-line']],
    [
      'a line of no program',
      { line: { python: 'x', typescript: 'await work()' } },
      ['unproven-line'],
    ],
    ['a bad line of no bad program', { badLine: { python: 'await work()' } }, ['unproven-line']],
    [
      'an API in no program',
      { api: { python: ['a.rest'], typescript: ['work'] } },
      ['unproven-api'],
    ],
    [
      'a language missing',
      { programs: [program('example.py')] },
      ['missing-program', 'unproven-line', 'unproven-api', 'unexplained-difference'],
    ],
    [
      'a variant too many',
      { programs: [...FLAWLESS.programs, program('bad.py')] },
      ['wrong-variant'],
    ],
    ['a tab', py({ code: '\tawait work()\n' }), ['control-character']],
    ['an escape sequence', py({ code: 'await work()\n# \u001B[2J\n' }), ['control-character']],
    ['text that turns direction', py({ code: 'await work()\n# \u202E\n' }), ['control-character']],
    ['no final newline', py({ code: 'await work()' }), ['final-newline']],
    ['two final newlines', py({ code: 'await work()\n\n' }), ['final-newline']],
    ['a wide line', py({ code: `await work()\n# ${'x'.repeat(75)}\n` }), ['wide-line']],
    ['a long program', py({ code: 'await work()\n'.repeat(41) }), ['long-program']],
    ['no output', py({ output: undefined }), ['missing-output', 'unexplained-difference']],
    ['outputs that differ', py({ output: 'other\n' }), ['unexplained-difference']],
    ['a reason for no difference', { outputsDiffer: { example: 'why' } }, ['stale-reason']],
    ['other headings', { sections: [{ heading: 'Why', text: 'x' }] }, ['wrong-headings']],
    ['see-also to nowhere', { seeAlso: ['nowhere'] }, ['unknown-entry']],
    ['see-also to itself', { seeAlso: ['work'] }, ['unknown-entry']],
  ])('reports %s', (_, changes, expected) => {
    expect(codes({ ...FLAWLESS, ...changes })).toEqual(expected);
  });

  it('does not count blank lines and comments as code', () => {
    const code = `await work()\n${'# why\n\n'.repeat(60)}pass\n`;
    expect(codes({ ...FLAWLESS, ...py({ code }) })).toEqual([]);
  });

  it('accepts outputs that differ for a reason', () => {
    const outputsDiffer = { example: 'there are no tasks' };
    expect(codes({ ...FLAWLESS, ...py({ output: 'other\n' }), outputsDiffer })).toEqual([]);
  });

  it('wants prose that is short and without code', () => {
    const text = `${'x\n'.repeat(41)}\`\`\`\nx\n\`\`\``;
    const sections = [
      { heading: 'When to use it', text },
      { heading: 'What differs', text: 'x' },
    ];
    expect(codes({ ...FLAWLESS, sections })).toEqual(['long-prose', 'code-fence']);
  });

  it('wants bad and good programs of a gotcha, the bad lines, and its three headings', () => {
    const gotcha: Entry = { ...FLAWLESS, category: 'gotchas' };
    expect(codes(gotcha)).toEqual([
      'missing-line',
      'missing-line',
      'missing-program',
      'missing-program',
      'wrong-variant',
      'missing-program',
      'missing-program',
      'wrong-variant',
      'wrong-headings',
    ]);
  });

  it('gives an error text one owner', () => {
    const entry = { ...FLAWLESS, api: { python: [], typescript: [] }, errors: ['boom'] };
    const other = { ...entry, id: 'other' };
    expect(codes(entry, other).filter((code) => code === 'double-error')).toHaveLength(2);
  });

  it('gives an API name one owner, and an id one entry', () => {
    expect(
      codes(FLAWLESS, { ...FLAWLESS, id: 'other' }).filter((code) => code === 'double-api'),
    ).toHaveLength(4);
    expect(codes(FLAWLESS, { ...FLAWLESS, category: 'libraries' })).toContain('double-id');
  });
});

describe('the table of contents', () => {
  const other: Entry = { ...FLAWLESS, id: 'other' };
  const order = (contents: unknown) => orderEntries([FLAWLESS, other], JSON.stringify(contents));

  it('gives the order and the topics', () => {
    const { entries, problems } = order({
      'quick-reference': { First: ['other'], Then: ['work'] },
    });
    expect(problems).toEqual([]);
    expect(entries.map(({ id, topic }) => [id, topic])).toEqual([
      ['other', 'First'],
      ['work', 'Then'],
    ]);
  });

  it.each([
    ['an entry left out', { 'quick-reference': { A: ['work'] } }, ['missing-entry']],
    [
      'an entry that is not there',
      { 'quick-reference': { A: ['work', 'other', 'no'] } },
      ['unknown-entry'],
    ],
    [
      'an entry named twice',
      { 'quick-reference': { A: ['work', 'other', 'work'] } },
      ['double-id'],
    ],
    [
      'an entry in another category',
      { 'quick-reference': { A: ['work'] }, patterns: { A: ['other'] } },
      ['unknown-entry', 'missing-entry'],
    ],
  ])('reports %s', (_, contents, expected) => {
    expect(order(contents).problems.map(({ code }) => code)).toEqual(expected);
  });
});
