import Fuse from 'fuse.js';
import type { SearchIndex } from './index.ts';
import type { Repair } from './query.ts';

const MAX_CANDIDATES = 4;
/** What a repaired word is worth at most: less than one that was typed right. */
const TRUST = 0.85;

/**
 * Makes a repair for mistyped words. Fuse is good at comparing one short text with short texts, so
 * it is given the library's words and never a document.
 */
export function createRepair({ words }: SearchIndex): Repair {
  let fuse: Fuse<string> | undefined;
  return (word) => {
    fuse ??= new Fuse(words, { threshold: 0.4, includeScore: true, ignoreFieldNorm: true });
    return fuse
      .search(word, { limit: 40 })
      .map(({ item }) => ({ item, edits: editDistance(word, item) }))
      .filter(({ edits }) => edits <= allowedEdits(word))
      .toSorted((a, b) => a.edits - b.edits)
      .slice(0, MAX_CANDIDATES)
      .map(({ item, edits }) => ({
        word: item,
        likeness: TRUST * (1 - edits / Math.max(word.length, item.length)),
      }));
  };
}

function allowedEdits(word: string): number {
  return word.length <= 3 ? 1 : word.length <= 8 ? 2 : 3;
}

/**
 * How many letters must be dropped, added, replaced or swapped with their neighbour (optimal
 * string alignment; Fuse's own score counts a swap as two errors).
 */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      line.push(least);
    }
    before = above;
    above = line;
  }
  return above[b.length] ?? 0;
}

/** The keys of the index that a whole query comes near, each from 0 to 1; for names that were
 * joined or mistyped beyond what single words can tell. */
export function findNearKeys(keys: readonly string[], key: string): Map<number, number> {
  const fuse = new Fuse(keys, {
    threshold: 0.34,
    distance: 60,
    includeScore: true,
    ignoreFieldNorm: true,
  });
  const near = new Map<number, number>();
  for (const { refIndex, item, score = 1 } of fuse.search(key, { limit: 30 })) {
    const longer = Math.max(key.length, item.length);
    const likeness = Math.min(1 - score, 1 - editDistance(key, item) / longer);
    if (likeness > 0.5) near.set(refIndex, likeness);
  }
  return near;
}
