/** The parts of a program that can be pasted by themselves. */
export const PARTS = ['all', 'imports', 'body'] as const;
export type Part = (typeof PARTS)[number];

/** Offsets in UTF-16 units, the second behind the last character. */
export type Range = readonly [from: number, to: number];

/** What the words of a language are to whoever cuts a program into pieces. */
export type TokenKind = 'comment' | 'literal' | 'open' | 'close' | 'code';

/** A piece of source; blanks lie between tokens. A literal is a string, or the text of a template
 * up to the code within it. */
export interface SourceToken {
  kind: TokenKind;
  from: number;
  to: number;
}
