import type { Entry } from '../library/entry.ts';
import { narrow, type NumberLists, type Texts } from '../library/parts.ts';
import { FIELDS, type Field } from './fields.ts';
import { findSorted } from './sorted.ts';
import { keyOf, stemOf, withoutClass, wordsOf } from './words.ts';

/** How much a word counts that stands in a text of a field (BM25F's field weights). */
export const WEIGHTS: Record<Field, number> = {
  api: 3,
  id: 4,
  title: 4,
  keyword: 4,
  question: 2,
  error: 0.6,
  summary: 2,
  prose: 1.2,
};

/** Whole numbers above or at 0, as narrow as they fit. */
type Numbers = Uint8Array | Uint16Array | Uint32Array;

/**
 * What a search needs, made by the build. It is used as it lies in its file (search/pack), of which
 * a query touches little; what follows quickly from the rest is left out.
 */
export interface SearchIndex {
  /** How much a word tells that stands nowhere, in hundredths. */
  rarest: number;
  /** The entries that say what goes wrong: the gotchas. */
  causes: Numbers;
  /** What the library does not answer stands among the texts as if it were one more entry; -1 where
   * nothing is said of it. */
  elsewhere: number;
  /** Sorted. */
  stems: Texts;
  /** How much each stem tells: how rare it is, in hundredths. */
  idfs: Numbers;
  /** The short texts that a stem stands in. */
  stemTexts: NumberLists;
  /** The entries whose prose a stem stands in. */
  stemProse: NumberLists;
  /** The words behind the stems, sorted. */
  words: Texts;
  /** The short texts of the entries, each with its entry, its field and what its stems tell. */
  texts: Texts;
  textEntries: Numbers;
  textFields: Numbers;
  textMasses: Numbers;
  /** The texts that have a key, in the order of their keys: twice the place of the text, and 1 for
   * the key of its name without the module. */
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
export function idfOf(stem: number, { idfs, rarest }: SearchIndex): number {
  return (idfs[stem] ?? rarest) / 100;
}

/** How much the stems of a text tell together. */
export function massOfText(place: number, { textMasses }: SearchIndex): number {
  return (textMasses[place] ?? 0) / 100;
}

/** The keys of names and short texts, sorted. */
export function keysIn({ texts, keyTexts }: SearchIndex): Texts {
  return {
    length: keyTexts.length,
    at(place) {
      const number = keyTexts[place];
      if (number === undefined) return undefined;
      const text = texts.at(number >>> 1) ?? '';
      return keyOf(number % 2 === 0 ? text : withoutModule(text));
    },
  };
}

/** The place of the text that a key is of. */
export function textOfKey(place: number, { keyTexts }: SearchIndex): number {
  return (keyTexts[place] ?? 0) >>> 1;
}

/** Dampens how much rare words tell: a word such as `access` is rare here only because other words
 * are used for it, and would outweigh the words that the question is about. */
const DAMPING = 0.8;

/** How often something stands among all. */
interface Frequency {
  having: number;
  count: number;
}

/**
 * How much a word tells, in hundredths: its inverse document frequency (BM25) halfway between that
 * among the entries and that among the texts. Nearly every entry has a text with `request` in it, but
 * few have many; and a rare word in a single text says little of an entry's subject.
 */
function inverseFrequency(entries: Frequency, texts: Frequency): number {
  const [among, within] = [entries, texts].map(({ having, count }) =>
    Math.log(1 + (count - having + 0.5) / (having + 0.5)),
  );
  return Math.round(100 * (((among ?? 0) + 0.8 * (within ?? 0)) / 2) ** DAMPING);
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
 * @param elsewhere what people ask that the entries do not answer
 */
export function buildSearchIndex(
  entries: readonly Entry[],
  base?: SearchIndex,
  elsewhere: readonly string[] = [],
): SearchIndex {
  const asked = elsewhere.map((text): [Field, string] => ['keyword', text]);
  const all = [...entries.map(textsOf), asked].flatMap((list, place) =>
    list.map(([field, text]) => {
      const words = wordsOf(text);
      // An error text is known by its message; the name of its class counts as prose does.
      const telling = field === 'error' ? wordsOf(withoutClass(text)) : words;
      return { place, field, text: text.replaceAll(/\s+/g, ' '), words, telling };
    }),
  );
  const words = [...new Set(all.flatMap((one) => one.words))].toSorted(byCodeUnit);
  const stems = [...new Set(words.map(stemOf))].toSorted(byCodeUnit);
  const stemIds = new Map(stems.map((stem, id) => [stem, id]));
  const idsOf = (list: readonly string[]) =>
    new Set(list.map((word) => stemIds.get(stemOf(word)) ?? 0));

  const texts = all.filter(({ field }) => field !== 'prose');
  const stemTexts = stems.map((): number[] => []);
  texts.forEach(({ telling }, place) => {
    for (const id of idsOf(telling)) stemTexts[id]?.push(place);
  });
  const stemProse = stems.map(() => new Set<number>());
  const having = stems.map(() => new Set<number>());
  for (const { place, field, words: own, telling } of all) {
    const inText = field === 'prose' ? new Set() : idsOf(telling);
    for (const id of idsOf(own)) {
      if (place < entries.length) having[id]?.add(place);
      if (!inText.has(id)) stemProse[id]?.add(place);
    }
  }
  const keyed = texts
    .flatMap(({ field, text, place: entry }, place) =>
      entry < entries.length
        ? keysOf(field, text).map((key, number) => ({ key, place: 2 * place + number }))
        : [],
    )
    .toSorted((a, b) => byCodeUnit(a.key, b.key) || a.place - b.place);
  const rarityOf = (inEntries: number, inTexts: number) =>
    inverseFrequency(
      { having: inEntries, count: entries.length },
      { having: inTexts, count: texts.length },
    );
  const idfs = stems.map((stem, id) =>
    base
      ? Math.round(100 * idfOf(findSorted(base.stems, stem), base))
      : rarityOf(having[id]?.size ?? 0, stemTexts[id]?.length ?? 0),
  );
  const textMasses = texts.map(() => 0);
  stemTexts.forEach((list, stem) => {
    for (const place of list) textMasses[place] = (textMasses[place] ?? 0) + (idfs[stem] ?? 0);
  });
  return {
    rarest: base?.rarest ?? rarityOf(0, 0),
    elsewhere: elsewhere.length > 0 ? entries.length : -1,
    causes: narrow(entries.flatMap(({ category }, place) => (category === 'gotchas' ? place : []))),
    stems,
    idfs: narrow(idfs),
    stemTexts,
    stemProse: stemProse.map((list) => [...list]),
    words,
    texts: texts.map(({ text }) => text),
    textEntries: narrow(texts.map(({ place }) => place)),
    textFields: narrow(texts.map(({ field }) => FIELDS.indexOf(field))),
    textMasses: narrow(textMasses),
    keyTexts: narrow(keyed.map(({ place }) => place)),
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

/** Names and short texts are found by their whole key, names also without their module. */
function keysOf(field: Field, text: string): string[] {
  if (field === 'question' || field === 'error' || field === 'summary') return [];
  const tail = field === 'api' ? withoutModule(text) : text;
  return [...new Set([keyOf(text), keyOf(tail)])].filter((key) => key !== '');
}

function withoutModule(name: string): string {
  return name.replace(/^.*[.:](?=[^.:])/, '');
}

/** The order that `<` sees, so that a sorted list can be searched by halving. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
