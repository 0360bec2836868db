import * as z from 'zod';
import type { Problem } from '../errors.ts';
import type { Entry } from './entry.ts';

/** An entry in its place among the others. */
export type PlacedEntry = Entry & { topic: string };

/** The order in which entries are listed: category to topic to ids, as in snippets/contents.json. */
const schema = z.record(z.string(), z.record(z.string(), z.array(z.string())));

/**
 * Sets entries in the order of a table of contents, each with its topic.
 *
 * @param json the text of contents.json
 * @returns the entries in its order, then those it does not name; and a problem for each that is
 *   missing on either side
 */
export function orderEntries(
  entries: readonly Entry[],
  json: string,
): { entries: PlacedEntry[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (code: string, detail: string) =>
    problems.push({ file: 'contents.json', code, detail });
  const places = Object.entries(schema.parse(JSON.parse(json))).flatMap(([category, topics]) =>
    Object.entries(topics).flatMap(([topic, ids]) => ids.map((id) => ({ category, topic, id }))),
  );
  const left = new Set(entries);
  const ordered = places.flatMap(({ category, topic, id }) => {
    const entry = entries.find((one) => one.id === id && one.category === category);
    if (entry && left.delete(entry)) return { ...entry, topic };
    report(entry ? 'double-id' : 'unknown-entry', `${category} names ${id}`);
    return [];
  });
  for (const { category, id } of left)
    report('missing-entry', `no topic of ${category} names ${id}`);
  return {
    entries: [...ordered, ...[...left].map((entry) => ({ ...entry, topic: '' }))],
    problems,
  };
}

/** What people ask that the library does not answer, under headings of any kind. */
const elsewhereSchema = z.record(z.string(), z.array(z.string()));

/** @param json the text of elsewhere.json */
export function parseElsewhere(json: string): string[] {
  return Object.values(elsewhereSchema.parse(JSON.parse(json))).flat();
}
