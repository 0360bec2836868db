import type { ColorChoice } from '../color.ts';
import { EXIT, UserError } from '../errors.ts';
import type { Host } from '../host.ts';
import type { Catalog } from '../library/catalog.ts';
import { LANGUAGES, type Category } from '../library/entry.ts';
import { searchRenderers, type Match, type SearchFormat } from '../render/search.ts';
import { createSearch, type Hit } from '../search/search.ts';
import { holdsWord } from '../search/words.ts';
import type { ThemeChoice } from '../theme.ts';
import { openHostCatalog } from './catalog.ts';
import type { Outcome } from './outcome.ts';
import { createHostPaint, wantedLanguages } from './wishes.ts';

export interface SearchOptions {
  query: string;
  limit: number;
  category?: Category | undefined;
  lang?: string | undefined;
  json?: boolean | undefined;
  color: ColorChoice;
  theme: ThemeChoice;
}

/**
 * Searches the library.
 *
 * @throws UserError when nothing matches, with the nearest ids as its hint
 */
export async function search(options: SearchOptions, host: Host): Promise<Outcome> {
  const query = options.query.trim();
  if (!holdsWord(query))
    throw new UserError('the query holds no word', {
      hint: 'Try a name, an error text or a question: asyncref search semaphore',
      exitCode: EXIT.wrongUsage,
    });
  const catalog = await openHostCatalog(host);
  const find = createSearch(await catalog.segments());
  const { strong, weak, repaired } = await find(query, (place) => {
    return !options.category || catalog.at(place)?.category === options.category;
  });
  if (strong.length === 0 && !options.json) throw nothingFound(query, weak, catalog);
  const render = searchRenderers[chooseFormat(options, host)];
  return {
    stdout: await render({
      query,
      repaired,
      matches: strong.slice(0, options.limit).flatMap((hit) => toMatch(hit, catalog)),
      languages: wantedLanguages(options.lang, host) ?? LANGUAGES,
      columns: host.stdout.columns,
      paint: await createHostPaint(options, host),
    }),
    stderr: '',
    exitCode: strong.length > 0 ? EXIT.done : EXIT.failed,
  };
}

function toMatch({ entry: place, score, matched }: Hit, catalog: Catalog): Match[] {
  const entry = catalog.at(place);
  return entry ? [{ entry, score, matched }] : [];
}

/** As much of a query as an error message repeats. */
const MAX_SHOWN = 60;

function nothingFound(query: string, weak: readonly Hit[], catalog: Catalog): UserError {
  const shown = query.length > MAX_SHOWN ? `${query.slice(0, MAX_SHOWN)}…` : query;
  const closest = weak.flatMap(({ entry }) => catalog.at(entry)?.id ?? []);
  return closest.length > 0
    ? new UserError(`no good match for "${shown}"`, { hint: `Closest: ${closest.join(', ')}` })
    : new UserError(`nothing found for "${shown}"`, { hint: 'See: asyncref list' });
}

function chooseFormat({ json }: SearchOptions, host: Host): SearchFormat {
  if (json) return 'json';
  return host.stdout.isTTY ? 'terminal' : 'plain';
}
