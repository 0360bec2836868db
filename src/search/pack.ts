import type { Numbers, SearchIndex, Texts } from './index.ts';

/** Raised when the index changes, so that an older file is not misread. */
const FORMAT = 2;

const WIDTHS = { f32: Float32Array, u32: Uint32Array, u16: Uint16Array, u8: Uint8Array } as const;
type Width = keyof typeof WIDTHS;

interface Header {
  format: number;
  count: number;
  /** The name of each part, what its numbers are, and the bytes that it takes. */
  parts: [name: string, width: Width, length: number][];
}

const LISTS = ['stems', 'words', 'texts', 'keys'] as const;
const NUMBERS = [
  'causes',
  'postingEntries',
  'postingWeights',
  'postingStarts',
  'stemTexts',
  'stemTextStarts',
  'wordStems',
  'textEntries',
  'textFields',
  'textMasses',
  'keyTexts',
] as const;

/**
 * Writes an index as bytes: the length of the header in four bytes, the header as JSON, then its
 * parts as they lie in memory, the widest numbers first, so that each lies at a multiple of its
 * width. A list of texts is two parts: its bytes, and where each text ends.
 */
export function packIndex(index: SearchIndex): Uint8Array {
  const lists = LISTS.flatMap((name): [string, Width, Buffer][] => {
    const texts = Array.from({ length: index[name].length }, (_, place) =>
      Buffer.from(index[name].at(place) ?? ''),
    );
    let end = 0;
    const ends = Uint32Array.from(texts, ({ length }) => (end += length));
    return [
      [`${name}Ends`, 'u32', Buffer.from(ends.buffer)],
      [name, 'u8', Buffer.concat(texts)],
    ];
  });
  const numbers = NUMBERS.map((name): [string, Width, Buffer] => {
    const { buffer, byteOffset, byteLength } = index[name];
    return [name, widthOf(index[name]), Buffer.from(buffer, byteOffset, byteLength)];
  });
  const parts = [...numbers, ...lists].toSorted(
    ([, a], [, b]) => WIDTHS[b].BYTES_PER_ELEMENT - WIDTHS[a].BYTES_PER_ELEMENT,
  );
  const header: Header = {
    format: FORMAT,
    count: index.count,
    parts: parts.map(([name, width, bytes]) => [name, width, bytes.length]),
  };
  const json = JSON.stringify(header);
  const padded = Buffer.from(json.padEnd(Math.ceil(json.length / 4) * 4));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(padded.length);
  return Buffer.concat([length, padded, ...parts.map(([, , bytes]) => bytes)]);
}

function widthOf(numbers: Numbers | Float32Array): Width {
  if (numbers instanceof Float32Array) return 'f32';
  return (['u8', 'u16', 'u32'] as const)[Math.log2(numbers.BYTES_PER_ELEMENT)] ?? 'u32';
}

/** Reads what `packIndex` wrote; undefined where it is damaged or of another version. */
export function unpackIndex(file: Uint8Array): SearchIndex | undefined {
  // Numbers are used in place, so that the file must lie at a multiple of the widest one.
  const { buffer, byteOffset, byteLength } = (
    file.byteOffset % 4 === 0 ? file : new Uint8Array(file)
  ) as Uint8Array<ArrayBuffer>;
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  const header = readHeader(bytes);
  if (header?.format !== FORMAT) return undefined;
  let start = 4 + bytes.readUInt32LE(0);
  if (start + header.parts.reduce((sum, [, , length]) => sum + length, 0) !== bytes.length)
    return undefined;
  const found: Record<string, Numbers | Float32Array | Texts> = {};
  for (const [name, width, length] of header.parts) {
    const size = WIDTHS[width].BYTES_PER_ELEMENT;
    found[name] = new WIDTHS[width](buffer, byteOffset + start, length / size);
    start += length;
  }
  for (const name of LISTS)
    found[name] = new PackedTexts(found[name] as Uint8Array, found[`${name}Ends`] as Uint32Array);
  return { ...(found as unknown as SearchIndex), count: header.count };
}

/** Texts one behind the other in UTF-8, each made a string when it is asked for. */
class PackedTexts implements Texts {
  readonly #bytes: Buffer;
  readonly #ends: Uint32Array;

  constructor({ buffer, byteOffset, byteLength }: Uint8Array, ends: Uint32Array) {
    this.#bytes = Buffer.from(buffer, byteOffset, byteLength);
    this.#ends = ends;
  }

  get length(): number {
    return this.#ends.length;
  }

  at(place: number): string | undefined {
    const end = this.#ends[place];
    return end === undefined
      ? undefined
      : this.#bytes.toString('utf8', this.#ends[place - 1] ?? 0, end);
  }
}

function readHeader(bytes: Buffer): Header | undefined {
  try {
    return JSON.parse(bytes.toString('utf8', 4, 4 + bytes.readUInt32LE(0))) as Header;
  } catch {
    return undefined;
  }
}
