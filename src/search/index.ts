import type { Entry } from '../library/entry.ts';
import type { Texts } from '../library/parts.ts';
import { findSorted } from './sorted.ts';
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
  error: 0.6,
  summary: 2,
  prose: 0.4,
};

/** Whole numbers above or at 0, as narrow as they fit. */
type Numbers = Uint8Array | Uint16Array | Uint32Array;

/**
 * What a search needs, made by the build: nothing of it has to be computed again. It is used as it
 * lies in its file (search/pack), of which a query touches little.
 *
 * Where a list belongs to each of a number of things, all lists lie one behind the other, and
 * `starts` says where each begins and where the last one ends.
 */
export interface SearchIndex {
  /** How many entries its figures rest on. */
  count: number;
  /** The entries that say what goes wrong: the gotchas. */
  causes: Numbers;
  /** Sorted. */
  stems: Texts;
  /** How much each stem tells: its inverse document frequency among the entries. */
  idfs: Float32Array;
  /** The entries that a stem stands in, and its weight there in tenths. */
  postingEntries: Numbers;
  postingWeights: Numbers;
  postingStarts: Numbers;
  /** The short texts that a stem stands in. */
  stemTexts: Numbers;
  stemTextStarts: Numbers;
  /** The words behind the stems, sorted, each with its stem. */
  words: Texts;
  wordStems: Numbers;
  /** The short texts of the entries, each with its entry, its field and what its stems tell. */
  texts: Texts;
  textEntries: Numbers;
  textFields: Numbers;
  textMasses: Float32Array;
  /** The keys of names and short texts, sorted, each with its text. */
  keys: Texts;
  keyTexts: Numbers;
}

/** The entry, field and words of a text, by its place in the index. */
export function readText(index: SearchIndex, place: number) {
  return {
    entry: index.textEntries[place] ?? 0,
    field: FIELDS[index.textFields[place] ?? 0] ?? 'prose',
    text: index.texts.at(place) ?? '',
  };
}

/** How much a stem tells; one that is not there, -1, as much as the rarest. */
export function idfOf(stem: number, { idfs, count }: SearchIndex): number {
  return idfs[stem] ?? inverseFrequency(0, count);
}

/** Dampens how much rare words tell: a word such as `access` is rare here only because other words
 * are used for it, and would outweigh the words that the question is about. */
const DAMPING = 0.8;

/** The inverse document frequency of what stands in `having` of `count` entries (BM25), damped. */
function inverseFrequency(having: number, count: number): number {
  return Math.log(1 + (count - having + 0.5) / (having + 0.5)) ** DAMPING;
}

/** One of the indexes that are searched together, such as the shipped library's. */
export interface Segment {
  index: SearchIndex;
  /** The place of its first entry among the entries of all. */
  first: number;
  /** Its own entries that are not there any more, or stand back for another's of the same id. */
  gone: ReadonlySet<number>;
}

/** An index that is searched by itself. */
export function wholeSegment(index: SearchIndex): Segment {
  return { index, first: 0, gone: new Set() };
}

/**
 * Indexes entries; what the index calls an entry is its place in the list.
 *
 * @param base the index that this one adds a few entries to, and whose figures it goes by
 */
export function buildSearchIndex(entries: readonly Entry[], base?: SearchIndex): SearchIndex {
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
  const postings = weights.map((byEntry) => [...byEntry]);

  const texts = all.filter(({ field }) => field !== 'prose');
  const stemTexts = stems.map((): number[] => []);
  texts.forEach(({ field, text, words: own }, place) => {
    // An error text is known by its message; the name of its class is found by its word.
    const telling = field === 'error' ? wordsOf(withoutClass(text)) : own;
    for (const id of new Set(telling.map(idOf))) stemTexts[id]?.push(place);
  });
  const keyed = texts
    .flatMap(({ field, text }, place) => keysOf(field, text).map((key) => ({ key, place })))
    .toSorted((a, b) => byCodeUnit(a.key, b.key));
  const count = base?.count ?? entries.length;
  const idfs = Float32Array.from(stems, (stem, id) =>
    base
      ? idfOf(findSorted(base.stems, stem), base)
      : inverseFrequency(postings[id]?.length ?? 0, count),
  );
  const textMasses = new Float32Array(texts.length);
  stemTexts.forEach((list, stem) => {
    for (const place of list) textMasses[place] = (textMasses[place] ?? 0) + (idfs[stem] ?? 0);
  });
  return {
    count,
    causes: narrow(entries.flatMap(({ category }, place) => (category === 'gotchas' ? place : []))),
    stems,
    idfs,
    postingEntries: narrow(postings.flatMap((list) => list.map(([place]) => place))),
    postingWeights: narrow(
      postings.flatMap((list) => list.map(([, weight]) => Math.round(weight * 10))),
    ),
    postingStarts: startsOf(postings),
    stemTexts: narrow(stemTexts.flat()),
    stemTextStarts: startsOf(stemTexts),
    words,
    wordStems: narrow(words.map(idOf)),
    texts: texts.map(({ text }) => text),
    textEntries: narrow(texts.map(({ place }) => place)),
    textFields: narrow(texts.map(({ field }) => FIELDS.indexOf(field))),
    textMasses,
    keys: keyed.map(({ key }) => key),
    keyTexts: narrow(keyed.map(({ place }) => place)),
  };
}

/** Where each list begins when all are written one behind the other, and where the last one ends. */
function startsOf(lists: readonly { length: number }[]): Numbers {
  let end = 0;
  return narrow([0, ...lists.map(({ length }) => (end += length))]);
}

function narrow(numbers: readonly number[]): Numbers {
  const most = numbers.reduce((a, b) => Math.max(a, b), 0);
  if (most < 2 ** 8) return Uint8Array.from(numbers);
  return most < 2 ** 16 ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
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
