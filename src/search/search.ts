import { explain } from './explain.ts';
import type { Field } from './fields.ts';
import { readText, type Segment } from './index.ts';
import { MessageReader, type Line } from './message.ts';
import { rank, type Fuzzy } from './rank.ts';
import { findSorted } from './sorted.ts';
import { stemOf, withoutClass, wordsOf } from './words.ts';

/** A hit this sure answers the query; below it, and above the other, it may be near. */
const STRONG = 0.58;
const WEAK = 0.35;
/** What answers less than this of a query is not even near. */
const TRIFLING = 0.2;
/** Behind the best, only what scores at least this share of it is worth a line. */
const WORTH = 0.2;

/** Nobody asks more than this; what is longer is a message, and read line by line. */
const MAX_LENGTH = 500;
/** From this on, a query is taken for the error message that it resembles. */
const SURE_MESSAGE = 0.8;
/** What a sure message is worth beside words: less than an exact name, more than all else. */
const EXPLAINED = 3.5;

export interface Hit {
  /** The entry's place among all. */
  entry: number;
  score: number;
  /** How much of what was asked the entry answers, from below 0 to about 2.3. */
  confidence: number;
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

/** Answers a query. `accept` says which entries may be found, by their place among all. */
export type Search = (query: string, accept?: (entry: number) => boolean) => Promise<SearchResult>;

/** Makes the search over indexes; what costs much is loaded when a query first needs it. */
export function createSearch(segments: readonly Segment[]): Search {
  const fuzzies = new Map<Segment, Fuzzy>();
  /** Ranks without Fuse, and once more with it where a word or a name is unknown to all. */
  const rankAll = async (query: string): Promise<Ranking> => {
    let asked = false as boolean;
    const ask = () => (asked = !wordsOf(query).every((word) => isKnown(word, segments)));
    const nobody: Fuzzy = {
      repair: () => (ask(), []),
      nearKeys: () => (ask(), new Map()),
    };
    const ranking = rankSegments(query, segments, () => nobody);
    if (!asked) return ranking;
    const { createFuzzy } = await import('./repair.ts');
    return rankSegments(query, segments, (segment) => {
      const fuzzy = fuzzies.get(segment) ?? createFuzzy(segment.index);
      fuzzies.set(segment, fuzzy);
      const { repair, nearKeys } = fuzzy;
      return { repair: (word) => (isKnown(word, segments) ? [] : repair(word)), nearKeys };
    });
  };
  return async (query, accept = () => true) => {
    const words = query.slice(0, MAX_LENGTH);
    const { hits: typed, repaired } = await rankAll(words);
    // What was meant is ranked as if it had been typed.
    const meant = repaired.size > 0 ? await rankAll(replaceWords(words, repaired)) : { hits: [] };
    const guessed = meant.hits.map((hit) => trustLess(hit, repaired.size));
    const ranked = mergeHits(guessed, typed);
    const hits = mergeHits(explainHits(query, segments), ranked).filter(({ entry }) =>
      accept(entry),
    );
    const [best] = hits;
    const near = hits.filter(
      ({ confidence, score }) => confidence >= WEAK && score >= WORTH * (best?.score ?? 0),
    );
    return best && best.confidence >= STRONG
      ? { strong: near, weak: [], repaired }
      : { strong: [], weak: near.slice(0, 3), repaired };
  };
}

interface Ranking {
  /** Best first. */
  hits: Hit[];
  repaired: Map<string, string>;
}

/** Ranks by each index. What speaks for an entry is measured against what is asked, so that the
 * scores of one can stand beside those of another. */
function rankSegments(
  query: string,
  segments: readonly Segment[],
  fuzzyOf: (segment: Segment) => Fuzzy,
): Ranking {
  const repaired = new Map<string, string>();
  const hits = segments.flatMap((segment) => {
    const { index, first, gone } = segment;
    const ranking = rank(query, index, fuzzyOf(segment));
    for (const [typed, meant] of ranking.repaired) repaired.set(typed, meant);
    return ranking.hits
      .filter(({ entry, confidence }) => !gone.has(entry) && confidence >= TRIFLING)
      .map(({ entry, score, confidence, text: place }): Hit => {
        const { field, text } = readText(index, place);
        const matched: Hit['matched'] = place < 0 ? { field: 'prose', text: '' } : { field, text };
        return { entry: first + entry, score, confidence, matched };
      });
  });
  return { hits: hits.toSorted((a, b) => b.score - a.score || a.entry - b.entry), repaired };
}

function isKnown(word: string, segments: readonly Segment[]): boolean {
  const stem = stemOf(word);
  return segments.some(({ index }) => findSorted(index.stems, stem) >= 0);
}

function replaceWords(query: string, words: ReadonlyMap<string, string>): string {
  let text = query;
  for (const [typed, meant] of words) text = text.replace(new RegExp(typed, 'giu'), meant);
  return text;
}

/** A repaired query may be the wrong guess, and each further word makes that likelier. */
function trustLess(hit: Hit, words: number): Hit {
  return { ...hit, score: 0.9 * hit.score, confidence: 0.85 ** words * hit.confidence };
}

/** A query of several words may be an error message, and then its entry comes first. */
function explainHits(query: string, segments: readonly Segment[]): Hit[] {
  if (!/\S\s+\S+\s+\S/.test(query)) return [];
  return explain(readLines(query), segments)
    .filter(
      ({ score, line, known }) => score >= SURE_MESSAGE && isMessage(line, withoutClass(known)),
    )
    .map(({ entry, known, score }) => ({
      entry,
      score: EXPLAINED * score,
      confidence: 1,
      matched: { field: 'error', text: known },
    }));
}

/** A query is a line as a rule; only of several it has to be told which of them matter. */
function readLines(query: string): Line[] {
  if (!query.includes('\n')) return [{ text: query, weight: 1 }];
  const reader = new MessageReader();
  for (const line of query.split('\n')) reader.read(line);
  return reader.lines;
}

/** A question may hold the words of a short message, such as `connection closed`. */
function isMessage(line: string, known: string): boolean {
  return /[:'"<]|(?:Error|Exception|Warning)\b/.test(line) || known.length > line.length / 2;
}

function mergeHits(first: readonly Hit[], second: readonly Hit[]): Hit[] {
  const all = [...first];
  for (const hit of second) {
    const known = all.findIndex(({ entry }) => entry === hit.entry);
    const other = all[known];
    if (!other) all.push(hit);
    else if (hit.score > other.score) all[known] = hit;
  }
  return all.toSorted((a, b) => b.score - a.score);
}
