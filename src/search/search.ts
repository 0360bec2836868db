import type { Field, SearchIndex } from './index.ts';
import { rank, type Hit } from './rank.ts';
import { createRepair, findNearKeys } from './repair.ts';

export type { Field, Hit };

/** A hit this sure answers the query; below it, and above the other, it may be near. */
const STRONG = 0.58;
const WEAK = 0.35;
/** Behind the best, only what scores at least this share of it is worth a line. */
const WORTH = 0.2;

export interface SearchResult {
  /** The entries that answer, best first; none when none is sure enough. */
  strong: Hit[];
  /** What comes nearest, where nothing is sure. */
  weak: Hit[];
  /** Words that were taken for others, as typed and as understood. */
  repaired: Map<string, string>;
}

/**
 * Searches an index.
 *
 * @param accept which entries may be found, by their place in the index
 */
export function search(
  query: string,
  index: SearchIndex,
  accept: (entry: number) => boolean = () => true,
): SearchResult {
  const { hits: all, repaired } = rank(query, index, {
    repair: createRepair(index),
    nearKeys: (key) => findNearKeys(index.keys, key),
  });
  const hits = all.filter(({ entry }) => accept(entry));
  const [best] = hits;
  const near = hits.filter(
    ({ confidence, score }) => confidence >= WEAK && score >= WORTH * (best?.score ?? 0),
  );
  return best && best.confidence >= STRONG
    ? { strong: near, weak: [], repaired }
    : { strong: [], weak: near.slice(0, 3), repaired };
}
