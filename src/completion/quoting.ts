/** How shells write words: what a line of theirs means, and how a word is put into it. */

export interface ShellLine {
  words: string[];
  /** The quote that is still open at the end. */
  quote: string;
}

/**
 * Cuts a line into words as a shell does, without expanding anything. Where it ends in a blank, the
 * last word is empty.
 */
export function splitLine(line: string): ShellLine {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] ?? '';
    if (character === '\\' && quote !== "'") {
      at += 1;
      word = (word ?? '') + (line[at] ?? '');
    } else if (character === quote) {
      quote = '';
    } else if (quote === '' && (character === '"' || character === "'")) {
      quote = character;
      word ??= '';
    } else if (quote === '' && /\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      word = (word ?? '') + character;
    }
  }
  return { words: [...words, word ?? ''], quote };
}

/**
 * Writes a word for a line of bash. Readline replaces only what follows the last of its word
 * breaks, so that the word is cut there too.
 *
 * @param current the word at the cursor, which the new one begins with
 * @param quote the quote that is open there; within one nothing needs another
 * @param breaks bash's COMP_WORDBREAKS
 */
export function writeForBash(word: string, current: string, quote: string, breaks: string): string {
  if (quote !== '') return word;
  const start = Math.max(
    ...[':', '='].map((one) => (breaks.includes(one) ? current.lastIndexOf(one) : -1)),
  );
  return word.slice(start + 1).replaceAll(/[^\p{L}\p{N}_@%+=:,./-]/gu, (one) => `\\${one}`);
}
