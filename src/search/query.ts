import { idfOf, type SearchIndex } from './index.ts';
import { completions, findSorted } from './sorted.ts';
import { synonymsOf } from './synonyms.ts';
import { endsInWord, stemOf, wordsOf } from './words.ts';

/** A word of the query, with the stems that may stand for it and how well each does. */
export interface Slot {
  word: string;
  /** Stem to weight, 1 for the word itself. */
  stems: Map<number, number>;
  /** How much the word tells: rare words more than common ones. */
  mass: number;
  /** What the word was taken for, where it had to be repaired. */
  repaired?: string;
}

/** Says what a mistyped word may have meant, best first, each from 0 to 1. */
export type Repair = (word: string) => { word: string; likeness: number }[];

const SYNONYM_WEIGHT = 0.55;
const COMPLETION_WEIGHT = 0.8;
/** Filler tells little, whatever its rarity in the library says. */
export const FILLER_MASS = 0.15;

const FILLER = new Set(
  (
    'a an and are as at be been but by can could did do does doing for from get give had has have ' +
    'how i if in into is it its let like make me my need of on or our should so some that the ' +
    'their them then there these they this to up use used using want was we were what when where ' +
    'which while who why will with without would you your ' +
    'python typescript javascript js ts node nodejs equivalent example code way best properly ' +
    'vs versus between difference any possible existing correct correctly right help ' +
    // What is left of `doesn't`, `can't`, `I'm` and their like.
    't s d m ll re ve don doesn didn isn aren wasn weren won couldn shouldn wouldn haven hasn ' +
    'am im dont doesnt cant isnt ' +
    // What people write around a question.
    'about add added adding allow allows also anyone anything basic basics best better common correct easy ' +
    'default else ever excessive explain explained explanation getting good guide here however idiomatic idioms ' +
    'implement improve introduce investigate implementation implementing instead instructions introduction issue issues just ' +
    'kind maybe might often pattern patterns please practice practices pretty problem problems ' +
    'proper question questions really sometimes support supported recommended regarding right seem seems simple solution ' +
    'someone something sort stuff such sure thing things tips trying tried tutorial understand ' +
    'understanding usage various very worth wrong yet ' +
    // What the titles of issues are made of.
    'ability able actually app application behavior behaviour bug confused documentation documented docs ensure expected ' +
    'feature fix happen happens helper intended prevent purpose recommendation seem simply still ' +
    'unable unexpected via weird work working works feat lib libs suggestion tip util utils'
  ).split(' '),
);

/**
 * Reads a query as slots. A word that is being typed, the last one, may be completed; a word that
 * the library does not know is repaired.
 *
 * @param repair asked only for unknown words, since it costs the most
 */
export function readQuery(query: string, index: SearchIndex, repair: Repair): Slot[] {
  const words = [...new Set(wordsOf(query))];
  const slots = words.map((word, place) => {
    const last = place === words.length - 1 || query.endsWith(word);
    return readWord(word, last && endsInWord(query), index, repair);
  });
  // `taskgroup` beside `task` and `group` is no third word that could be missing.
  return slots.filter(({ stems, word }, place) => {
    const joined =
      words.slice(0, place).some((part) => word.startsWith(part)) && /[A-Z_]/.test(query);
    return stems.size > 0 || !joined;
  });
}

function readWord(word: string, completing: boolean, index: SearchIndex, repair: Repair): Slot {
  const stems = new Map<number, number>();
  const add = (stem: number, weight: number) => {
    if (stem >= 0 && weight > (stems.get(stem) ?? 0)) stems.set(stem, weight);
  };
  const own = findSorted(index.stems, stemOf(word));
  add(own, 1);
  if (completing && word.length > 1) {
    const weight = own < 0 ? COMPLETION_WEIGHT : SYNONYM_WEIGHT;
    for (const place of completions(index.words, word))
      add(findSorted(index.stems, stemOf(index.words.at(place) ?? '')), weight);
  }
  for (const other of synonymsOf(word)) add(findSorted(index.stems, stemOf(other)), SYNONYM_WEIGHT);

  let repaired: string | undefined;
  if (own < 0 && stems.size === 0 && !FILLER.has(word)) {
    const candidates = repair(word);
    repaired = candidates[0]?.word;
    for (const candidate of candidates)
      add(findSorted(index.stems, stemOf(candidate.word)), candidate.likeness);
  }
  return { word, stems, mass: massOf(word, stems, index), ...(repaired && { repaired }) };
}

function massOf(word: string, stems: ReadonlyMap<number, number>, index: SearchIndex): number {
  if (FILLER.has(word)) return FILLER_MASS;
  // A word that nothing can stand for counts as the rarest: it is what the query is about.
  if (stems.size === 0) return idfOf(-1, index);
  const [best = 0] = [...stems].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return idfOf(best, index);
}
