import type { Entry } from '../library/entry.ts';
import { keyOf, stemOf, withoutClass, wordsOf } from './words.ts';

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

/**
 * What a search needs, made by the build: nothing of it has to be computed again. Lists of numbers
 * are typed arrays, so that a file of it is read without being parsed (search/pack).
 */
export interface SearchIndex {
  /** How many entries there are. */
  count: number;
  /** The entries that say what goes wrong: the gotchas. */
  causes: Uint32Array;
  /** Sorted. */
  stems: readonly string[];
  /** Entry and weight in tenths, by turns; those of a stem begin at its start and end at the next. */
  postings: Uint32Array;
  postingStarts: Uint32Array;
  /** The words behind the stems, sorted, each with its stem. */
  words: readonly string[];
  wordStems: Uint32Array;
  /** The short texts of the entries, each with its entry, its field and its stems. */
  texts: readonly string[];
  textEntries: Uint32Array;
  textFields: Uint32Array;
  textStems: Uint32Array;
  textStarts: Uint32Array;
  /** The keys of names and short texts, sorted, each with its text. */
  keys: readonly string[];
  keyTexts: Uint32Array;
}

/** The entry, field and words of a text, by its place in the index. */
export function readText(index: SearchIndex, place: number) {
  return {
    entry: index.textEntries[place] ?? 0,
    field: FIELDS[index.textFields[place] ?? 0] ?? 'prose',
    text: index.texts[place] ?? '',
  };
}

/** Indexes entries; what the index calls an entry is its place in the list. */
export function buildSearchIndex(entries: readonly Entry[]): SearchIndex {
  const all = entries.flatMap((entry, place) =>
    textsOf(entry).map(([field, text]) => ({
      place,
      field,
      text: text.replaceAll(/\s+/g, ' '),
      words: wordsOf(text),
    })),
  );
  const words = [...new Set(all.flatMap((one) => one.words))].toSorted(byCodeUnit);
  const stems = [...new Set(words.map(stemOf))].toSorted(byCodeUnit);
  const stemIds = new Map(stems.map((stem, id) => [stem, id]));
  const idOf = (word: string) => stemIds.get(stemOf(word)) ?? 0;

  const weights = stems.map(() => new Map<number, number>());
  for (const { place, field, words: own } of all)
    for (const id of new Set(own.map(idOf))) {
      const byEntry = weights[id];
      byEntry?.set(place, (byEntry.get(place) ?? 0) + WEIGHTS[field]);
    }
  const postings = weights.map((byEntry) =>
    [...byEntry].flatMap(([place, weight]) => [place, Math.round(weight * 10)]),
  );

  const texts = all.filter(({ field }) => field !== 'prose');
  // An error text is known by its message; the name of its class is found by its word.
  const textStems = texts.map(({ field, text, words: own }) => {
    const telling = field === 'error' ? wordsOf(withoutClass(text)) : own;
    return [...new Set(telling.map(idOf))];
  });
  const keyed = texts
    .flatMap(({ field, text }, place) => keysOf(field, text).map((key) => ({ key, place })))
    .toSorted((a, b) => byCodeUnit(a.key, b.key));
  return {
    count: entries.length,
    causes: Uint32Array.from(
      entries.flatMap(({ category }, place) => (category === 'gotchas' ? place : [])),
    ),
    stems,
    postings: Uint32Array.from(postings.flat()),
    postingStarts: startsOf(postings),
    words,
    wordStems: Uint32Array.from(words.map(idOf)),
    texts: texts.map(({ text }) => text),
    textEntries: Uint32Array.from(texts.map(({ place }) => place)),
    textFields: Uint32Array.from(texts.map(({ field }) => FIELDS.indexOf(field))),
    textStems: Uint32Array.from(textStems.flat()),
    textStarts: startsOf(textStems),
    keys: keyed.map(({ key }) => key),
    keyTexts: Uint32Array.from(keyed.map(({ place }) => place)),
  };
}

/** Where each list begins when all are written one behind the other, and where the last one ends. */
function startsOf(lists: readonly (readonly number[])[]): Uint32Array {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, place) => (starts[place + 1] = (starts[place] ?? 0) + list.length));
  return starts;
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

/** Names and short texts are found by their whole key, names also without their module. */
function keysOf(field: Field, text: string): string[] {
  if (field === 'question' || field === 'error' || field === 'summary') return [];
  const tail = field === 'api' ? text.replace(/^.*[.:](?=[^.:])/, '') : text;
  return [...new Set([keyOf(text), keyOf(tail)])].filter((key) => key !== '');
}

/** The order that `<` sees, so that a sorted list can be searched by halving. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
