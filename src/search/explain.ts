import { FIELDS } from './fields.ts';
import { idfOf, massOfText, readText, type SearchIndex, type Segment } from './index.ts';
import type { Line } from './message.ts';
import { findSorted } from './sorted.ts';
import { holdsLetters, stemOf, withoutClass, wordsOf } from './words.ts';

/** An entry that explains a line. */
export interface Explanation {
  /** The entry's place among all. */
  entry: number;
  /** The line of the message that it explains. */
  line: string;
  /** The text of the entry that fits the line, `*` standing for what varies. */
  known: string;
  /** From 0 to about 1. */
  score: number;
}

/** Below this a line that shares some words with a known text is taken for another message. */
const MIN_SCORE = 0.5;
/** A text whose words weigh less than this is too common to be known by its words alone. */
const FULL_MASS = 7;

/** What a line is worth that has the words of a known text, and no others. */
const SAME_WORDS = 0.88;
/** An entry lists the texts that are most its own first. */
const LATER_TEXT = 0.004;
/** Of a gotcha and a reference that both know a text, the gotcha is its cause. */
const CAUSE = 0.01;

/** What a line is worth of which only the class is known. */
const SAME_CLASS = 0.6;
/** More entries than this that name a class say that it is too common to tell anything. */
const MOST_OF_CLASS = 2;

/** Explains the lines of a message, best first; one explanation for an entry. */
export function explain(lines: readonly Line[], segments: readonly Segment[]): Explanation[] {
  const best = new Map<number, Explanation>();
  const classes = segments.map((segment) => new ErrorClasses(segment));
  for (const line of lines)
    segments.forEach((segment, number) => {
      const explained = explainLine(line, segment);
      const explanations =
        explained.length > 0 ? explained : (classes[number]?.explain(line) ?? []);
      for (const explanation of explanations) {
        const { entry, score } = explanation;
        if (score > (best.get(entry)?.score ?? 0)) best.set(entry, explanation);
      }
    });
  return [...best.values()].toSorted((a, b) => b.score - a.score || a.entry - b.entry);
}

function explainLine({ text, weight }: Line, { index, first, gone }: Segment): Explanation[] {
  const message = withoutClass(text);
  const stems = new Set(stemsOf(message, index));
  const mass = massOf(stems, index);
  const explanations: Explanation[] = [];
  for (const [place, shared] of findTexts(stems, index)) {
    const known = massOfText(place, index);
    // Whatever fits shares half of what it says, or of what the line says.
    if (shared < 0.5 * known && shared < 0.5 * mass) continue;
    const { entry, text: template } = readText(index, place);
    const fitting = weight * fit(template, text, { shared, known, mass, words: stems.size });
    if (fitting < MIN_SCORE || gone.has(entry)) continue;
    const cause = index.causes.includes(entry) ? CAUSE : 0;
    const score = fitting + cause - LATER_TEXT * positionOf(place, index);
    explanations.push({ entry: first + entry, line: text, known: template, score });
  }
  return explanations;
}

const ERROR = FIELDS.indexOf('error');

/** Python writes the module before the name of every class but the built-in ones, which say little
 * without their message. */
const CLASS_OF_MODULE = /^(?:[a-z_]\w*\.)+([A-Z]\w+)(?::|$)/;

/** A message shorter than this is said by many: `Connection closed`. */
const SHORT = 20;

/** Whether a line is of a class of another package than the known text, or of another name. */
function isOfOtherClass(template: string, text: string): boolean {
  const [line] = CLASS_OF_MODULE.exec(text) ?? [];
  const [known] = /^[\w.]+:/.exec(template) ?? [];
  if (line === undefined || known === undefined) return false;
  return known.includes('.')
    ? known.split('.')[0] !== line.split('.')[0]
    : known !== line.split('.').at(-1);
}

/** The classes of the error texts, for messages that are worded as no entry knows them. */
class ErrorClasses {
  readonly #segment: Segment;
  /** The first text of each entry, by the name of its class. */
  #texts: Map<string, Map<number, string>> | undefined;

  constructor(segment: Segment) {
    this.#segment = segment;
  }

