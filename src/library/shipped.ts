import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, UserError } from '../errors.ts';
import { unpackIndex } from '../search/pack.ts';
import type { Library, Volume } from './catalog.ts';
import {
  FORMAT,
  INDEX_OPENING,
  type Index,
  type IndexEntry,
  type StoredEntry,
} from './compiled.ts';

/**
 * Opens the library that the build compiled. Nothing is read before it is asked for.
 *
 * @param folder where the build wrote it
 * @returns a library whose methods throw a UserError where files are missing or damaged
 */
export function openShipped(folder: string): Library {
  return {
    find: async (id) => {
      const file = join('entries', `${id}.json`);
      const bytes = read(folder, file);
      return bytes === undefined ? undefined : parseCompiled<StoredEntry>(file, bytes);
    },
    volumes: async () => [openVolume(folder)],
  };
}

/** Its parts are read when they are used: a list needs no search index, and a search few entries. */
function openVolume(folder: string): Volume {
  let bytes: Buffer | undefined;
  let entries: readonly IndexEntry[] | undefined;
  const readIndex = () => (bytes ??= read(folder, INDEX) ?? damaged(INDEX));
  return {
    get index() {
      const file = 'search.bin';
      return unpackIndex(read(folder, file) ?? new Uint8Array()) ?? damaged(file);
    },
    get ids() {
      entries ??= parseCompiled<Index>(INDEX, readIndex()).entries;
      return entries.map(({ id }) => id);
    },
    at: (place) => (entries ? entries[place] : parseLine(readIndex(), place)),
    gone: new Set(),
  };
}

const INDEX = 'index.json';

/** Parses the entry in a line of the index. */
function parseLine(index: Buffer, place: number): IndexEntry | undefined {
  if (!index.subarray(0, INDEX_OPENING.length).equals(Buffer.from(INDEX_OPENING)))
    return damaged(INDEX);
  let start = INDEX_OPENING.length + 1;
  for (let line = 0; line < place && start > 0; line += 1) start = index.indexOf('\n', start) + 1;
  const end = index.indexOf('\n', start);
  if (start === 0 || end < 0) return undefined;
  const line = index.toString('utf8', start, end).replace(/,$/, '');
  try {
    return JSON.parse(line) as IndexEntry;
  } catch {
    return damaged(INDEX);
  }
}

function read(folder: string, file: string): Buffer | undefined {
  try {
    return readFileSync(join(folder, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // No file can have the name of an id that is too long for one.
    if (code === 'ENOENT' || code === 'ENAMETOOLONG') return undefined;
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
