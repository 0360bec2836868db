import type { Entry } from '../library/entry.ts';
import { keyOf, stemOf, wordsOf } from './words.ts';

/** The parts of an entry that are searched, the most telling first. */
export const FIELDS = [
  'api',
  'id',
  'title',
  'keyword',
  'question',
  'error',
  'summary',
  'prose',
] as const;
export type Field = (typeof FIELDS)[number];

/** How much a word counts that stands in a field (BM25F's field weights). */
const WEIGHTS: Record<Field, number> = {
  api: 3,
  id: 4,
  title: 4,
  keyword: 4,
  question: 2,
  error: 2,
  summary: 2,
  prose: 0.4,
};

/** A short text of an entry, with its words as indexes into the stems. */
export type Phrase = [entry: number, field: number, text: string, stems: number[]];

/**
 * What a search needs, made by the build: nothing of it has to be computed again, and it is used
 * as it is parsed.
 */
export interface SearchIndex {
  /** How many entries there are. */
  count: number;
  /** The entries that say what goes wrong: the gotchas. */
  causes: number[];
  /** Sorted. */
  stems: string[];
  /** By stem: entry and weight in tenths, by turns. */
  postings: number[][];
  /** The words behind the stems, sorted, each with its stem. */
  words: string[];
  wordStems: number[];
  phrases: Phrase[];
  /** The keys of names and short phrases, sorted, each with its phrase. */
  keys: string[];
  keyPhrases: number[];
}

/** Indexes entries; what the index calls an entry is its place in the list. */
export function buildSearchIndex(entries: readonly Entry[]): SearchIndex {
  const texts = entries.flatMap((entry, place) =>
    textsOf(entry).map(([field, text]) => ({ place, field, text, words: wordsOf(text) })),
  );
  const words = [...new Set(texts.flatMap((one) => one.words))].toSorted(byCodeUnit);
  const stems = [...new Set(words.map(stemOf))].toSorted(byCodeUnit);
  const stemIds = new Map(stems.map((stem, id) => [stem, id]));
  const idOf = (word: string) => stemIds.get(stemOf(word)) ?? -1;

  const weights = stems.map(() => new Map<number, number>());
  for (const { place, field, words: own } of texts)
    for (const id of new Set(own.map(idOf))) {
      const byEntry = weights[id];
      byEntry?.set(place, (byEntry.get(place) ?? 0) + WEIGHTS[field]);
    }

  const phrases = texts
    .filter(({ field }) => field !== 'prose')
    .map(({ place, field, text, words: own }): Phrase => {
      return [place, FIELDS.indexOf(field), text, [...new Set(own.map(idOf))]];
    });
  const keyed = phrases
    .flatMap((phrase, index) => keysOf(phrase).map((key) => ({ key, index })))
    .toSorted((a, b) => byCodeUnit(a.key, b.key));
  return {
    count: entries.length,
    causes: entries.flatMap(({ category }, place) => (category === 'gotchas' ? place : [])),
    stems,
    postings: weights.map((byEntry) =>
      [...byEntry].flatMap(([place, weight]) => [place, Math.round(weight * 10)]),
    ),
    words,
    wordStems: words.map(idOf),
    phrases,
    keys: keyed.map(({ key }) => key),
    keyPhrases: keyed.map(({ index }) => index),
  };
}

function textsOf(entry: Entry): [Field, string][] {
  const as =
    (field: Field) =>
    (text: string): [Field, string] => [field, text];
  return [
    ...Object.values(entry.api).flat().map(as('api')),
    ['id', entry.id],
    ['title', entry.title],
    ['summary', entry.summary],
    ...entry.keywords.map(as('keyword')),
    ...entry.questions.map(as('question')),
    ...entry.errors.map(as('error')),
    ...entry.sections.map(({ text }) => as('prose')(text)),
  ];
}

/** Names and short phrases are found by their whole key, names also without their module. */
function keysOf([, field, text]: Phrase): string[] {
  const name = FIELDS[field];
  if (name === 'question' || name === 'error' || name === 'summary') return [];
  const tail = name === 'api' ? text.replace(/^.*[.:](?=[^.:])/, '') : text;
  return [...new Set([keyOf(text), keyOf(tail)])].filter((key) => key !== '');
}

/** The order that `<` sees, so that a sorted list can be searched by halving. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
