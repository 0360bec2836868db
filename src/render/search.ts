import type { IndexEntry } from '../library/compiled.ts';
import type { Language } from '../library/entry.ts';
import type { Field } from '../search/fields.ts';
import type { Paint } from './paint.ts';

export interface Match {
  entry: IndexEntry;
  /** The higher the better. */
  score: number;
  matched: { field: Field; text: string };
}

export interface SearchView {
  query: string;
  /** Words that were taken for others, as typed and as understood. */
  repaired: ReadonlyMap<string, string>;
  matches: readonly Match[];
  languages: readonly Language[];
  columns: number;
  paint: Paint;
}

/** Format name to renderer; each returns the whole text for standard output. What sets text for a
 * terminal is loaded only for one. */
export const searchRenderers = {
  terminal: async (view) => (await import('./search-terminal.ts')).renderMatches(view),
  plain: ({ matches }) =>
    matches
      .map(({ entry: { id, title, summary } }) => [id, title, summary].map(oneField).join('\t'))
      .map((line) => `${line}\n`)
      .join(''),
  json: ({ query, matches }) =>
    `${JSON.stringify({ query, results: matches.map(selectFields) }, null, 2)}\n`,
} satisfies Record<string, (view: SearchView) => string | Promise<string>>;

export type SearchFormat = keyof typeof searchRenderers;

function selectFields({ entry, score, matched }: Match) {
  const { id, category, title, summary, origin = 'shipped' } = entry;
  const rounded = Math.round(score * 1000) / 1000;
  return { id, category, title, summary, score: rounded, matched, origin };
}

function oneField(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
