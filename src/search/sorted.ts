import type { Texts } from '../library/parts.ts';

/** Where a text stands in a sorted list, or -1. */
export function findSorted(sorted: Texts, text: string): number {
  const place = lowerBound(sorted, text);
  return sorted.at(place) === text ? place : -1;
}

/** The first place whose text is not below `text`. */
export function lowerBound(sorted: Texts, text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted.at(middle) ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The places of the texts that begin with `start`. */
export function completions(sorted: Texts, start: string): number[] {
  const first = lowerBound(sorted, start);
  let end = first;
  while (sorted.at(end)?.startsWith(start) === true) end += 1;
  return Array.from({ length: end - first }, (_, offset) => first + offset);
}
