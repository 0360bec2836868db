import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';

/** A file of a demo, and what stands in its place. */
export interface Change {
  /** Relative to the folder, with `/` between folders. */
  path: string;
  /** What it will hold. */
  text: string;
  state: 'create' | 'identical' | 'conflict';
  /** What the file that differs holds now. */
  current?: Buffer;
  /** Why it cannot even be replaced. */
  blocked?: string;
}

/**
 * Compares the files of a demo with what a folder holds. No symbolic link within the folder is
 * followed: one in the way is a conflict.
 *
 * @param folder the real path of one that exists, or the path of one that does not
 */
export function surveyFolder(folder: string, files: ReadonlyMap<string, string>): Change[] {
  return [...files].map(([path, text]) => ({ path, text, ...compare(folder, path, text) }));
}

function compare(
  folder: string,
  path: string,
  text: string,
): Pick<Change, 'state' | 'current' | 'blocked'> {
  const blocked = findBlock(folder, path);
  if (blocked !== undefined) return { state: 'conflict', blocked };
  const place = join(folder, path);
  const stats = lookAt(place);
  if (!stats) return { state: 'create' };
  if (!stats.isFile()) return { state: 'conflict', blocked: `${path} is ${nameKind(stats)}` };
  const current = readFileSync(place);
  return current.equals(Buffer.from(text))
    ? { state: 'identical' }
    : { state: 'conflict', current };
}

/** What stands where a path needs a folder, in words; undefined where nothing does. */
export function findBlock(folder: string, path: string): string | undefined {
  const names = path.split('/').slice(0, -1);
  for (let depth = 1; depth <= names.length; depth += 1) {
    const part = names.slice(0, depth).join('/');
    const stats = lookAt(join(folder, part));
    if (stats && !stats.isDirectory()) return `${part} is ${nameKind(stats)}`;
  }
  return undefined;
}

function nameKind(stats: Stats): string {
  if (stats.isSymbolicLink()) return 'a symbolic link';
  if (stats.isDirectory()) return 'a folder';
  return stats.isFile() ? 'a file' : 'no regular file';
}

/** What there is under a path, not following a link; undefined where there is nothing. */
export function lookAt(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}
