import { UserError } from '../errors.ts';
import type { Catalog } from '../library/catalog.ts';

/** The error for an id that the library does not have, with the ids nearest to it. */
export async function unknownEntry(catalog: Catalog, id: string): Promise<UserError> {
  // The search is loaded only where something has to be guessed.
  const { createSearch } = await import('../search/search.ts');
  const { strong, weak } = await createSearch(await catalog.segments())(id);
  const nearest = [...strong, ...weak]
    .slice(0, 3)
    .flatMap(({ entry }) => catalog.at(entry)?.id ?? []);
  return new UserError(`there is no entry "${id}"`, {
    hint: nearest.length > 0 ? `The nearest: ${nearest.join(', ')}` : 'See: asyncref list',
  });
}
