import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, UserError } from '../errors.ts';
import type { SearchIndex } from '../search/index.ts';
import { unpackIndex } from '../search/pack.ts';
import { FORMAT, type Index, type IndexEntry, type StoredEntry } from './compiled.ts';
import { isId } from './entry.ts';

/** A compiled library, read as it is needed. */
export interface Catalog {
  /** What list and search need of every entry, in the order of category and id. */
  list(): readonly IndexEntry[];
  /** The search index over that list. */
  searchIndex(): SearchIndex;
  /** The whole entry, or undefined where the library has none of that id. */
  find(id: string): StoredEntry | undefined;
}

/**
 * Opens a compiled library. Nothing is read before it is asked for.
 *
 * @param folder where the build wrote it
 * @returns a catalog whose methods throw a UserError where the files are missing or damaged
 */
export function openCatalog(folder: string): Catalog {
  return {
    list: () => parseCompiled<Index>('index.json', read(folder, 'index.json')).entries,
    searchIndex: () =>
      unpackIndex(read(folder, 'search.bin') ?? new Uint8Array()) ?? damaged('search.bin'),
    find(id) {
      if (!isId(id)) return undefined;
      const file = join('entries', `${id}.json`);
      const bytes = read(folder, file);
      return bytes === undefined ? undefined : parseCompiled<StoredEntry>(file, bytes);
    },
  };
}

function read(folder: string, file: string): Buffer | undefined {
  try {
    return readFileSync(join(folder, file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parseCompiled<T extends { format: number }>(file: string, bytes: Buffer | undefined): T {
  try {
    const value = JSON.parse(bytes?.toString() ?? '') as T;
    if (value.format === FORMAT) return value;
  } catch {
    // falls through: a file that is no JSON is as damaged as one of another format
  }
  return damaged(file);
}

function damaged(file: string): never {
  throw new UserError(`the library's file ${file} is missing, damaged or of another version`, {
    hint: 'Install asyncref again.',
    exitCode: EXIT.bug,
  });
}
