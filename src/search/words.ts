import { stemmer } from 'stemmer';

/** Lower case, without accents and other marks that people leave out. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
}

/** One name for all ways to write it: `asyncio.TaskGroup()`, `TaskGroup` and `task group` fold to
 * `asynciotaskgroup`, `taskgroup` and `taskgroup`. A star is kept, for `except*`. */
export function keyOf(text: string): string {
  return fold(text).replaceAll(/[^\p{L}\p{N}*]+/gu, '');
}

/**
 * The words of a text as people may type them: names are cut at capitals and underscores, and also
 * kept whole, so that `TaskGroup` gives `task`, `group` and `taskgroup`.
 */
export function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}_]+/u).flatMap((name) => {
    const parts = name
      .split(/_+|(?<=\p{Ll}|\p{N})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)
      .filter((part) => part !== '')
      .map(fold);
    return parts.length > 1 ? [...parts, parts.join('')] : parts;
  });
}

/** What words of one family share: `cancelled`, `cancels` and `cancelling` have one stem. */
export function stemOf(word: string): string {
  return stemmer(word);
}

/** The name of the class may differ between versions, and be left out by who quotes a message;
 * one that says nothing else is all there is. */
export function withoutClass(text: string): string {
  return text.replace(/^[\w.]*(?:Error|Exception|Warning|ExceptionGroup)(?: \[\w+\])?: (?=.)/, '');
}
