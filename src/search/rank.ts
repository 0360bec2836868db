import { FIELDS, type Field } from './fields.ts';
import {
  WEIGHTS,
  idfOf,
  keysIn,
  massOfText,
  readText,
  textOfKey,
  type SearchIndex,
} from './index.ts';
import { FILLER_MASS, readQuery, type Repair, type Slot } from './query.ts';
import { completions } from './sorted.ts';
import { keyOf } from './words.ts';

/** What is asked about words that the library does not know. */
export interface Fuzzy {
  repair: Repair;
  /** The keys that a whole query comes near, by their place, each from 0 to 1; for names that were
   * joined or mistyped beyond what single words can tell. */
  nearKeys: (key: string) => Map<number, number>;
}

export interface Hit {
  /** The entry's place in the index. */
  entry: number;
  score: number;
  /** How much of what was asked the entry answers, from below 0 to about 2.3. */
  confidence: number;
  /** The text that speaks best for the entry, by its place in the index; -1 for its prose. */
  text: number;
}

export interface Ranking {
  /** Best first. */
  hits: Hit[];
  /** Words that were taken for others, as typed and as understood. */
  repaired: Map<string, string>;
}

/** What each stage of the ranking may add; the words themselves add up to about 2. */
const BOOST = { exact: 4, prefix: 1.5, whole: 1.4 };
/** The same of the best text of an entry, the second and the third: what several say is no chance. */
const PHRASES = [0.8, 0.4, 0.2];

/** The most words that a name has, as people write it. */
const MAX_NAME_WORDS = 4;

/** A phrase of these fields that is found whole says that the entry is about it. */
const TRUSTED: Record<Field, number> = {
  api: 1,
  id: 1,
  title: 1,
  keyword: 0.95,
  question: 0.9,
  error: 0.9,
  summary: 0.7,
  prose: 0.5,
};

/**
 * Ranks the entries that answer a query: by whole names, by names that begin so, by the best
 * phrases, and by the words one by one (BM25F), in that order of weight.
 */
export function rank(query: string, index: SearchIndex, fuzzy: Fuzzy): Ranking {
  const slots = readQuery(query, index, fuzzy.repair);
  const mass = slots.reduce((sum, slot) => sum + slot.mass, 0);
  const board = new Board(index);
  if (mass > 0) {
    addWords(board, slots, mass, index);
    addPhrases(board, slots, mass, index);
  }
  addKeys(board, query, index);
  // A name that was joined or mistyped beyond repair; a question would only meet chance.
  const isName =
    slots.length <= MAX_NAME_WORDS && slots.some((slot) => slot.repaired || slot.stems.size === 0);
  if (isName) addNearKeys(board, query, index, fuzzy);
  const repaired = new Map(
    slots.flatMap(({ word, repaired: meant }) => (meant ? [[word, meant] as const] : [])),
  );
  return { hits: board.hits(trustOf(query, slots)), repaired };
}

/** How likely somebody who types the beginning of a text of these fields means it. */
const BEGINNING: Record<Field, number> = { ...TRUSTED, keyword: 0.4 };

/** Words of asynchronous programming: who uses one is rarely off the topic. */
const OWN_FIELD = new RegExp(
  'async|await|promise|coroutine|task|event loop|callback|concurren|abort|mutex|semaphore|timeout|' +
    'thread|aio|httpx|uvicorn|fastapi|starlette|websocket|undici|setinterval|setimmediate|nexttick|' +
    'subprocess|back-?pressure|debounc|deadlock|sigterm|sigint|event ?emitter|producer|consumer|' +
    'worker|parallel|blocking|cancel|backoff|retr(?:y|ies)|graceful|settimeout|uvloop|' +
    'shut(?:s|ting)? ?down|p-(?:limit|queue|map|retry)',
  'i',
);

/** How sure an answer is: from how much of the query's words the entry has, how much its best text
 * and the query are alike, and how much the query is like what the library does not answer. */
type Trust = (covered: number, likeness: number, elsewhere: number) => number;

