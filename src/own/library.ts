import type { Problem } from '../errors.ts';
import type { Library } from '../library/catalog.ts';
import { FORMAT, type StoredEntry } from '../library/compiled.ts';
import { findSorted } from '../search/sorted.ts';
import { findClosed, findSource, listSources, type Source } from './scan.ts';
import { stillHolds } from './stamps.ts';
import { BASE, CHANGES, openStore, type KeptEntry, type Store } from './store.ts';
import { openVolume, without, type KeptVolume, type Sources } from './volume.ts';

/** The entries in a folder of the user's. */
export interface OwnLibrary extends Library {
  /** What is wrong with its files. */
  problems: () => Promise<Problem[]>;
}

/**
 * Opens a folder of own entries: they are looked up in what was made of them when they last
 * changed, and only what has changed since is read again.
 *
 * @param root the folder
 * @param cache where what was made of it is kept; without it all is made anew each time
 * @returns a library whose `find` throws a UserError where the files of the entry make none
 */
export function openOwnLibrary(root: string, cache: string | undefined): OwnLibrary {
  const store = openStore(cache, root);
  let volumes: Promise<KeptVolume[]> | undefined;
  const load = async () => (volumes ??= refresh(root, store));
  return {
    find: (id, inColor) => find(root, store, id, inColor),
    volumes: load,
    problems: async () => [
      ...findClosed(root),
      ...(await load())
        .flatMap(({ problems }) => problems)
        .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    ],
  };
}

async function refresh(root: string, store: Store): Promise<KeptVolume[]> {
  const base = openVolume(store.read(BASE), root);
  if (!base) return (await import('./update.ts')).makeAll(root, store);
  const kept = openVolume(store.read(CHANGES), root);
  const changes = kept?.base === base.made ? kept : undefined;
  const { ids, shelves } = findChanged(root, base, changes);
  if (ids.size === 0 && !shelves)
    return changes ? [without(base, changes.replaced), changes] : [base];
  const { takeIn } = await import('./update.ts');
  return takeIn(root, store, { base, changes, ids });
}

interface Changed {
  /** The ids whose files have changed, come or gone. */
  ids: Set<string>;
  /** Whether the folders of all have changed. */
  shelves: boolean;
}

/** Compares every path with the stamp that was kept of it. */
function findChanged(root: string, base: KeptVolume, changes: KeptVolume | undefined): Changed {
  const changed: Changed = { ids: new Set(), shelves: false };
  const replaced = new Set(changes?.replaced.map((id) => findSorted(base.read, id) + 1));
  // The folders of all were stamped anew with the changes.
  if (changes) replaced.add(0);
  compare(root, base, replaced, changed);
  if (changes) compare(root, changes, new Set(), changed);
  if (changed.shelves) compareNames(root, base, replaced, changes, changed);
  return changed;
}

function compare(
  root: string,
  { sources, read }: KeptVolume,
  passedOver: ReadonlySet<number>,
  changed: Changed,
): void {
  const shelves = sources.beginnings.length - read.length;
  for (let place = 0; place < sources.beginnings.length; place += 1) {
    const owner = Math.max(0, place - shelves + 1);
    if (passedOver.has(owner) || allHold(root, sources, place)) continue;
    if (owner === 0) changed.shelves = true;
    else changed.ids.add(read.at(owner - 1) ?? '');
  }
}

/** Whether no path with a beginning has changed. */
function allHold(
  root: string,
  { beginnings, starts, endingOf, endings, stamps }: Sources,
  place: number,
): boolean {
  const beginning = `${root}/${beginnings.at(place)}`;
  const end = starts[place + 1] ?? 0;
  for (let path = starts[place] ?? 0; path < end; path += 1)
    if (!stillHolds(beginning + endings[endingOf[path] ?? 0], stamps, 3 * path)) return false;
  return true;
}

/** Finds the entries that have come or gone, where the names in the folders of all have changed. */
function compareNames(
  root: string,
  base: KeptVolume,
  replaced: ReadonlySet<number>,
  changes: KeptVolume | undefined,
  { ids }: Changed,
): void {
  const known = new Map([...listKnown(base, replaced), ...(changes ? listKnown(changes) : [])]);
  const sources = listSources(root);
  for (const [id, { folder, files }] of sources) {
    const before = known.get(id);
    const same =
      before?.first === (folder ?? files[0]) &&
      (folder !== undefined || before?.count === files.length);
    if (!same) ids.add(id);
  }
  for (const id of known.keys()) if (!sources.has(id)) ids.add(id);
}

/** The ids of a volume, each with its first path and how many it has. */
function listKnown(
  { sources: { beginnings, starts, endingOf, endings }, read }: KeptVolume,
  passedOver: ReadonlySet<number> = new Set(),
): Map<string, { first: string; count: number }> {
  const known = new Map<string, { first: string; count: number }>();
  const shelves = beginnings.length - read.length;
  for (let owner = 1; owner <= read.length; owner += 1) {
    if (passedOver.has(owner)) continue;
    const place = owner + shelves - 1;
    const [start = 0, end = 0] = [starts[place], starts[place + 1]];
    const first = `${beginnings.at(place)}${endings[endingOf[start] ?? 0]}`;
    known.set(read.at(owner - 1) ?? '', { first, count: end - start });
  }
  return known;
}

async function find(
  root: string,
  store: Store,
  id: string,
  inColor: boolean,
): Promise<StoredEntry | undefined> {
  const source = findSource(root, id);
  if (!source) return undefined;
  const file = `entries/${id}.json`;
  const kept = parseKept(store.read(file));
  if (kept && holds(kept, root, source) && (kept.inColor || !inColor)) return kept.stored;
  const { makeEntry } = await import('./update.ts');
  const made = await makeEntry(root, source, inColor);
  store.write(file, JSON.stringify(made));
  return made.stored;
}

function holds({ format, root: of, stamps }: KeptEntry, root: string, source: Source): boolean {
  const { folder, files } = source;
  // A folder tells by its own stamp which names are in it.
  const names = folder === undefined ? files : [folder];
  return (
    format === FORMAT &&
    of === root &&
    names.every((path, place) => stamps[place]?.[0] === path) &&
    (folder !== undefined || stamps.length === files.length) &&
    stamps.every(([path, stamp]) => stillHolds(`${root}/${path}`, stamp))
  );
}

function parseKept(bytes: Buffer | undefined): KeptEntry | undefined {
  try {
    return bytes && (JSON.parse(bytes.toString()) as KeptEntry);
  } catch {
    return undefined;
  }
}
