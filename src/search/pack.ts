import { packParts, unpackParts, type Parts } from '../library/parts.ts';
import type { SearchIndex } from './index.ts';

/** Raised when the index changes, so that an older file is not misread. */
const FORMAT = 7;

const TEXTS = ['stems', 'words', 'texts'] as const;
const LISTS = ['stemTexts', 'stemProse'] as const;

/** An index as the parts of a file. */
export function toParts(index: SearchIndex): Parts {
  const { rarest, elsewhere, stems, words, texts, stemTexts, stemProse, ...numbers } = index;
  return {
    meta: { format: FORMAT, rarest, elsewhere },
    numbers,
    texts: { stems, words, texts },
    lists: { stemTexts, stemProse },
  };
}

/** The index in the parts of a file; undefined where they are of another version. */
export function fromParts({ meta, numbers, texts, lists }: Parts): SearchIndex | undefined {
  if (meta['format'] !== FORMAT || TEXTS.some((name) => !texts[name])) return undefined;
  if (LISTS.some((name) => !lists[name])) return undefined;
  const { rarest, elsewhere } = meta;
  return { ...numbers, ...texts, ...lists, rarest, elsewhere } as unknown as SearchIndex;
}

export function packIndex(index: SearchIndex): Uint8Array {
  return packParts(toParts(index));
}

/** Reads what `packIndex` wrote; undefined where it is damaged or of another version. */
export function unpackIndex(bytes: Uint8Array): SearchIndex | undefined {
  const parts = unpackParts(bytes);
  return parts && fromParts(parts);
}
