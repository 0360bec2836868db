import type { Problem } from '../errors.ts';
import { orderEntries, parseElsewhere, type PlacedEntry } from '../library/contents.ts';
import { parseEntry } from '../library/parse.ts';
import { readContents, readElsewhere, readLibrary } from '../library/read.ts';
import { checkLibrary } from './check.ts';

/**
 * Reads and checks a library's sources.
 *
 * @param root the folder that holds the categories, such as `snippets`
 * @returns its entries in the order of its table of contents, what it leaves to others, and every
 *   problem found
 */
export function loadSources(root: string): {
  entries: PlacedEntry[];
  elsewhere: string[];
  problems: Problem[];
} {
  const results = readLibrary(root).map(parseEntry);
  const parsed = results.flatMap((result) => result.entry ?? []);
  const { entries, problems } = orderEntries(parsed, readContents(root));
  return {
    entries,
    elsewhere: parseElsewhere(readElsewhere(root)),
    problems: [
      ...results.flatMap((result) => result.problems),
      ...problems,
      ...checkLibrary(parsed),
    ],
  };
}
