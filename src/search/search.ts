import { explain } from './explain.ts';
import { readText, type Field, type SearchIndex } from './index.ts';
import { MessageReader } from './message.ts';
import { rank, type Fuzzy, type Hit as Ranked, type Ranking } from './rank.ts';

/** A hit this sure answers the query; below it, and above the other, it may be near. */
const STRONG = 0.58;
const WEAK = 0.35;
/** Behind the best, only what scores at least this share of it is worth a line. */
const WORTH = 0.2;

/** Nobody asks more than this; what is longer is a message, and read line by line. */
const MAX_LENGTH = 500;
/** From this on, a query is taken for the error message that it resembles. */
const SURE_MESSAGE = 0.8;
/** What a sure message is worth beside words: less than an exact name, more than all else. */
const EXPLAINED = 3.5;

export interface Hit extends Omit<Ranked, 'text'> {
  /** What speaks best for the entry. */
  matched: { field: Field; text: string };
}

export interface SearchResult {
  /** The entries that answer, best first; none when none is sure enough. */
  strong: Hit[];
  /** What comes nearest, where nothing is sure. */
  weak: Hit[];
  /** Words that were taken for others, as typed and as understood. */
  repaired: Map<string, string>;
}

/** Answers a query. `accept` says which entries may be found, by their place in the index. */
export type Search = (query: string, accept?: (entry: number) => boolean) => Promise<SearchResult>;

/** Makes the search over an index; what costs much is loaded when a query first needs it. */
export function createSearch(index: SearchIndex): Search {
  let fuzzy: Fuzzy | undefined;
  /** Ranks without Fuse, and once more with it where a word or a name is unknown. */
  const rankAll = async (query: string): Promise<Ranking> => {
    let asked = false as boolean;
    const nobody: Fuzzy = {
      repair: () => ((asked = true), []),
      nearKeys: () => ((asked = true), new Map()),
    };
    const ranking = rank(query, index, nobody);
    if (!asked) return ranking;
    fuzzy ??= (await import('./repair.ts')).createFuzzy(index);
    return rank(query, index, fuzzy);
  };
  const show = ({ text: place, ...hit }: Ranked): Hit => {
    const { field, text } = readText(index, place);
    return { ...hit, matched: place < 0 ? { field: 'prose', text: '' } : { field, text } };
  };
  return async (query, accept = () => true) => {
    const words = query.slice(0, MAX_LENGTH);
    const { hits: typed, repaired } = await rankAll(words);
    // What was meant is ranked as if it had been typed.
    const meant = repaired.size > 0 ? await rankAll(replaceWords(words, repaired)) : { hits: [] };
    const ranked = mergeHits(meant.hits.map(trustLess), typed);
    const hits = mergeHits(explainHits(query, index), ranked).filter(({ entry }) => accept(entry));
    const [best] = hits;
    const near = hits.filter(
      ({ confidence, score }) => confidence >= WEAK && score >= WORTH * (best?.score ?? 0),
    );
    return best && best.confidence >= STRONG
      ? { strong: near.map(show), weak: [], repaired }
      : { strong: [], weak: near.slice(0, 3).map(show), repaired };
  };
}

function replaceWords(query: string, words: ReadonlyMap<string, string>): string {
  let text = query;
  for (const [typed, meant] of words) text = text.replace(new RegExp(typed, 'giu'), meant);
  return text;
}

/** A repaired query may be the wrong guess. */
function trustLess(hit: Ranked): Ranked {
  return { ...hit, score: 0.9 * hit.score, confidence: 0.85 * hit.confidence };
}

/** A query of several words may be an error message, and then its entry comes first. */
function explainHits(query: string, index: SearchIndex): Ranked[] {
  if (!/\S\s+\S+\s+\S/.test(query)) return [];
  const reader = new MessageReader();
  for (const line of query.split('\n')) reader.read(line);
  return explain(reader.lines, index)
    .filter(({ score }) => score >= SURE_MESSAGE)
    .map(({ entry, place, score }) => ({
      entry,
      score: EXPLAINED * score,
      confidence: 1,
      text: place,
    }));
}

function mergeHits(first: readonly Ranked[], second: readonly Ranked[]): Ranked[] {
  const all = [...first];
  for (const hit of second) {
    const known = all.findIndex(({ entry }) => entry === hit.entry);
    const other = all[known];
    if (!other) all.push(hit);
    else if (hit.score > other.score) all[known] = hit;
  }
  return all.toSorted((a, b) => b.score - a.score);
}