  explain({ text, weight }: Line): Explanation[] {
    const name = CLASS_OF_MODULE.exec(text)?.[1];
    const texts = name === undefined ? undefined : (this.#texts ??= this.#read()).get(name);
    if (!texts || texts.size > MOST_OF_CLASS) return [];
    const { first, gone } = this.#segment;
    return [...texts]
      .filter(([entry]) => !gone.has(entry))
      .map(([entry, known], place) => {
        const score = weight * SAME_CLASS - LATER_TEXT * place;
        return { entry: first + entry, line: text, known, score };
      });
  }

  #read(): Map<string, Map<number, string>> {
    const { index } = this.#segment;
    const texts = new Map<string, Map<number, string>>();
    index.textFields.forEach((field, place) => {
      if (field !== ERROR) return;
      const { entry, text } = readText(index, place);
      const name = CLASS_OF_MODULE.exec(text)?.[1];
      if (name === undefined) return;
      const known = texts.get(name) ?? new Map<number, string>();
      if (!known.has(entry)) known.set(entry, text);
      texts.set(name, known);
    });
    return texts;
  }
}

/** The error texts that have stems of a line, each with what those tell together. */
function findTexts(stems: Iterable<number>, index: SearchIndex): Map<number, number> {
  const { stemTexts, textFields } = index;
  const shared = new Map<number, number>();
  for (const stem of stems) {
    const idf = idfOf(stem, index);
    const places = stemTexts.at(stem) ?? [];
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      if (textFields[place] === ERROR) shared.set(place, (shared.get(place) ?? 0) + idf);
    }
  }
  return shared;
}

/** The place of a text among the error texts of its entry. */
function positionOf(place: number, { textEntries, textFields }: SearchIndex): number {
  let first = place;
  while (textFields[first - 1] === ERROR && textEntries[first - 1] === textEntries[place])
    first -= 1;
  return place - first;
}

function stemsOf(text: string, index: SearchIndex): number[] {
  const stems = wordsOf(text).map((word) => findSorted(index.stems, stemOf(word)));
  return [...new Set(stems)];
}

/** What the words tell together; one that the library does not know tells as much as a rare one. */
function massOf(stems: Iterable<number>, index: SearchIndex): number {
  let mass = 0;
  for (const stem of stems) mass += idfOf(stem, index);
  return mass;
}

function compile(text: string): RegExp {
  const parts = text
    .split('*')
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  return new RegExp(parts.join('.{0,300}?'), 'i');
}

/** What a line and a known text tell, each and together. */
interface Overlap {
  shared: number;
  known: number;
  mass: number;
  /** How many different words the line has. */
  words: number;
}

/** From 0 to 1: letter by letter but for what varies, or by the words they share. */
function fit(template: string, text: string, { shared, known, mass, words }: Overlap): number {
  const message = withoutClass(template);
  const fixed = message.replaceAll('*', '').length;
  if (fixed < SHORT && isOfOtherClass(template, text)) return 0;
  if (fixed >= 4 && compile(message).test(text)) {
    // Of two texts that both fit, the longer one says more.
    return 0.9 + 0.1 * Math.min(1, fixed / text.length);
  }
  // A piece of it, as people remember it: `attached to a different loop`.
  if (words > 2 && message.toLowerCase().includes(text.toLowerCase())) return SAME_WORDS;
  // 'coroutine' object has no attribute: another object's is another message.
  const quoted = message.match(/(?<!\w)'[^']+'(?!\w)|"[^"]+"/g) ?? [];
  const fixedIn = quoted.flatMap((word) => word.slice(1, -1).split('*')).filter(holdsLetters);
  if (fixedIn.some((piece) => !text.includes(piece))) return 0;
  // The same words but for what varies, as people quote a message from memory.
  if (shared >= 0.9 * known && shared >= 0.9 * mass && words > 2) return SAME_WORDS;
  // The line may hold the text among other words, or be a piece of it.
  const held = Math.min(1, shared / known) ** 2 * Math.min(1, known / FULL_MASS);
  const piece = Math.min(1, shared / mass) ** 2 * Math.min(1, mass / FULL_MASS);
  return 0.85 * Math.max(held, piece);
}
