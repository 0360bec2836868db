/** What a build makes of a library: an index for list and search, and one file an entry. */
import type { Runs } from '../highlight/token.ts';
import type { Category, Entry, Language } from './entry.ts';

/** Raised when the shape of the files changes, so that older ones are not misread. */
export const FORMAT = 3;

/** What list and search show of an entry. */
export interface IndexEntry extends Pick<Entry, 'id' | 'title' | 'summary' | 'api' | 'line'> {
  category: Category;
  /** Its heading within the category. */
  topic: string;
  /** The languages it has a program in. */
  languages: Language[];
  /** The folder that it comes from; undefined for what ships with asyncref. */
  origin?: string;
  /** The roles in `line`, by language. */
  lineRuns: Partial<Record<Language, Runs>>;
}

/** How the index begins; a line for each entry follows, and one that closes it. */
export const INDEX_OPENING = `{"format":${FORMAT},"entries":[`;

export interface Index {
  format: number;
  entries: IndexEntry[];
}

/** One entry with the roles in its programs, by file name. */
export interface StoredEntry {
  format: number;
  entry: Entry;
  /** The folder that it comes from; undefined for what ships with asyncref. */
  origin?: string;
  runs: Record<string, Runs>;
}

/** What the file of an entry leaves to the index, and to that of the search. */
export const IN_INDEX = ['id', 'category', 'topic', 'title', 'summary', 'api', 'line'] as const;
export const IN_SEARCH = ['keywords', 'questions', 'errors'] as const;

/** An entry that ships with asyncref, in its file. */
export interface ShippedEntry extends Omit<StoredEntry, 'entry'> {
  entry: Omit<Entry, (typeof IN_INDEX)[number] | (typeof IN_SEARCH)[number]>;
}
