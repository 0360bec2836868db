import { FIELDS, type SearchIndex } from './index.ts';
import type { Line } from './message.ts';
import { findSorted, idfOf } from './query.ts';
import { stemOf, wordsOf } from './words.ts';

/** An entry that explains a line. */
export interface Explanation {
  /** The entry's place in the index. */
  entry: number;
  /** The line of the message that it explains. */
  line: string;
  /** The text of the entry that fits the line, `*` standing for what varies. */
  known: string;
  /** From 0 to about 1. */
  score: number;
}

interface Template {
  entry: number;
  text: string;
  pattern: RegExp;
  lower: string;
  /** Length of what must be there letter by letter. */
  fixed: number;
  /** Its words in quotation marks, without those that vary. */
  quoted: string[];
  stems: number[];
  mass: number;
  /** Its place among the texts of its entry. */
  position: number;
}

/** Below this a line that shares some words with a known text is taken for another message. */
const MIN_SCORE = 0.5;
/** A text whose words weigh less than this is too common to be known by its words alone. */
const FULL_MASS = 9;

/** What a line is worth that has the words of a known text, and no others. */
const SAME_WORDS = 0.88;
/** An entry lists the texts that are most its own first. */
const LATER_TEXT = 0.004;
/** Of a gotcha and a reference that both know a text, the gotcha is its cause. */
const CAUSE = 0.01;

/** Explains the lines of a message, best first; one explanation for an entry. */
export function explain(lines: readonly Line[], index: SearchIndex): Explanation[] {
  const templates = readTemplates(index);
  const best = new Map<number, Explanation>();
  for (const { text, weight } of lines) {
    const message = withoutClass(text);
    const stems = new Set(stemsOf(message, index));
    const mass = massOf(stems, index);
    for (const template of templates) {
      const { entry, position } = template;
      const fitting = weight * fit(template, text, stems, mass, index);
      if (fitting < MIN_SCORE) continue;
      const cause = index.causes.includes(entry) ? CAUSE : 0;
      const score = fitting + cause - LATER_TEXT * position;
      if (score > (best.get(entry)?.score ?? 0))
        best.set(entry, { entry, line: text, known: template.text, score });
    }
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score || a.entry - b.entry);
}

function readTemplates(index: SearchIndex): Template[] {
  const error = FIELDS.indexOf('error');
  const counts = new Map<number, number>();
  return index.phrases
    .filter(([, field]) => field === error)
    .map(([entry, , text]) => {
      const message = withoutClass(text);
      const position = counts.get(entry) ?? 0;
      counts.set(entry, position + 1);
      const stems = stemsOf(message, index);
      return {
        entry,
        text,
        pattern: compile(message),
        lower: message.toLowerCase(),
        fixed: message.replaceAll('*', '').length,
        quoted: [...message.matchAll(/(?<!\w)'[^'*]+'(?!\w)|"[^"*]+"/g)].map(([word]) => word),
        stems,
        mass: massOf(stems, index),
        position,
      };
    });
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

/** The name of the class may differ between versions, and be left out by who quotes a message;
 * one that says nothing else is all there is. */
function withoutClass(text: string): string {
  return text.replace(/^[\w.]*(?:Error|Exception|Warning|ExceptionGroup)(?: \[\w+\])?: (?=.)/, '');
}

function compile(text: string): RegExp {
  const parts = text
    .split('*')
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  return new RegExp(parts.join('.{0,300}?'), 'i');
}

/** From 0 to 1: letter by letter but for what varies, or by the words they share. */
function fit(
  template: Template,
  text: string,
  stems: ReadonlySet<number>,
  mass: number,
  index: SearchIndex,
): number {
  if (template.fixed >= 4 && template.pattern.test(text)) {
    // Of two texts that both fit, the longer one says more.
    const share = Math.min(1, template.fixed / text.length);
    return 0.9 + 0.1 * share;
  }
  // A piece of it, as people remember it: `attached to a different loop`.
  if (stems.size > 2 && template.lower.includes(text.toLowerCase())) return SAME_WORDS;
  // 'coroutine' object has no attribute: another object's is another message.
  if (template.quoted.some((word) => !text.includes(word))) return 0;
  const shared = massOf(
    template.stems.filter((stem) => stem >= 0 && stems.has(stem)),
    index,
  );
  // The same words but for what varies, as people quote a message from memory.
  if (shared >= 0.9 * template.mass && shared >= 0.9 * mass && stems.size > 2) return SAME_WORDS;
  // The line may hold the text among other words, or be a piece of it.
  const held = (shared / template.mass) ** 2 * Math.min(1, template.mass / FULL_MASS);
  const piece = (shared / mass) ** 2 * Math.min(1, mass / FULL_MASS);
  return 0.85 * Math.max(held, piece);
}
