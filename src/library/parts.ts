/** A file of numbers and texts that is used as it lies in memory. */

/** A list whose members are made when they are asked for; an array is one. */
export interface List<T> {
  readonly length: number;
  at: (place: number) => T | undefined;
}

export type Texts = List<string>;
/** Lists of whole numbers above or at 0. They are walked by place: the iterator of a typed array costs
 * a call for each number, until the engine has warmed up. */
export type NumberLists = List<ArrayLike<number>>;

const WIDTHS = {
  f64: Float64Array,
  u32: Uint32Array,
  u16: Uint16Array,
  u8: Uint8Array,
} as const;
type Width = keyof typeof WIDTHS;

export type Numbers = Float64Array | Uint32Array | Uint16Array | Uint8Array;

/** What is in such a file. */
export interface Parts {
  /** Small things, as JSON. */
  meta: Readonly<Record<string, unknown>>;
  numbers: Readonly<Record<string, Numbers>>;
  texts: Readonly<Record<string, Texts>>;
  lists: Readonly<Record<string, NumberLists>>;
}

interface Header {
  meta: Parts['meta'];
  /** The name of each part, what its numbers are, and the bytes that it takes. */
  parts: [name: string, width: Width, length: number][];
  /** The lists of texts and of numbers among them, each of which is three parts. */
  texts: string[];
  lists: string[];
}

/** Numbers lie at a multiple of the widest one. */
const ALIGNMENT = 8;

/**
 * Writes parts as bytes: the length of the header in four bytes, the header as JSON, then the parts
 * as they lie in memory, the widest numbers first, so that each lies at a multiple of its width. A
 * list is all its members, one behind the other, the length of each, and where blocks of them end.
 */
export function packParts({ meta, numbers, texts, lists }: Parts): Uint8Array {
  const parts = [
    ...Object.entries(numbers).map(([name, list]) => ({ name, list })),
    ...Object.entries(texts).flatMap(([name, list]) => {
      const members = membersOf(list).map((text) => Buffer.from(text));
      return packList(name, members, Buffer.concat(members));
    }),
    ...Object.entries(lists).flatMap(([name, list]) => {
      const members = membersOf(list).map((member) => Array.from(member));
      return packList(name, members, narrow(members.flat()));
    }),
  ].toSorted((a, b) => b.list.BYTES_PER_ELEMENT - a.list.BYTES_PER_ELEMENT);
  const header: Header = {
    meta,
    parts: parts.map(({ name, list }) => [name, widthOf(list), list.byteLength]),
    texts: Object.keys(texts),
    lists: Object.keys(lists),
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

function membersOf<T>(list: List<T>): T[] {
  return Array.from({ length: list.length }, (_, place) => list.at(place)).filter(
    (member) => member !== undefined,
  );
}

function packList(
  name: string,
  members: readonly { length: number }[],
  all: Numbers,
): { name: string; list: Numbers }[] {
  const lengths = members.map(({ length }) => length);
  let end = 0;
  const ends = lengths.map((length) => (end += length));
  return [
    { name, list: all },
    { name: `${name} lengths`, list: narrow(lengths) },
    { name: `${name} ends`, list: narrow(ends.filter((_, place) => (place + 1) % BLOCK === 0)) },
  ];
}

/** So many members are a block. It is stored where each block ends, and within it how long each member
 * is: the ends of all would take much more room, and adding up all lengths too long. */
const BLOCK = 16;

function widthOf(list: Numbers): Width {
  const widths = Object.keys(WIDTHS) as Width[];
  return widths.find((width) => list instanceof WIDTHS[width]) ?? 'u8';
}

/** Whole numbers above or at 0, as narrow as they fit. */
export function narrow(numbers: readonly number[]): Uint8Array | Uint16Array | Uint32Array {
  const most = numbers.reduce((a, b) => Math.max(a, b), 0);
  if (most < 2 ** 8) return Uint8Array.from(numbers);
  return most < 2 ** 16 ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
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
  const readList = <T>(name: string, read: (all: Numbers) => Read<T>): List<T> => {
    const [all, lengths, ends] = ['', ' lengths', ' ends'].map((part) => numbers[name + part]);
    return all && lengths && ends ? new PackedList(lengths, ends, read(all)) : [];
  };
  return {
    meta: header.meta,
    numbers,
    texts: Object.fromEntries(header.texts.map((name) => [name, readList(name, readTexts)])),
    lists: Object.fromEntries(header.lists.map((name) => [name, readList(name, readNumbers)])),
  };
}

/** Reads the member that lies between two places. */
type Read<T> = (start: number, end: number) => T;

function readTexts({ buffer, byteOffset, byteLength }: Numbers): Read<string> {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return (start, end) => bytes.toString('utf8', start, end);
}

function readNumbers(all: Numbers): Read<Numbers> {
  return (start, end) => all.subarray(start, end);
}

/** Members one behind the other, each made when it is asked for. */
class PackedList<T> implements List<T> {
  readonly #lengths: Numbers;
  readonly #ends: Numbers;
  readonly #read: Read<T>;

  constructor(lengths: Numbers, ends: Numbers, read: Read<T>) {
    this.#lengths = lengths;
    this.#ends = ends;
    this.#read = read;
  }

  get length(): number {
    return this.#lengths.length;
  }

  at(place: number): T | undefined {
    const length = this.#lengths[place];
    if (length === undefined) return undefined;
    const block = Math.floor(place / BLOCK);
    let start = this.#ends[block - 1] ?? 0;
    for (let before = block * BLOCK; before < place; before += 1)
      start += this.#lengths[before] ?? 0;
    return this.#read(start, start + length);
  }
}

function readHeader(bytes: Buffer): Header | undefined {
  try {
    const header = JSON.parse(bytes.toString('utf8', 4, 4 + bytes.readUInt32LE(0))) as Header;
    const { parts, texts, lists } = header;
    return [parts, texts, lists].every((list) => Array.isArray(list)) ? header : undefined;
  } catch {
    return undefined;
  }
}
