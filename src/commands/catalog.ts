import type { Host } from '../host.ts';
import { joinLibraries, type Catalog, type Library } from '../library/catalog.ts';
import { openShipped } from '../library/shipped.ts';
import { cacheFolder, findOwnFolders, isFolder } from '../own/folders.ts';

/** Opens the library that a command answers from: the user's own entries, and those that ship. */
export async function openHostCatalog(host: Host): Promise<Catalog> {
  return joinLibraries([...(await openOwnLibraries(host)), openShipped(host.library)]);
}

async function openOwnLibraries(host: Host): Promise<Library[]> {
  const folders = findOwnFolders(host).filter(({ path }) => isFolder(path));
  if (folders.length === 0) return [];
  const { openOwnLibrary } = await import('../own/library.ts');
  return folders.map(({ path }) => openOwnLibrary(path, cacheFolder(host.env)));
}
