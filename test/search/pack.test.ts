import { describe, expect, it } from 'vitest';
import { parseEntry } from '../../src/library/parse.ts';
import { buildSearchIndex, wholeSegment } from '../../src/search/index.ts';
import { packIndex, unpackIndex } from '../../src/search/pack.ts';
import { createSearch } from '../../src/search/search.ts';
import { GATHER, LOST, ONLY_PYTHON, entryFolder } from '../fixtures/library.ts';

const ODD = entryFolder(
  'patterns/odd',
  { title: 'Ünïcode 日本 🎉 title', keywords: ['odd one', 'ab'] },
  { 'example.py': 'pass\n' },
);
const entries = [GATHER, LOST, ONLY_PYTHON, ODD].flatMap(
  (folder) => parseEntry(folder).entry ?? [],
);
const index = buildSearchIndex(entries);

/** A list may be a typed one. */
function asPlain(member: string | ArrayLike<number> | undefined) {
  return typeof member === 'object' ? Array.from(member) : member;
}

describe('an index in a file', () => {
  it('is the same when it is read, wherever its bytes lie in memory', async () => {
    const packed = packIndex(index);
    const shifted = new Uint8Array(packed.length + 1);
    shifted.set(packed, 1);
    for (const bytes of [packed, shifted.subarray(1)]) {
      const read = unpackIndex(bytes);
      if (!read) throw new Error('it was not read');
      for (const name of ['stems', 'words', 'texts', 'stemTexts', 'stemProse'] as const) {
        expect(read[name].length).toBe(index[name].length);
        for (let place = 0; place <= index[name].length; place += 1)
          expect(asPlain(read[name].at(place))).toEqual(asPlain(index[name].at(place)));
      }
      for (const name of ['idfs', 'textMasses', 'keyTexts', 'causes'] as const)
        expect(read[name]).toEqual(index[name]);
      expect(read.rarest).toBe(index.rarest);
      for (const query of ['gather', 'gahter', 'never retrieved task exception', 'odd one'])
        expect(await createSearch([wholeSegment(read)])(query)).toEqual(
          await createSearch([wholeSegment(index)])(query),
        );
    }
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['three bytes', new Uint8Array(3)],
    ['another file', new TextEncoder().encode('{"format":1,"entries":[]}')],
    ['a file cut short', packIndex(index).subarray(0, 500)],
    ['a file with more behind it', Buffer.concat([packIndex(index), Buffer.from('more')])],
  ])('is refused when it is %s', (_, bytes) => {
    expect(unpackIndex(bytes)).toBeUndefined();
  });
});
