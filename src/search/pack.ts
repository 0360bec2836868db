import type { SearchIndex } from './index.ts';

/** Raised when the index changes, so that an older file is not misread. */
const FORMAT = 1;

interface Header {
  format: number;
  count: number;
  /** The name of each part with the bytes that it takes. */
  parts: [name: string, length: number][];
}

const LISTS = ['stems', 'words', 'texts', 'keys'] as const;
const NUMBERS = [
  'causes',
  'postings',
  'postingStarts',
  'wordStems',
  'textEntries',
  'textFields',
  'textStems',
  'textStarts',
  'keyTexts',
] as const;

/**
 * Writes an index as bytes: the length of the header in four bytes, the header as JSON, then the
 * numbers as they lie in memory, and the lists of texts as lines.
 */
export function packIndex(index: SearchIndex): Uint8Array {
  const parts: [string, Buffer][] = [
    ...NUMBERS.map((name): [string, Buffer] => {
      const { buffer, byteOffset, byteLength } = index[name];
      return [name, Buffer.from(buffer, byteOffset, byteLength)];
    }),
    ...LISTS.map((name): [string, Buffer] => [name, Buffer.from(index[name].join('\n'))]),
  ];
  const header: Header = {
    format: FORMAT,
    count: index.count,
    parts: parts.map(([name, bytes]) => [name, bytes.length]),
  };
  const json = JSON.stringify(header);
  // Numbers must lie at a multiple of four.
  const padded = Buffer.from(json.padEnd(Math.ceil(json.length / 4) * 4));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(padded.length);
  return Buffer.concat([length, padded, ...parts.map(([, bytes]) => bytes)]);
}

/** Reads what `packIndex` wrote; undefined where it is damaged or of another version. */
export function unpackIndex(file: Uint8Array): SearchIndex | undefined {
  // A copy begins at a multiple of four, wherever the file was read to.
  const bytes = Buffer.from(new Uint8Array(file).buffer);
  const header = readHeader(bytes);
  if (header?.format !== FORMAT) return undefined;
  let start = 4 + bytes.readUInt32LE(0);
  if (start + header.parts.reduce((sum, [, length]) => sum + length, 0) !== bytes.length)
    return undefined;
  const found: Record<string, Uint32Array | string[]> = {};
  for (const [name, length] of header.parts) {
    found[name] = (NUMBERS as readonly string[]).includes(name)
      ? new Uint32Array(bytes.buffer, start, length / 4)
      : bytes.toString('utf8', start, start + length).split('\n');
    start += length;
  }
  return { ...(found as unknown as SearchIndex), count: header.count };
}

function readHeader(bytes: Buffer): Header | undefined {
  try {
    return JSON.parse(bytes.toString('utf8', 4, 4 + bytes.readUInt32LE(0))) as Header;
  } catch {
    return undefined;
  }
}
