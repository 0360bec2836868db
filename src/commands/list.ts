import type { ColorChoice } from '../color.ts';
import type { Host } from '../host.ts';
import { LANGUAGES, type Category } from '../library/entry.ts';
import { listRenderers, type ListFormat } from '../render/list.ts';
import type { ThemeChoice } from '../theme.ts';
import { openHostCatalog } from './catalog.ts';
import { done, type Outcome } from './outcome.ts';
import { createHostPaint, wantedLanguages } from './wishes.ts';

export interface ListOptions {
  category?: Category | undefined;
  lang?: string | undefined;
  json?: boolean | undefined;
  color: ColorChoice;
  theme: ThemeChoice;
}

/** Lists the entries of the library, or of one category. */
export async function list(options: ListOptions, host: Host): Promise<Outcome> {
  const languages = wantedLanguages(options.lang, host) ?? LANGUAGES;
  const catalog = await openHostCatalog(host);
  const entries = (await catalog.list()).filter(
    ({ category }) => !options.category || category === options.category,
  );
  const render = listRenderers[chooseFormat(options, host)];
  const { columns } = host.stdout;
  const paint = await createHostPaint(options, host);
  return done(await render({ entries, languages, columns, paint }));
}

function chooseFormat({ json, category }: ListOptions, host: Host): ListFormat {
  if (json) return 'json';
  if (!host.stdout.isTTY) return 'plain';
  return category === 'quick-reference' ? 'table' : 'terminal';
}
