import { stemmer } from 'stemmer';

/** An expression over Unicode's classes costs V8 some tenths of a millisecond wherever it stands,
 * even if it never runs. Most text is ASCII, for which a plain one says the same; the other is a
 * text until it is needed. */
interface Pattern {
  ascii: RegExp;
  unicode: string;
}

const BETWEEN_WORDS: Pattern = { ascii: /\W+/, unicode: String.raw`[^\p{L}\p{M}\p{N}_]+` };
const BETWEEN_PARTS: Pattern = {
  ascii: /_+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/,
  unicode: String.raw`_+|(?<=\p{Ll}|\p{N})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})`,
};
const NOT_IN_KEY: Pattern = { ascii: /[^a-z0-9*]+/g, unicode: String.raw`[^\p{L}\p{N}*]+` };
const WORD_END: Pattern = { ascii: /\w$/, unicode: String.raw`[\p{L}\p{N}_]$` };
const WORD: Pattern = { ascii: /[A-Za-z0-9]/, unicode: String.raw`[\p{L}\p{N}]` };
const TWO_LETTERS: Pattern = { ascii: /[A-Za-z]{2}/, unicode: String.raw`\p{L}{2}` };
/** No ASCII is a mark. */
const MARKS: Pattern = { ascii: /(?!)/g, unicode: String.raw`\p{M}+` };

function choose({ ascii, unicode }: Pattern, text: string): RegExp {
  return isAscii(text) ? ascii : new RegExp(unicode, `${ascii.flags}u`);
}

function isAscii(text: string): boolean {
  return !/[\u0080-\uffff]/.test(text);
}

/** Lower case, without accents and other marks that people leave out. */
export function fold(text: string): string {
  const plain = isAscii(text) ? text : text.normalize('NFKD');
  return plain.replaceAll(choose(MARKS, plain), '').toLowerCase();
}

/** One name for all ways to write it: `asyncio.TaskGroup()`, `TaskGroup` and `task group` fold to
 * `asynciotaskgroup`, `taskgroup` and `taskgroup`. A star is kept, for `except*`. */
export function keyOf(text: string): string {
  const folded = fold(text);
  return folded.replaceAll(choose(NOT_IN_KEY, folded), '');
}

/**
 * The words of a text as people may type them: names are cut at capitals and underscores, and also
 * kept whole, so that `TaskGroup` gives `task`, `group` and `taskgroup`.
 */
export function wordsOf(text: string): string[] {
  return text.split(choose(BETWEEN_WORDS, text)).flatMap((name) => {
    const parts = name
      .split(choose(BETWEEN_PARTS, name))
      .filter((part) => part !== '')
      .map(fold);
    return parts.length > 1 ? [...parts, parts.join('')] : parts;
  });
}

/** Whether the last word of a text may still be in the typing. */
export function endsInWord(text: string): boolean {
  return choose(WORD_END, text).test(text);
}

/** Whether a text holds anything that can be looked for. */
export function holdsWord(text: string): boolean {
  return choose(WORD, text).test(text);
}

/** Whether a text says anything: two letters in a row do. */
export function holdsLetters(text: string): boolean {
  return choose(TWO_LETTERS, text).test(text);
}

/**
 * What words of one family share: `cancelled`, `cancels` and `cancelling` have one stem. The stemmer
 * keeps the end of most adverbs: `gracefully` would be no relative of `graceful`.
 */
export function stemOf(word: string): string {
  return stemmer(word.length > 5 && word.endsWith('ly') ? word.slice(0, -2) : word);
}

/** The name of the class may differ between versions, and be left out by who quotes a message;
 * one behind which nothing is said is all there is. */
export function withoutClass(text: string): string {
  return text.replace(
    /^[\w.]*(?:Error|Exception|Warning|ExceptionGroup)(?: \[\w+\])?: (?=.*[A-Za-z])/,
    '',
  );
}
