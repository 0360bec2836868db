/** Highlighted code: the text as it is, and beside it runs that say what each piece of it plays. */

/** What a piece of code is; a theme gives each a colour. The first one keeps the terminal's own. */
export const ROLES = [
  'text',
  'keyword',
  'string',
  'comment',
  'constant',
  'function',
  'parameter',
] as const;
export type Role = (typeof ROLES)[number];

/** What each piece of a text is, a letter for each: see `encodeRuns`. */
export type Runs = string;

export interface Token {
  text: string;
  role: Role;
}

/** The most UTF-16 units that a letter stands for. */
const LONGEST = 13;
/** The first letter: behind the quote, which JSON would escape. */
const FIRST_LETTER = 35;

/** Writes the roles of a text as letters of ASCII, each for a role and a length; what is longer takes
 * several. */
export function encodeRuns(tokens: readonly Token[]): Runs {
  let runs = '';
  let role: Role = 'text';
  let length = 0;
  const flush = () => {
    for (; length > 0; length -= LONGEST) {
      const letter = LONGEST * ROLES.indexOf(role) + Math.min(LONGEST, length) - 1;
      runs += String.fromCodePoint(FIRST_LETTER + letter);
    }
    length = 0;
  };
  for (const token of tokens) {
    if (token.role !== role) flush();
    role = token.role;
    length += token.text.length;
  }
  flush();
  return runs;
}

/** Cuts a text by its runs; what they do not cover is plain text. */
export function decodeRuns(text: string, runs: Runs): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  const add = (end: number, role: Role) => {
    const piece = text.slice(start, end);
    const last = tokens.at(-1);
    if (last?.role === role) last.text += piece;
    else if (piece !== '') tokens.push({ text: piece, role });
    start = end;
  };
  for (let place = 0; place < runs.length; place += 1) {
    const letter = runs.charCodeAt(place) - FIRST_LETTER;
    add(start + 1 + (letter % LONGEST), ROLES[Math.floor(letter / LONGEST)] ?? 'text');
  }
  add(text.length, 'text');
  return tokens;
}

/** Cuts a text and its runs into lines of tokens, without the line ends. */
export function decodeLines(text: string, runs: Runs): Token[][] {
  const lines: Token[][] = [[]];
  for (const { text: piece, role } of decodeRuns(text, runs))
    piece.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, role });
    });
  if (lines.at(-1)?.length === 0) lines.pop();
  return lines;
}
