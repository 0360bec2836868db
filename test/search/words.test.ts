import { describe, expect, it } from 'vitest';
import { completions, findSorted } from '../../src/search/sorted.ts';
import { editDistance } from '../../src/search/repair.ts';
import { keyOf, stemOf, wordsOf } from '../../src/search/words.ts';

describe('a key', () => {
  it.each([
    ['Promise.all()', 'promiseall'],
    ['promise all', 'promiseall'],
    ['run_in_executor', 'runinexecutor'],
    ['except*', 'except*'],
    ['Façade', 'facade'],
    ['?!', ''],
  ])('of %j is %j', (text, key) => {
    expect(keyOf(text)).toBe(key);
  });
});

describe('words', () => {
  it.each([
    ['asyncio.TaskGroup', ['asyncio', 'task', 'group', 'taskgroup']],
    ['run_in_executor()', ['run', 'in', 'executor', 'runinexecutor']],
    ['AbortSignal.timeout', ['abort', 'signal', 'abortsignal', 'timeout']],
    ['HTTPServer', ['http', 'server', 'httpserver']],
    ["can't be used in 'await'", ['can', 't', 'be', 'used', 'in', 'await']],
    ['e\u0301te\u0301', ['ete']],
    ['\u202e \u0000 ***', []],
  ])('of %j are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('of one family have one stem', () => {
    expect(new Set(['cancel', 'cancels', 'cancelled', 'cancelling'].map(stemOf)).size).toBe(1);
    expect(stemOf('gracefully')).toBe(stemOf('graceful'));
    expect(stemOf('asynchronously')).toBe(stemOf('asynchronous'));
  });
});

describe('the edits between two words', () => {
  it.each([
    ['gather', 'gather', 0],
    ['gater', 'gather', 1],
    ['gathar', 'gather', 1],
    ['gahter', 'gather', 1],
    ['gatherr', 'gather', 1],
    ['semafore', 'semaphore', 2],
    ['', 'abc', 3],
  ])('%s and %s: %i', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits);
    expect(editDistance(b, a)).toBe(edits);
  });
});

describe('a sorted list', () => {
  const sorted = ['ab', 'abc', 'abd', 'b'];
  it('is searched by halving', () => {
    expect(sorted.map((text) => findSorted(sorted, text))).toEqual([0, 1, 2, 3]);
    expect(['', 'a', 'abb', 'z'].map((text) => findSorted(sorted, text))).toEqual([-1, -1, -1, -1]);
  });

  it('completes a beginning', () => {
    expect(completions(sorted, 'ab')).toEqual([0, 1, 2]);
    expect(completions(sorted, 'b')).toEqual([3]);
    expect(completions(sorted, 'c')).toEqual([]);
  });
});
