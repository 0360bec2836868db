import { FIELDS, readText, type SearchIndex } from './index.ts';
import type { Line } from './message.ts';
import { findSorted, idfOf } from './query.ts';
import { stemOf, withoutClass, wordsOf } from './words.ts';

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
  stems: Uint32Array;
  /** What its words tell together. */
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
  const templates: Template[] = [];
  const error = FIELDS.indexOf('error');
  for (let place = 0; place < index.textEntries.length; place += 1) {
    if (index.textFields[place] !== error) continue;
    const { entry, text } = readText(index, place);
    const stems = index.textStems.subarray(index.textStarts[place], index.textStarts[place + 1]);
    const before = templates.at(-1);
    const position = before?.entry === entry ? before.position + 1 : 0;
    templates.push({ entry, text, stems, mass: massOf(stems, index), position });
  }
  return templates;
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

/** From 0 to 1: letter by letter but for what varies, or by the words they share. */
function fit(
  template: Template,
  text: string,
  stems: ReadonlySet<number>,
  mass: number,
  index: SearchIndex,
): number {
  const { mass: known } = template;
  let shared = 0;
  for (const stem of template.stems) if (stems.has(stem)) shared += idfOf(stem, index);
  // Whatever fits shares half of what it says, or of what the line says.
  if (shared < 0.5 * known && shared < 0.5 * mass) return 0;
  const message = withoutClass(template.text);
  const fixed = message.replaceAll('*', '').length;
  if (fixed >= 4 && compile(message).test(text)) {
    // Of two texts that both fit, the longer one says more.
    return 0.9 + 0.1 * Math.min(1, fixed / text.length);
  }
  // A piece of it, as people remember it: `attached to a different loop`.
  if (stems.size > 2 && message.toLowerCase().includes(text.toLowerCase())) return SAME_WORDS;
  // 'coroutine' object has no attribute: another object's is another message.
  const quoted = message.match(/(?<!\w)'[^'*]+'(?!\w)|"[^"*]+"/g) ?? [];
  if (quoted.some((word) => !text.includes(word))) return 0;
  // The same words but for what varies, as people quote a message from memory.
  if (shared >= 0.9 * known && shared >= 0.9 * mass && stems.size > 2) return SAME_WORDS;
  // The line may hold the text among other words, or be a piece of it.
  const held = Math.min(1, shared / known) ** 2 * Math.min(1, known / FULL_MASS);
  const piece = Math.min(1, shared / mass) ** 2 * Math.min(1, mass / FULL_MASS);
  return 0.85 * Math.max(held, piece);
}
