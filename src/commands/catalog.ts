import type { Host } from '../host.ts';
import { openCatalog, type Catalog } from '../library/catalog.ts';

/** Opens the library that a command answers from. */
export async function openHostCatalog({ library }: Host): Promise<Catalog> {
  return openCatalog(library);
}
