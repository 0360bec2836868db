import type { ColorChoice } from '../color.ts';
import { UserError } from '../errors.ts';
import type { Host } from '../host.ts';
import { LANGUAGES } from '../library/entry.ts';
import { renderTip } from '../render/tip.ts';
import type { ThemeChoice } from '../theme.ts';
import { openHostCatalog } from './catalog.ts';
import { done, type Outcome } from './outcome.ts';
import { createHostPaint, wantedLanguages } from './wishes.ts';

export interface TipOptions {
  lang?: string | undefined;
  color: ColorChoice;
  theme: ThemeChoice;
}

/**
 * Shows a gotcha that chance picks, in short.
 *
 * @throws UserError when the library has none
 */
export async function tip(options: TipOptions, host: Host): Promise<Outcome> {
  const languages = wantedLanguages(options.lang, host) ?? LANGUAGES;
  const catalog = await openHostCatalog(host);
  const gotchas = (await catalog.list()).filter(({ category }) => category === 'gotchas');
  const picked = gotchas[Math.floor(host.random() * gotchas.length)];
  const paint = await createHostPaint(options, host);
  const stored = picked && (await catalog.find(picked.id, paint.colors));
  if (!stored) throw new UserError('the library has no gotcha');
  return done(renderTip({ stored, languages, columns: host.stdout.columns, paint }));
}
