import { join } from 'node:path';
import { UserError } from '../errors.ts';
import type { Host } from '../host.ts';
import { isId } from '../library/entry.ts';
import { toFiles } from '../library/source.ts';
import { isFolder } from '../own/folders.ts';
import { findSource, listPaths, type Source } from '../own/scan.ts';
import { makeVisible } from '../render/visible.ts';
import { writeFiles } from '../scaffold/target.ts';
import { findHostFolders, openHostCatalog, requireEntriesFolder } from './catalog.ts';
import { openInEditor } from './editor.ts';
import { done, type Outcome } from './outcome.ts';
import { unknownEntry } from './unknown.ts';

export interface EditOptions {
  id: string;
}

/**
 * Opens an entry of the user's own in the editor; one that ships is copied first. Without an editor
 * its files are named on standard output.
 *
 * @throws UserError when there is no such entry, the copy cannot be written, the editor fails, or
 *   what was edited is no entry any more
 */
export async function edit({ id }: EditOptions, host: Host): Promise<Outcome> {
  // What is no id is never made part of a path.
  const own = isId(id) ? findOwnFiles(id, host) : undefined;
  const paths = own ?? (await copyEntry(id, host));
  const opened = await openInEditor(paths, host);
  if (!opened) {
    const named = paths.map((path) => `${path}\n`).join('');
    return done(host.stdout.isTTY ? makeVisible(named) : named);
  }
  const catalog = await openHostCatalog(host);
  await catalog.find(id);
  return done('');
}

/** The files of the nearest own entry. */
function findOwnFiles(id: string, host: Host): string[] | undefined {
  for (const { path: root } of findHostFolders(host)) {
    const source = isFolder(root) ? findSource(root, id) : undefined;
    if (!source) continue;
    const paths = listFiles(root, source);
    return (source.folder === undefined ? paths : paths.slice(1)).map((path) => join(root, path));
  }
  return undefined;
}

function listFiles(root: string, source: Source): string[] {
  try {
    return listPaths(root, source);
  } catch (error) {
    throw new UserError(`cannot open ${source.id} in ${root}: ${(error as Error).message}`);
  }
}

async function copyEntry(id: string, host: Host): Promise<string[]> {
  const catalog = await openHostCatalog(host);
  const stored = await catalog.find(id);
  if (!stored) throw await unknownEntry(catalog, id);
  const folder = join(requireEntriesFolder(host), stored.entry.category, id);
  const files = toFiles(stored.entry);
  await host.uninterrupted(() => writeFiles(folder, files, host));
  return [...files.keys()].toSorted().map((file) => join(folder, file));
}
