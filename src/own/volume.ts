/** A volume of own entries in the file in which it is kept. */
import type { Problem } from '../errors.ts';
import type { Volume } from '../library/catalog.ts';
import type { IndexEntry } from '../library/compiled.ts';
import { unpackParts, type Texts } from '../library/parts.ts';
import { fromParts } from '../search/pack.ts';
import { findSorted } from '../search/sorted.ts';

/** What is wrong with the files of an entry. */
export interface EntryProblem extends Problem {
  id: string;
}

export interface KeptVolume extends Volume {
  /** Its name; each is made once. */
  made: string;
  /** The name of the volume that it adds to, and the ids that it replaces there. */
  base: string | undefined;
  replaced: readonly string[];
  /** The ids that were read, sorted, entries or not. */
  read: Texts;
  /** What the volume was made from. */
  sources: Sources;
  problems: readonly EntryProblem[];
}

/** The paths that a volume was made from, each as a beginning that those of an entry share and an
 * ending that recurs: first the folders of all, then what each id was read from, in their order. */
export interface Sources {
  beginnings: Texts;
  /** Where the paths of each beginning begin among all, and where the last of them end. */
  starts: ArrayLike<number>;
  /** By path: which of the endings it has. */
  endingOf: ArrayLike<number>;
  endings: readonly string[];
  /** By path: the three numbers of its stamp. */
  stamps: ArrayLike<number>;
}

/** The meta data of the file. */
export interface VolumeMeta {
  root: string;
  made: string;
  base?: string;
  replaced?: readonly string[];
  problems: readonly EntryProblem[];
}

/** Opens a volume of a folder; undefined where the bytes are damaged, older, or another folder's. */
export function openVolume(bytes: Uint8Array | undefined, root: string): KeptVolume | undefined {
  const parts = bytes && unpackParts(bytes);
  const index = parts && fromParts(parts);
  if (!index || parts.meta['root'] !== root) return undefined;
  const { made, base, replaced = [], problems } = parts.meta as unknown as VolumeMeta;
  const { beginnings, endings, read, ids, lines } = parts.texts;
  const { starts, endingOf, stamps } = parts.numbers;
  if (!beginnings || !endings || !read || !ids || !lines) return undefined;
  if (!starts || !endingOf || !stamps) return undefined;
  return {
    index,
    ids,
    at: (place) => readLine(lines.at(place), ids.at(place), root),
    gone: new Set(),
    made,
    base,
    replaced,
    read,
    sources: { beginnings, starts, endingOf, endings: listTexts(endings), stamps },
    problems,
  };
}

function listTexts(texts: Texts): string[] {
  return Array.from({ length: texts.length }, (_, place) => texts.at(place) ?? '');
}

function readLine(
  line: string | undefined,
  id: string | undefined,
  root: string,
): IndexEntry | undefined {
  return line && id ? { ...(JSON.parse(line) as IndexEntry), origin: root } : undefined;
}

/** The volume without the entries that another one replaces. */
export function without(volume: KeptVolume, replaced: readonly string[]): KeptVolume {
  const gone = new Set(
    replaced.map((id) => findSorted(volume.ids, id)).filter((place) => place >= 0),
  );
  const problems = volume.problems.filter(({ id }) => !replaced.includes(id));
  return { ...volume, gone, problems };
}
