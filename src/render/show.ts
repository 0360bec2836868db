import type { StoredEntry } from '../library/compiled.ts';
import type { Language, Program } from '../library/entry.ts';
import { decodeLines } from '../highlight/token.ts';
import type { Paint } from './paint.ts';
import { makeVisible } from './visible.ts';

/** Which part of an entry is shown, and on what. */
export interface ShowView {
  stored: StoredEntry;
  languages: readonly Language[];
  programs: readonly Program[];
  columns: number;
  paint: Paint;
}

/** Format name to renderer; each returns the whole text for standard output. What sets text for a
 * terminal is loaded only for one. */
export const showRenderers = {
  terminal: async (view) => (await import('./show-terminal.ts')).renderEntry(view),
  code: renderCode,
  raw: renderRaw,
  json: ({ stored, languages, programs }) =>
    `${JSON.stringify(selectFields(stored, languages, programs), null, 2)}\n`,
} satisfies Record<string, (view: ShowView) => string | Promise<string>>;

export type ShowFormat = keyof typeof showRenderers;

function renderRaw({ programs }: ShowView): string {
  return programs.map(({ code }) => endLine(code)).join('\n');
}

/** A program of one's own may end without a line feed, which what reads a pipe relies on. */
function endLine(code: string): string {
  return code === '' || code.endsWith('\n') ? code : `${code}\n`;
}

/** The programs alone: their bytes, or the same text in colour where colour is forced on a pipe. */
function renderCode(view: ShowView): string {
  const { programs, paint, stored } = view;
  if (!paint.colors) return renderRaw(view);
  return programs
    .map(({ file, code }) => decodeLines(makeVisible(code), stored.runs[file] ?? ''))
    .map((lines) => lines.map((tokens) => `${paint.code(tokens)}\n`).join(''))
    .join('\n');
}

function selectFields(
  { entry, origin = 'shipped' }: StoredEntry,
  languages: readonly Language[],
  programs: readonly Program[],
) {
  // Named, since they are no part of a copy of an entry that ships.
  const { keywords, questions, errors } = entry;
  return { ...entry, keywords, questions, errors, origin, languages, programs };
}