/**
 * How far an answer to a query is to be trusted. Words that stand together in one text count for more
 * than words from here and there, which `sort a dictionary by value` finds as well. Of a long question
 * no entry has every word.
 */
function trustOf(query: string, slots: readonly Slot[]): Trust {
  const own = OWN_FIELD.test(query) ? 0.4 : 0;
  const words = Math.min(MOST_WORDS, slots.filter(({ mass }) => mass > FILLER_MASS).length);
  const offset = own + 0.05 * words - 0.25;
  return (covered, likeness, elsewhere) =>
    covered + 0.8 * likeness + offset - 2 * Math.max(0, elsewhere - likeness / 2);
}

/** Words beyond these tell nothing more of how sure an answer can be. */
const MOST_WORDS = 10;

interface Row {
  score: number;
  covered: number;
  phrase: number;
  best: number;
}

/** Gathers what the stages say of each entry. */
class Board {
  readonly #rows = new Map<number, Row>();
  readonly #index: SearchIndex;

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  row(entry: number): Row {
    let row = this.#rows.get(entry);
    if (!row) {
      row = { score: 0, covered: 0, phrase: -1, best: 0 };
      this.#rows.set(entry, row);
    }
    return row;
  }

  /** Keeps the text that speaks best for its entry. */
  suggest(phrase: number, likeness: number): void {
    const row = this.row(this.#index.textEntries[phrase] ?? 0);
    if (likeness <= row.best) return;
    row.best = likeness;
    row.phrase = phrase;
  }

  hits(trust: Trust): Hit[] {
    const { best: elsewhere } = this.row(this.#index.elsewhere);
    this.#rows.delete(this.#index.elsewhere);
    return [...this.#rows]
      .map(([entry, { score, covered, phrase, best }]): Hit => {
        const confidence = trust(covered, Math.min(1, best), elsewhere);
        return { entry, score, confidence, text: phrase };
      })
      .toSorted((a, b) => b.score - a.score || a.entry - b.entry);
  }
}

function addWords(board: Board, slots: readonly Slot[], mass: number, index: SearchIndex): void {
  for (const slot of slots) {
    const best = new Map<number, { gain: number; covered: number }>();
    for (const [stem, weight] of slot.stems)
      for (const [entry, tf] of weighEntries(stem, index)) {
        const gain = (weight * Math.min(idfOf(stem, index), slot.mass) * tf) / (2.5 + tf);
        const known = best.get(entry);
        if (!known || gain > known.gain)
          best.set(entry, { gain, covered: weight * slot.mass * Math.min(1, tf) });
      }
    for (const [entry, { gain, covered }] of best) {
      const row = board.row(entry);
      row.score += gain / mass;
      row.covered += covered / mass;
    }
  }
}

/** How much a stem weighs in each entry that it stands in. */
function weighEntries(stem: number, index: SearchIndex): Map<number, number> {
  const { stemTexts, stemProse, textEntries, textFields } = index;
  const weights = new Map<number, number>();
  const add = (entry: number, weight: number) =>
    weights.set(entry, (weights.get(entry) ?? 0) + weight);
  const places = stemTexts.at(stem) ?? [];
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    add(textEntries[place] ?? 0, FIELD_WEIGHTS[textFields[place] ?? 0] ?? 0);
  }
  const inProse = stemProse.at(stem) ?? [];
  for (let at = 0; at < inProse.length; at += 1) add(inProse[at] ?? 0, WEIGHTS.prose);
  return weights;
}

const FIELD_WEIGHTS = FIELDS.map((field) => WEIGHTS[field]);

function addPhrases(board: Board, slots: readonly Slot[], mass: number, index: SearchIndex): void {
  const { stemTexts, textEntries, textFields } = index;
  /** A stem stands for the word that it fits best. */
  const claims = new Map<number, { slot: Slot; weight: number }>();
  for (const slot of slots)
    for (const [stem, weight] of slot.stems)
      if (weight > (claims.get(stem)?.weight ?? 0)) claims.set(stem, { slot, weight });
  // A common word stands in thousands of texts: plain arrays by text keep that cheap.
  /** What the query's words make up of each text, and the text of the query. */
  const own = new Float64Array(textFields.length);
  const asked = new Float64Array(textFields.length);
  /** The last slot that a text answers. */
  const answered = new Uint16Array(textFields.length);
  const touched: number[] = [];
  slots.forEach((slot, number) => {
    // The best stem comes first: it says how well a text answers the word.
    const stems = [...slot.stems].toSorted(([, a], [, b]) => b - a);
    for (const [stem, weight] of stems) {
      if (claims.get(stem)?.slot !== slot) continue;
      const tells = weight * idfOf(stem, index);
      const answers = weight * slot.mass;
      const places = stemTexts.at(stem) ?? [];
      for (let at = 0; at < places.length; at += 1) {
        const place = places[at] ?? 0;
        if (own[place] === 0) touched.push(place);
        own[place] = (own[place] ?? 0) + tells;
        if (answered[place] === number + 1) continue;
        answered[place] = number + 1;
        asked[place] = (asked[place] ?? 0) + answers;
      }
    }
  });
  const trusts = FIELDS.map((field) => TRUSTED[field]);
  /** The texts that speak best for each entry. */
  const best = new Map<number, { place: number; likeness: number }[]>();
  for (const place of touched) {
    const covered = (own[place] ?? 0) / massOfText(place, index);
    const trust = trusts[textFields[place] ?? 0] ?? 0;
    const likeness = trust * covered ** 0.8 * ((asked[place] ?? 0) / mass);
    const entry = textEntries[place] ?? 0;
    const known = best.get(entry) ?? [];
    if (likeness <= (known[PHRASES.length - 1]?.likeness ?? 0)) continue;
    const better = [...known, { place, likeness }].toSorted((a, b) => b.likeness - a.likeness);
    best.set(entry, better.slice(0, PHRASES.length));
  }
  for (const [entry, phrases] of best) {
    const [first] = phrases;
    if (first) board.suggest(first.place, first.likeness);
    phrases.forEach(({ likeness }, number) => {
      board.row(entry).score += (PHRASES[number] ?? 0) * likeness;
    });
  }
}

function addKeys(board: Board, query: string, index: SearchIndex): void {
  const key = keyOf(query);
  if (key === '') return;
  // `asyncio.wait_` is the beginning of a longer name, and not `asyncio.wait`.
  const unfinished = /[\w)][._]$/.test(query) ? query.toLowerCase() : undefined;
  const best = new Map<number, number>();
  const keys = keysIn(index);
  for (const place of completions(keys, key)) {
    const phrase = textOfKey(place, index);
    const { entry, field: name, text } = readText(index, phrase);
    if (unfinished !== undefined && !text.toLowerCase().includes(unfinished)) continue;
    const known = keys.at(place) ?? '';
    const exact = known === key;
    const share = key.length / known.length;
    const boost = exact ? BOOST.exact * TRUSTED[name] : BOOST.prefix * share * BEGINNING[name];
    best.set(entry, Math.max(best.get(entry) ?? 0, boost));
    const row = board.row(entry);
    row.covered = Math.max(row.covered, exact ? 1 : share ** 0.5);
    board.suggest(phrase, exact ? 2 : 1 + share);
  }
  for (const [entry, boost] of best) board.row(entry).score += boost;
}

function addNearKeys(board: Board, query: string, index: SearchIndex, fuzzy: Fuzzy): void {
  const done = new Set<number>();
  for (const [place, likeness] of fuzzy.nearKeys(keyOf(query))) {
    const phrase = textOfKey(place, index);
    const { entry } = readText(index, phrase);
    if (done.has(entry)) continue;
    done.add(entry);
    const row = board.row(entry);
    row.score += BOOST.whole * likeness ** 2;
    row.covered = Math.max(row.covered, likeness ** 2);
    board.suggest(phrase, likeness);
  }
}
