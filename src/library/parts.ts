/** A file of numbers and texts that is used as it lies in memory. */

/** A list of texts that are cut out when they are asked for; an array is one. */
export interface Texts {
  readonly length: number;
  at: (place: number) => string | undefined;
}

const WIDTHS = {
  f64: Float64Array,
  f32: Float32Array,
  u32: Uint32Array,
  u16: Uint16Array,
  u8: Uint8Array,
} as const;
type Width = keyof typeof WIDTHS;

export type Numbers = Float64Array | Float32Array | Uint32Array | Uint16Array | Uint8Array;

/** What is in such a file. */
export interface Parts {
  /** Small things, as JSON. */
  meta: Readonly<Record<string, unknown>>;
  numbers: Readonly<Record<string, Numbers>>;
  texts: Readonly<Record<string, Texts>>;
}

interface Header {
  meta: Parts['meta'];
  /** The name of each part, what its numbers are, and the bytes that it takes. */
  parts: [name: string, width: Width, length: number][];
  /** The lists of texts among them, each of which is two parts. */
  texts: string[];
}

/** Numbers lie at a multiple of the widest one. */
const ALIGNMENT = 8;

/**
 * Writes parts as bytes: the length of the header in four bytes, the header as JSON, then the parts
 * as they lie in memory, the widest numbers first, so that each lies at a multiple of its width. A
 * list of texts is the bytes of all, and where each ends.
 */
export function packParts({ meta, numbers, texts }: Parts): Uint8Array {
  const parts = [
    ...Object.entries(numbers).map(([name, list]) => ({ name, list })),
    ...Object.entries(texts).flatMap(([name, list]) => {
      const { bytes, ends } = packTexts(list);
      return [
        { name: endsOf(name), list: ends },
        { name, list: bytes },
      ];
    }),
  ].toSorted((a, b) => b.list.BYTES_PER_ELEMENT - a.list.BYTES_PER_ELEMENT);
  const header: Header = {
    meta,
    parts: parts.map(({ name, list }) => [name, widthOf(list), list.byteLength]),
    texts: Object.keys(texts),
  };
  const json = Buffer.from(JSON.stringify(header));
  const padding = (ALIGNMENT - ((4 + json.length) % ALIGNMENT)) % ALIGNMENT;
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length + padding);
  return Buffer.concat([
    length,
    json,
    Buffer.alloc(padding, ' '),
    ...parts.map(({ list }) => Buffer.from(list.buffer, list.byteOffset, list.byteLength)),
  ]);
}

function packTexts(list: Texts): { bytes: Uint8Array; ends: Uint32Array } {
  const texts = Array.from({ length: list.length }, (_, place) =>
    Buffer.from(list.at(place) ?? ''),
  );
  let end = 0;
  const ends = Uint32Array.from(texts, ({ length }) => (end += length));
  return { bytes: Buffer.concat(texts), ends };
}

function endsOf(name: string): string {
  return `${name} ends`;
}

function widthOf(list: Numbers): Width {
  const widths = Object.keys(WIDTHS) as Width[];
  return widths.find((width) => list instanceof WIDTHS[width]) ?? 'u8';
}

/** Reads what `packParts` wrote; undefined where the bytes are something else, or cut short. */
export function unpackParts(file: Uint8Array): Parts | undefined {
  const { buffer, byteOffset, byteLength } = (
    file.byteOffset % ALIGNMENT === 0 ? file : new Uint8Array(file)
  ) as Uint8Array<ArrayBuffer>;
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  const header = readHeader(bytes);
  if (!header) return undefined;
  let start = 4 + bytes.readUInt32LE(0);
  const numbers: Record<string, Numbers> = {};
  for (const [name, width, length] of header.parts) {
    if (start + length > byteLength) return undefined;
    const size = WIDTHS[width].BYTES_PER_ELEMENT;
    numbers[name] = new WIDTHS[width](buffer, byteOffset + start, length / size);
    start += length;
  }
  if (start !== byteLength) return undefined;
  const texts: Record<string, Texts> = {};
  for (const name of header.texts)
    texts[name] = new PackedTexts(
      numbers[name] ?? new Uint8Array(),
      numbers[endsOf(name)] ?? new Uint32Array(),
    );
  return { meta: header.meta, numbers, texts };
}

/** Texts one behind the other in UTF-8, each made a string when it is asked for. */
class PackedTexts implements Texts {
  readonly #bytes: Buffer;
  readonly #ends: Numbers;

  constructor({ buffer, byteOffset, byteLength }: Numbers, ends: Numbers) {
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
    const header = JSON.parse(bytes.toString('utf8', 4, 4 + bytes.readUInt32LE(0))) as Header;
    return Array.isArray(header.parts) && Array.isArray(header.texts) ? header : undefined;
  } catch {
    return undefined;
  }
}
