import type { IndexEntry } from '../library/compiled.ts';
import { LANGUAGE_NAMES, type Language } from '../library/entry.ts';
import { decodeLines } from '../highlight/token.ts';
import type { Field } from '../search/index.ts';
import { joinBlocks, wrap } from './layout.ts';
import type { Paint } from './paint.ts';
import { makeVisible } from './visible.ts';

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

/** How a field is called when it is said what matched. */
const FIELD_NAMES: Record<Field, string> = {
  id: 'id',
  api: 'API',
  title: 'title',
  keyword: 'keyword',
  question: 'question',
  error: 'error text',
  summary: 'summary',
  prose: 'text',
};

/** Format name to renderer; each returns the whole text for standard output. */
export const searchRenderers = {
  terminal: renderTerminal,
  plain: ({ matches }: SearchView) =>
    matches
      .map(({ entry: { id, title, summary } }) => [id, title, summary].map(oneField).join('\t'))
      .map((line) => `${line}\n`)
      .join(''),
  json: ({ query, matches }: SearchView) =>
    `${JSON.stringify({ query, results: matches.map(selectFields) }, null, 2)}\n`,
} satisfies Record<string, (view: SearchView) => string>;

export type SearchFormat = keyof typeof searchRenderers;

function selectFields({ entry, score, matched }: Match) {
  const { id, category, title, summary, origin = 'shipped' } = entry;
  const rounded = Math.round(score * 1000) / 1000;
  return { id, category, title, summary, score: rounded, matched, origin };
}

function oneField(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function renderTerminal({ matches, repaired, languages, columns, paint }: SearchView): string {
  const blocks = makeVisible(matches).map(({ entry, matched }) => {
    const head = `${paint.name(entry.id)}  ${paint.strong(entry.title)}  ${paint.faint(entry.category)}`;
    const lines = languages.flatMap((language) => {
      const text = entry.line[language];
      if (!text) return [];
      const label = languages.length > 1 ? `${LANGUAGE_NAMES[language]}  `.padEnd(12) : '';
      const [tokens = []] = decodeLines(text, entry.lineRuns[language] ?? []);
      return wrap(paint.faint(label) + paint.code(tokens), columns - 2);
    });
    const why = paint.faint(
      `matched ${FIELD_NAMES[matched.field]}: ${matched.text}`.replace(/: $/, ''),
    );
    return [
      ...wrap(head, columns),
      ...[...lines, ...wrap(why, columns - 2)].map((line) => `  ${line}`),
    ];
  });
  if (repaired.size > 0)
    blocks.unshift(wrap(`Searched for ${makeVisible([...repaired.values()]).join(', ')}`, columns));
  return joinBlocks(blocks);
}
