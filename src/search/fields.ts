import type { SearchIndex } from './index.ts';

/** The parts of an entry that are searched, the most telling first. */
export const FIELDS = [
  'api',
  'id',
  'title',
  'keyword',
  'question',
  'error',
  'summary',
  'prose',
] as const;
export type Field = (typeof FIELDS)[number];

/** The texts of a field that belong to the entry of an id. */
export function textsOfEntry(index: SearchIndex, id: string, field: Field): string[] {
  const all = Array.from({ length: index.texts.length }, (_, place) => place);
  const own = all.find(
    (place) => index.textFields[place] === FIELDS.indexOf('id') && index.texts.at(place) === id,
  );
  if (own === undefined) return [];
  const entry = index.textEntries[own];
  return all.flatMap((place) => {
    const isOwn = index.textEntries[place] === entry;
    return isOwn && index.textFields[place] === FIELDS.indexOf(field)
      ? [index.texts.at(place) ?? '']
      : [];
  });
}
