import { readConfig } from '../config.ts';
import { UserError } from '../errors.ts';
import type { Host } from '../host.ts';
import { joinLibraries, type Catalog, type Library } from '../library/catalog.ts';
import { openShipped } from '../library/shipped.ts';
import {
  cacheFolder,
  configFolder,
  findOwnFolders,
  isFolder,
  type OwnFolder,
} from '../own/folders.ts';

/** The folders in which entries of the user's own may lie, the nearest first. */
export function findHostFolders({ env, cwd }: Host): OwnFolder[] {
  return findOwnFolders({ env, cwd, paths: readConfig(env).paths });
}

/** Opens the library that a command answers from: the user's own entries, and those that ship. */
export async function openHostCatalog(host: Host): Promise<Catalog> {
  return joinLibraries([...(await openOwnLibraries(host)), openShipped(host.library)]);
}

async function openOwnLibraries(host: Host): Promise<Library[]> {
  const folders = findHostFolders(host).filter(({ path }) => isFolder(path));
  if (folders.length === 0) return [];
  const { openOwnLibrary } = await import('../own/library.ts');
  return folders.map(({ path }) => openOwnLibrary(path, cacheFolder(host.env)));
}

/** Where own entries are made. @throws UserError where there is no home to make them in */
export function requireEntriesFolder({ env }: Host): string {
  const folder = configFolder(env);
  if (folder) return folder;
  throw new UserError('there is no home folder for entries of your own', {
    hint: 'Set HOME or XDG_CONFIG_HOME.',
  });
}
