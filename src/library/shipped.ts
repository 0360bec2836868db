import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, UserError } from '../errors.ts';
import { textsOfEntry, type Field } from '../search/fields.ts';
import type { SearchIndex } from '../search/index.ts';
import { unpackIndex } from '../search/pack.ts';
import type { Library, Volume } from './catalog.ts';
import type { Entry } from './entry.ts';
import {
  FORMAT,
  INDEX_OPENING,
  type IN_SEARCH,
  type Index,
  type IndexEntry,
  type ShippedEntry,
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
      if (bytes === undefined) return undefined;
      const { entry, ...stored } = parseCompiled<ShippedEntry>(file, bytes);
      const listed = parseEntryOf(read(folder, INDEX) ?? damaged(INDEX), id);
      return { ...stored, entry: complete(entry, listed, openIndex(folder)) };
    },
    volumes: async () => [openVolume(folder)],
  };
}

/**
 * The entry with what its file leaves out. The texts that it is found by are read when somebody names
 * them, so they are no part of a copy.
 */
function complete(
  entry: ShippedEntry['entry'],
  { id, category, topic, title, summary, api, line }: IndexEntry,
  index: () => SearchIndex,
): Entry {
  const lookUp = (field: Field) => ({ get: () => textsOfEntry(index(), id, field) });
  const whole: ListedEntry = { id, category, topic, title, summary, api, line, ...entry };
  return Object.defineProperties(whole as PlacedEntry, {
    keywords: lookUp('keyword'),
    questions: lookUp('question'),
    errors: lookUp('error'),
  });
}

type PlacedEntry = Entry & { topic: string };
type ListedEntry = Omit<PlacedEntry, (typeof IN_SEARCH)[number]>;

/** Reads the search index when it is first asked for. */
function openIndex(folder: string): () => SearchIndex {
  let index: SearchIndex | undefined;
  const file = 'search.bin';
  return () => (index ??= unpackIndex(read(folder, file) ?? new Uint8Array()) ?? damaged(file));
}

/** Its parts are read when they are used: a list needs no search index, and a search few entries. */
function openVolume(folder: string): Volume {
  const searched = openIndex(folder);
  let bytes: Buffer | undefined;
  let entries: readonly IndexEntry[] | undefined;
  const readIndex = () => (bytes ??= read(folder, INDEX) ?? damaged(INDEX));
  return {
    get index() {
      return searched();
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

/** Parses the entry in a line of the index, which is its place. */
function parseLine(index: Buffer, place: number): IndexEntry | undefined {
  let start = INDEX_OPENING.length + 1;
  for (let line = 0; line < place && start > 0; line += 1) start = index.indexOf('\n', start) + 1;
  return start === 0 ? undefined : parseAt(index, start);
}

/** Parses the line of the entry of an id. */
function parseEntryOf(index: Buffer, id: string): IndexEntry {
  const start = index.indexOf(`\n{"id":${JSON.stringify(id)},`) + 1;
  return (start > 0 && parseAt(index, start)) || damaged(INDEX);
}

function parseAt(index: Buffer, start: number): IndexEntry | undefined {
  if (!index.subarray(0, INDEX_OPENING.length).equals(Buffer.from(INDEX_OPENING)))
    return damaged(INDEX);
  const end = index.indexOf('\n', start);
  if (end < 0) return undefined;
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
