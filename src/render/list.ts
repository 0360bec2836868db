import type { IndexEntry } from '../library/compiled.ts';
import type { Language } from '../library/entry.ts';
import type { Paint } from './paint.ts';

export interface ListView {
  entries: readonly IndexEntry[];
  languages: readonly Language[];
  columns: number;
  paint: Paint;
}

/** Format name to renderer; each returns the whole text for standard output. What sets text for a
 * terminal is loaded only for one. */
export const listRenderers = {
  terminal: async (view) => (await import('./list-terminal.ts')).renderGroups(view),
  table: async (view) => (await import('./list-terminal.ts')).renderTable(view),
  plain: ({ entries }) => entries.map(({ id }) => `${id}\n`).join(''),
  json: ({ entries }) => `${JSON.stringify({ entries: entries.map(selectFields) }, null, 2)}\n`,
} satisfies Record<string, (view: ListView) => string | Promise<string>>;

export type ListFormat = keyof typeof listRenderers;

function selectFields(entry: IndexEntry) {
  const { id, category, topic, title, summary, api, line, languages, origin = 'shipped' } = entry;
  return { id, category, topic, title, summary, api, line, languages, origin };
}
