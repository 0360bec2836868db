import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, UserError } from '../errors.ts';
import { wholeSegment, type Segment } from '../search/index.ts';
import { unpackIndex } from '../search/pack.ts';
import {
  FORMAT,
  INDEX_OPENING,
  type Index,
  type IndexEntry,
  type StoredEntry,
} from './compiled.ts';
import { isId } from './entry.ts';

/** A compiled library, read as it is needed. */
export interface Catalog {
  /** What list and search show of every entry, in the library's order. */
  list(): readonly IndexEntry[];
  /** The same of one entry, by its place in that order; the others are not looked at. */
  at(place: number): IndexEntry | undefined;
  /** The search indexes over those places. */
  segments(): Segment[];
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
  let index: Buffer | undefined;
  const readIndex = () => (index ??= read(folder, INDEX) ?? damaged(INDEX));
  return {
    list: () => parseCompiled<Index>(INDEX, readIndex()).entries,
    at: (place) => parseLine(readIndex(), place),
    segments() {
      const bytes = read(folder, 'search.bin') ?? new Uint8Array();
      return [wholeSegment(unpackIndex(bytes) ?? damaged('search.bin'))];
    },
    find(id) {
      if (!isId(id)) return undefined;
      const file = join('entries', `${id}.json`);
      const bytes = read(folder, file);
      return bytes === undefined ? undefined : parseCompiled<StoredEntry>(file, bytes);
    },
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
