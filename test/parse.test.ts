import { describe, expect, it } from 'vitest';
import { parseEntry } from '../src/library/parse.ts';
import { GATHER, LOST, ONLY_PYTHON, entryFolder } from './fixtures/library.ts';

const codes = (folder: Parameters<typeof parseEntry>[0]) =>
  parseEntry(folder).problems.map(({ code }) => code);

describe('parsing an entry', () => {
  it('takes a folder with one program and nothing else', () => {
    const { entry, problems } = parseEntry({
      category: 'patterns',
      id: 'mine',
      files: new Map([['example.ts', 'await 1;\n']]),
    });
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({ id: 'mine', title: 'mine', category: 'patterns' });
    expect(entry?.programs).toMatchObject([{ language: 'typescript', file: 'example.ts' }]);
  });

  it('takes the fixtures', () => {
    expect([GATHER, LOST, ONLY_PYTHON].flatMap(codes)).toEqual([]);
  });

  it('keeps programs, outputs and endings as they are written', () => {
    expect(parseEntry(LOST).entry?.programs).toMatchObject([
      { file: 'bad.py', output: '', exitCode: 0, stderr: ['Task exception was never retrieved'] },
      { file: 'good.py', output: 'caught\n', exitCode: 0, stderr: [] },
      { file: 'bad.ts', output: '', exitCode: 1, stderr: ['Error: lost'] },
      { file: 'good.ts', output: 'caught\n', exitCode: 0, stderr: [] },
    ]);
  });

  it('splits the prose at its headings', () => {
    expect(parseEntry(GATHER).entry?.sections).toEqual([
      { heading: 'When to use it', text: 'For a `handful`\nof calls.' },
      { heading: 'What differs', text: 'Order.' },
    ]);
  });

  const program = { 'example.py': 'pass\n' };
  it.each([
    ['an id with a dot', entryFolder('patterns/..', {}, program), ['bad-id']],
    ['an id in capitals', entryFolder('patterns/Mine', {}, program), ['bad-id']],
    ['a category of its own', entryFolder('recipes/mine', {}, program), ['bad-category']],
    ['an unknown key', entryFolder('patterns/mine', { titel: 'x' }, program), ['bad-manifest']],
    ['a wrong type', entryFolder('patterns/mine', { keywords: 'x' }, program), ['bad-manifest']],
    [
      'a wrong grade',
      entryFolder('patterns/mine', { equivalence: 'so-so' }, program),
      ['bad-manifest'],
    ],
    [
      'a wrong version',
      entryFolder('patterns/mine', { since: { python: 'new' } }, program),
      ['bad-manifest'],
    ],
    [
      'broken JSON',
      entryFolder('patterns/mine', {}, { ...program, 'entry.json': '{' }),
      ['bad-manifest'],
    ],
    [
      'a stray file',
      entryFolder('patterns/mine', {}, { ...program, 'queue.py': '' }),
      ['unknown-file'],
    ],
    [
      'an output without its program',
      entryFolder('patterns/mine', {}, { ...program, 'example.ts.out': '' }),
      ['unknown-file'],
    ],
    [
      'a program named but not there',
      entryFolder('patterns/mine', { programs: { 'bad.py': {} } }, program),
      ['missing-file'],
    ],
    ['no program', entryFolder('patterns/mine', {}, {}), ['no-program']],
  ])('reports %s', (_, folder, expected) => {
    expect(codes(folder)).toEqual(expected);
  });

  it('says which key of entry.json is wrong', () => {
    const { problems } = parseEntry(entryFolder('patterns/mine', { seeAlso: [1] }, program));
    expect(problems).toMatchObject([{ file: 'patterns/mine/entry.json' }]);
    expect(problems[0]?.detail).toMatch(/^seeAlso\.0: /);
  });
});
