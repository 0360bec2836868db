import type { Segment, SearchIndex } from '../search/index.ts';
import { findSorted } from '../search/sorted.ts';
import type { IndexEntry, StoredEntry } from './compiled.ts';
import { CATEGORIES, isId } from './entry.ts';
import type { Texts } from './parts.ts';

/** Entries from one place: those that ship, or those in a folder of the user's. */
export interface Library {
  /**
   * The whole entry, or undefined where there is none of that id.
   *
   * @param inColor whether the roles of its code are needed
   */
  find: (id: string, inColor: boolean) => Promise<StoredEntry | undefined>;
  /** What list and search need of all its entries. */
  volumes: () => Promise<Volume[]>;
}

/** Entries that are indexed together. */
export interface Volume {
  index: SearchIndex;
  /** By the entries' places in the index; sorted but for the library that ships. */
  ids: Texts;
  at: (place: number) => IndexEntry | undefined;
  /** The places of entries that are not there any more. */
  gone: ReadonlySet<number>;
}

/** Several libraries as one. */
export interface Catalog {
  /** What list shows of every entry: by category, in each first those that ship. */
  list: () => Promise<readonly IndexEntry[]>;
  /** The search indexes of all; the places that they give are known to `at` from then on. */
  segments: () => Promise<Segment[]>;
  /** What list shows of one entry, by its place among all. */
  at: (place: number) => IndexEntry | undefined;
  /** The whole entry, or undefined where no library has one of that id. */
  find: (id: string, inColor?: boolean) => Promise<StoredEntry | undefined>;
}

/**
 * Joins libraries. Nothing is read before it is asked for.
 *
 * @param libraries the nearest first: its entries stand before those of the same id in the others
 */
export function joinLibraries(libraries: readonly Library[]): Catalog {
  let shelves: Shelf[] = [];
  const load = async () => (shelves = await arrange(libraries));
  return {
    async list() {
      const loaded = await load();
      const entries = libraries
        .toReversed()
        .flatMap((one) => listShelves(loaded.filter(({ library }) => library === one)));
      return CATEGORIES.flatMap((name) => entries.filter(({ category }) => category === name));
    },
    segments: async () =>
      (await load()).map(({ volume: { index }, first, gone }) => ({ index, first, gone })),
    at(place) {
      const shelf = shelves.findLast(({ first }) => first <= place);
      return shelf?.volume.at(place - shelf.first);
    },
    async find(id, inColor = false) {
      // What is no id is never made part of a path.
      if (!isId(id)) return undefined;
      for (const library of libraries) {
        const stored = await library.find(id, inColor);
        if (stored) return stored;
      }
      return undefined;
    },
  };
}

/** A volume in its place among all. */
interface Shelf {
  volume: Volume;
  library: Library | undefined;
  /** The place of its first entry. */
  first: number;
  gone: ReadonlySet<number>;
}

/** What is shown of a library's entries; those of several volumes by id, as in a single one. */
function listShelves(shelves: readonly Shelf[]): IndexEntry[] {
  const entries = shelves.flatMap(({ volume, gone }) =>
    Array.from({ length: volume.ids.length }, (_, place) => place)
      .filter((place) => !gone.has(place))
      .flatMap((place) => volume.at(place) ?? []),
  );
  return shelves.length > 1 ? entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : entries;
}

/** Sets the volumes of all libraries in one row. What ships stands last, so that nobody has to count
 * its entries. */
async function arrange(libraries: readonly Library[]): Promise<Shelf[]> {
  const byLibrary = await Promise.all(libraries.map(async (library) => library.volumes()));
  let first = 0;
  return byLibrary.flatMap((volumes, place) => {
    const nearer = byLibrary.slice(0, place).flat();
    return volumes.map((volume): Shelf => {
      const start = first;
      if (place < libraries.length - 1) first += volume.ids.length;
      return {
        volume,
        library: libraries[place],
        first: start,
        gone: new Set(findGone(volume, nearer)),
      };
    });
  });
}

/** The places of a volume's entries that are not there, or stand behind a nearer library's. */
function findGone(volume: Volume, nearer: readonly Volume[]): Iterable<number> {
  // Its ids may have to be read first.
  if (nearer.length === 0) return volume.gone;
  const { ids, gone } = volume;
  const hidden = Array.from({ length: ids.length }, (_, place) => place).filter((place) =>
    nearer.some((other) => {
      const found = findSorted(other.ids, ids.at(place) ?? '');
      return found >= 0 && !other.gone.has(found);
    }),
  );
  return [...gone, ...hidden];
}
