/** Makes what is looked up of own entries. Loaded only when something has changed. */
import { indexEntry, storeEntry } from '../build/compile.ts';
import { UserError, formatProblem, type Problem } from '../errors.ts';
import { FORMAT, type StoredEntry } from '../library/compiled.ts';
import type { Entry } from '../library/entry.ts';
import { parseEntry } from '../library/parse.ts';
import { packParts } from '../library/parts.ts';
import { buildSearchIndex } from '../search/index.ts';
import { toParts } from '../search/pack.ts';
import { findSorted } from '../search/sorted.ts';
import {
  findClosed,
  findSource,
  listPaths,
  listShelves,
  listSources,
  readSource,
  type Source,
} from './scan.ts';
import { NEVER, takeStamp, type Stamp } from './stamps.ts';
import { BASE, CHANGES, uniqueName, type KeptEntry, type Store } from './store.ts';
import {
  openVolume,
  without,
  type EntryProblem,
  type KeptVolume,
  type VolumeMeta,
} from './volume.ts';

/** How many entries are soon read: they are made anew together, so that the figures of a search, such
 * as how common a word is, rest on what is there now. Among more they may rest on what was there
 * before the last tenth changed. */
const FEW = 200;

type Stamped = [path: string, stamp: Stamp];

/** One entry as it was read, or what keeps it from being one. */
interface Reading {
  id: string;
  entry: Entry | undefined;
  problems: Problem[];
  /** The paths that it was read from. */
  stamps: Stamped[];
}

/** Reads all entries of a folder. */
export function makeAll(root: string, store: Store): KeptVolume[] {
  const shelves = stampShelves(root);
  const readings = [...listSources(root).values()].map((source) => read(root, source));
  const made = uniqueName();
  const bytes = pack(readings, shelves, { root, made, problems: collectProblems(readings) });
  store.write(BASE, bytes);
  store.forget(CHANGES);
  return [open(bytes, root)];
}

/** Reads the entries that have changed, and those that had changed before; or all, where they are few
 * or many have changed. */
export function takeIn(
  root: string,
  store: Store,
  known: { base: KeptVolume; changes: KeptVolume | undefined; ids: ReadonlySet<string> },
): KeptVolume[] {
  const { base, changes } = known;
  const before = Array.from({ length: changes?.read.length ?? 0 }, (_, place) =>
    changes?.read.at(place),
  );
  const ids = new Set([...before.filter((id) => id !== undefined), ...known.ids]);
  for (const id of changes?.replaced ?? []) ids.add(id);
  if (base.read.length <= FEW || ids.size > base.read.length / 10) return makeAll(root, store);
  const shelves = stampShelves(root);
  const readings = [...ids]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .flatMap((id) => findSource(root, id) ?? [])
    .map((source) => read(root, source));
  const replaced = [...ids].filter((id) => findSorted(base.read, id) >= 0);
  const problems = collectProblems(readings);
  const meta = { root, made: uniqueName(), base: base.made, replaced, problems };
  const bytes = pack(readings, shelves, meta, base);
  store.write(CHANGES, bytes);
  return [without(base, replaced), open(bytes, root)];
}

/** Reads one entry, and highlights its code if that is wanted, which loads Shiki. */
export async function makeEntry(
  root: string,
  source: Source,
  inColor: boolean,
): Promise<KeptEntry> {
  const { entry, problems, stamps } = read(root, source);
  const [first] = problems;
  if (!entry)
    throw new UserError(`${source.id} in ${root} is no entry`, {
      ...(first && { hint: formatProblem(first) }),
    });
  const stored: StoredEntry = { ...storeEntry(entry, await highlighter(inColor)), origin: root };
  return { format: FORMAT, root, stamps, inColor, stored };
}

async function highlighter(inColor: boolean) {
  if (!inColor) return undefined;
  const { createHighlighter } = await import('../highlight/shiki.ts');
  return createHighlighter();
}

/** Reads one entry. Its stamps are taken first, so that a change meanwhile tells later. */
function read(root: string, source: Source): Reading {
  const { id, folder, files } = source;
  let stamps = stamp(root, folder === undefined ? files : [folder]);
  try {
    stamps = stamp(root, listPaths(root, source));
    const { problems, ...files } = readSource(root, source);
    const parsed = problems.length > 0 ? { problems } : parseEntry(files);
    return { id, entry: undefined, ...parsed, stamps };
  } catch (error) {
    const file = folder ?? files[0] ?? id;
    const problem = { file, code: 'unreadable', detail: (error as Error).message };
    // What keeps a file from being read may pass without a change to the file.
    return { id, entry: undefined, problems: [problem], stamps: spoil(stamps) };
  }
}

function stamp(root: string, paths: readonly string[]): Stamped[] {
  return paths.map((path) => [path, takeStamp(`${root}/${path}`)]);
}

function stampShelves(root: string): Stamped[] {
  const shelves = stamp(root, listShelves(root));
  return findClosed(root).length > 0 ? spoil(shelves) : shelves;
}

function spoil(stamps: readonly Stamped[]): Stamped[] {
  return stamps.map(([path]) => [path, NEVER]);
}

function collectProblems(readings: readonly Reading[]): EntryProblem[] {
  return readings.flatMap(({ id, problems }) => problems.map((problem) => ({ id, ...problem })));
}

function pack(
  readings: readonly Reading[],
  shelves: readonly Stamped[],
  meta: VolumeMeta,
  base?: KeptVolume,
): Uint8Array {
  const entries = readings.flatMap(({ entry }) => entry ?? []);
  const parts = toParts(buildSearchIndex(entries, base?.index));
  const sources = packSources([
    ...shelves.map((shelf) => [shelf]),
    ...readings.map(({ stamps }) => stamps),
  ]);
  return packParts({
    ...parts,
    meta: { ...parts.meta, ...meta },
    numbers: {
      ...parts.numbers,
      ...sources.numbers,
    },
    texts: {
      ...parts.texts,
      ...sources.texts,
      read: readings.map(({ id }) => id),
      ids: entries.map(({ id }) => id),
      lines: entries.map((entry) => JSON.stringify(indexEntry({ ...entry, topic: '' }))),
    },
  });
}

/** Paths that belong together share a beginning: a folder, or a name without its extension. */
function packSources(groups: readonly (readonly Stamped[])[]) {
  const beginnings = groups.map(([first]) => first?.[0].replace(/\.\w+$/, '') ?? '');
  const ends = groups.map((group, place) =>
    group.map(([path]) => path.slice(beginnings[place]?.length)),
  );
  const endings = [...new Set(ends.flat())];
  const places = new Map(endings.map((ending, place) => [ending, place]));
  let start = 0;
  return {
    numbers: {
      starts: Uint32Array.from([0, ...groups.map(({ length }) => (start += length))]),
      endingOf: Uint16Array.from(ends.flat(), (ending) => places.get(ending) ?? 0),
      stamps: Float64Array.from(groups.flat().flatMap(([, taken]) => taken)),
    },
    texts: { beginnings, endings },
  };
}

function open(bytes: Uint8Array, root: string): KeptVolume {
  const volume = openVolume(bytes, root);
  if (!volume) throw new Error('a volume that was just made cannot be read');
  return volume;
}
