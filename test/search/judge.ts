/** Judged queries, and how well an engine answers them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSources } from '../../src/build/library.ts';
import { explain } from '../../src/search/explain.ts';
import { buildSearchIndex, wholeSegment } from '../../src/search/index.ts';
import { MessageReader } from '../../src/search/message.ts';
import { createSearch } from '../../src/search/search.ts';
import { ROOT } from '../setup/interpreters.ts';

export interface Judged {
  query: string;
  class: string;
  /** The entries that answer it; none where nothing should be found. */
  accept: string[];
}

/** Query to ids, best first. */
export type Engine = (query: string) => string[] | Promise<string[]>;

export interface Figures {
  class: string;
  count: number;
  /** Shares in percent. */
  first: number;
  three: number;
  /** The mean of one over the rank. */
  mrr: number;
  misses: string[];
}

export const { entries, elsewhere } = loadSources(join(ROOT, 'snippets'));
const readQueries = (file: string) =>
  JSON.parse(readFileSync(join(ROOT, 'test', 'search', file), 'utf8')) as Judged[];
/** Queries that were written with the library in view. */
export const judged = readQueries('queries.json');
/** Titles, searches and messages of people who never saw it, taken from public threads. */
export const strangers = readQueries('strangers.json');

const segments = [wholeSegment(buildSearchIndex(entries, undefined, elsewhere))];
const idOf = ({ entry }: { entry: number }) => entries[entry]?.id ?? '';

const search = createSearch(segments);

export const asyncref = async (query: string): Promise<string[]> =>
  (await search(query)).strong.map(idOf);

export const asyncrefExplain = (query: string): string[] => {
  const reader = new MessageReader();
  for (const line of query.split('\n')) reader.read(line);
  return explain(reader.lines, segments).map(idOf);
};

/** Judges an engine on every class; of queries off the topic, finding nothing is right. */
export async function judge(
  engine: Engine,
  queries: readonly Judged[] = judged,
): Promise<Figures[]> {
  const answers = new Map<string, string[]>();
  for (const { query } of queries) answers.set(query, await engine(query));
  const classes = [...new Set(queries.map((one) => one.class))];
  return classes.map((name) => {
    const own = queries.filter((one) => one.class === name);
    const ranks = own.map(({ query, accept }) => {
      const ids = answers.get(query) ?? [];
      if (accept.length === 0) return ids.length === 0 ? 1 : Infinity;
      const rank = ids.findIndex((id) => accept.includes(id)) + 1;
      return rank === 0 ? Infinity : rank;
    });
    const share = (limit: number) =>
      (100 * ranks.filter((rank) => rank <= limit).length) / own.length;
    return {
      class: name,
      count: own.length,
      first: share(1),
      three: share(3),
      mrr: ranks.reduce((sum, rank) => sum + 1 / rank, 0) / own.length,
      misses: own.filter((_, place) => ranks[place] !== 1).map(({ query }) => query),
    };
  });
}

/** Every way to drop, double, swap or replace one letter of a word, a letter each place. */
export function misspell(word: string): string[] {
  const places = Array.from({ length: word.length - 1 }, (_, place) => place + 1);
  return [
    ...new Set(
      places.flatMap((place) => {
        const [before, letter, after] = [
          word.slice(0, place),
          word.charAt(place),
          word.slice(place + 1),
        ];
        const other = letter === 'e' ? 'a' : 'e';
        return [
          before + after,
          before + letter + letter + after,
          before.slice(0, -1) + letter + before.slice(-1) + after,
          before + other + after,
        ];
      }),
    ),
  ].filter((wrong) => wrong !== word);
}
