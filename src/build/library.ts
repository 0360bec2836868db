import type { Problem } from '../errors.ts';
import { orderEntries, type PlacedEntry } from '../library/contents.ts';
import { parseEntry } from '../library/parse.ts';
import { readContents, readLibrary } from '../library/read.ts';
import { checkLibrary } from './check.ts';

/**
 * Reads and checks a library's sources.
 *
 * @param root the folder that holds the categories, such as `snippets`
 * @returns its entries in the order of its table of contents, and every problem found
 */
export function loadSources(root: string): {
  entries: PlacedEntry[];
  problems: Problem[];
} {
  const results = readLibrary(root).map(parseEntry);
  const parsed = results.flatMap((result) => result.entry ?? []);
  const { entries, problems } = orderEntries(parsed, readContents(root));
  return {
    entries,
    problems: [
      ...results.flatMap((result) => result.problems),
      ...problems,
      ...checkLibrary(parsed),
    ],
  };
}
