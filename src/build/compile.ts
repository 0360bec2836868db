import type { Highlighter } from '../highlight/shiki.ts';
import {
  FORMAT,
  INDEX_OPENING,
  IN_INDEX,
  IN_SEARCH,
  type IndexEntry,
  type StoredEntry,
} from '../library/compiled.ts';
import type { PlacedEntry } from '../library/contents.ts';
import { LANGUAGES, type Entry } from '../library/entry.ts';
import { buildSearchIndex } from '../search/index.ts';
import { packIndex } from '../search/pack.ts';

/** @returns the files of a compiled library, by path within its folder */
export function compileLibrary(
  entries: readonly PlacedEntry[],
  elsewhere: readonly string[],
  highlight: Highlighter,
): Map<string, string | Uint8Array> {
  const lines = entries.map((entry) => JSON.stringify(indexEntry(entry, highlight)));
  const files = new Map<string, string | Uint8Array>([
    ['index.json', `${INDEX_OPENING}\n${lines.join(',\n')}\n]}\n`],
    ['search.bin', packIndex(buildSearchIndex(entries, undefined, elsewhere))],
  ]);
  // A member without a value is not written.
  const left = Object.fromEntries([...IN_INDEX, ...IN_SEARCH].map((key) => [key, undefined]));
  for (const entry of entries) {
    const stored = storeEntry(entry, highlight);
    const own = { ...stored, entry: { ...stored.entry, ...left } };
    files.set(`entries/${entry.id}.json`, JSON.stringify(own));
  }
  return files;
}

/** What lists show of an entry; without a highlighter its line has no roles. */
export function indexEntry(entry: PlacedEntry, highlight?: Highlighter): IndexEntry {
  const { id, category, topic, title, summary, api, line } = entry;
  const languages = LANGUAGES.filter((language) =>
    entry.programs.some((program) => program.language === language),
  );
  const lineRuns: IndexEntry['lineRuns'] = {};
  for (const language of languages) {
    const text = line[language];
    if (text && highlight) lineRuns[language] = highlight(text, language);
  }
  return { id, category, topic, title, summary, api, line, languages, lineRuns };
}

/** The whole entry; without a highlighter its programs have no roles. */
export function storeEntry(entry: Entry, highlight?: Highlighter): StoredEntry {
  const runs = entry.programs.map(({ file, code, language }) => [
    file,
    highlight?.(code, language) ?? '',
  ]);
  return { format: FORMAT, entry, runs: Object.fromEntries(runs) as StoredEntry['runs'] };
}
