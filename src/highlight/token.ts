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

/** Length in UTF-16 units and index into ROLES, by turns; the lengths add up to the text's. */
export type Runs = readonly number[];

export interface Token {
  text: string;
  role: Role;
}

/** Joins neighbours of one role. */
export function encodeRuns(tokens: readonly Token[]): number[] {
  const runs: number[] = [];
  for (const { text, role } of tokens) {
    if (text === '') continue;
    const index = ROLES.indexOf(role);
    if (runs.at(-1) === index) runs[runs.length - 2] = (runs.at(-2) ?? 0) + text.length;
    else runs.push(text.length, index);
  }
  return runs;
}

/**
 * Cuts a text and its runs into lines of tokens, without the line ends.
 * What the runs do not cover is plain text.
 */
export function decodeLines(text: string, runs: Runs): Token[][] {
  const lines: Token[][] = [[]];
  const add = (piece: string, role: Role) => {
    piece.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, role });
    });
  };
  let start = 0;
  for (let index = 0; index < runs.length; index += 2) {
    const end = start + (runs[index] ?? 0);
    add(text.slice(start, end), ROLES[runs[index + 1] ?? 0] ?? 'text');
    start = end;
  }
  add(text.slice(start), 'text');
  if (lines.at(-1)?.length === 0) lines.pop();
  return lines;
}
