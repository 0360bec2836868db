import Fuse from 'fuse.js/basic';
import type { Texts } from '../library/parts.ts';
import { idfOf, keysIn, type SearchIndex } from './index.ts';
import type { Fuzzy } from './rank.ts';
import { findSorted } from './sorted.ts';
import { stemOf } from './words.ts';

const MAX_CANDIDATES = 4;
/** What is longer is no mistyped word or name; Fuse would compare it piece by piece. */
const MAX_WORD = 40;
/** What a repaired word is worth at most: less than one that was typed right. */
const TRUST = 0.85;

/**
 * Makes what finds mistyped words and names. Fuse is good at comparing one short text with short
 * texts, so it is given the library's words and keys, and never a document.
 */
export function createFuzzy(index: SearchIndex): Fuzzy {
  /** Of two words as near, the more common one is likelier meant. */
  const rarity = (word: string) => idfOf(findSorted(index.stems, stemOf(word)), index);
  let wordFuse: Fuse<string> | undefined;
  let keyFuse: Fuse<string> | undefined;
  return {
    repair(word) {
      if (word.length > MAX_WORD) return [];
      wordFuse ??= new Fuse(listOf(index.words), {
        threshold: 0.4,
        includeScore: true,
        ignoreFieldNorm: true,
      });
      return wordFuse
        .search(word, { limit: 40 })
        .map(({ item }) => ({ item, edits: editDistance(word, item) }))
        .filter(({ item, edits }) => edits <= allowedEdits(word, item))
        .map((one) => ({ ...one, rare: rarity(one.item) }))
        .toSorted((a, b) => a.edits - b.edits || a.rare - b.rare)
        .slice(0, MAX_CANDIDATES)
        .map(({ item, edits }) => ({
          word: item,
          likeness: TRUST * (1 - edits / Math.max(word.length, item.length)) ** 2,
        }));
    },
    nearKeys(key) {
      if (key.length > MAX_WORD) return new Map();
      keyFuse ??= new Fuse(listOf(keysIn(index)), {
        threshold: 0.34,
        distance: 60,
        includeScore: true,
        ignoreFieldNorm: true,
      });
      const near = new Map<number, number>();
      for (const { refIndex, item, score = 1 } of keyFuse.search(key, { limit: 30 })) {
        const longer = Math.max(key.length, item.length);
        const likeness = Math.min(1 - score, 1 - editDistance(key, item) / longer);
        if (likeness > 0.5) near.set(refIndex, likeness);
      }
      return near;
    },
  };
}

function listOf(texts: Texts): string[] {
  return Array.from({ length: texts.length }, (_, place) => texts.at(place) ?? '');
}

/**
 * How many mistakes a word may have. Much that the library does not know is no mistake but a word of
 * its own, above all a short one: `bash` is not `base`. So those with two mistakes are long and begin
 * right, and the shortest have their letters swapped, or one too few or too many.
 */
function allowedEdits(word: string, meant: string): number {
  if (word[0] !== meant[0]) return word.length > 4 ? 1 : 0;
  if (word.length <= 4 && word.length === meant.length && sorted(word) !== sorted(meant)) return 0;
  return word.length <= 6 ? 1 : word.length <= 8 ? 2 : 3;
}

function sorted(word: string): string {
  return Array.from(word).toSorted().join('');
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
