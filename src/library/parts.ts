/** A file of numbers and texts that is used as it lies in memory. */

/** A list whose members are made when they are asked for; an array is one. */
export interface List<T> {
  readonly length: number;
  at: (place: number) => T | undefined;
}

export type Texts = List<string>;
/** Lists of whole numbers, each of which rises. */
export type Rises = List<readonly number[]>;

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
  rises: Readonly<Record<string, Rises>>;
}

interface Header {
  meta: Parts['meta'];
  /** The name of each part, what its numbers are, and the bytes that it takes. */
  parts: [name: string, width: Width, length: number][];
  /** The lists among them, each of which is two parts. */
  texts: string[];
  rises: string[];
}

/** Numbers lie at a multiple of the widest one. */
const ALIGNMENT = 8;

/**
 * Writes parts as bytes: the length of the header in four bytes, the header as JSON, then the parts
 * as they lie in memory, the widest numbers first, so that each lies at a multiple of its width. A
 * list is the bytes of all its members, and how many each of them takes.
 */
export function packParts({ meta, numbers, texts, rises }: Parts): Uint8Array {
  const parts = [
    ...Object.entries(numbers).map(([name, list]) => ({ name, list })),
    ...Object.entries(texts).flatMap(([name, list]) =>
      packList(name, list, (text) => Buffer.from(text)),
    ),
    ...Object.entries(rises).flatMap(([name, list]) => packList(name, list, packRise)),
  ].toSorted((a, b) => b.list.BYTES_PER_ELEMENT - a.list.BYTES_PER_ELEMENT);
  const header: Header = {
    meta,
    parts: parts.map(({ name, list }) => [name, widthOf(list), list.byteLength]),
    texts: Object.keys(texts),
    rises: Object.keys(rises),
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

function packList<T>(
  name: string,
  list: List<T>,
  pack: (member: T) => Uint8Array,
): { name: string; list: Numbers }[] {
  const members = Array.from({ length: list.length }, (_, place) => {
    const member = list.at(place);
    return member === undefined ? new Uint8Array() : pack(member);
  });
  return [
    { name: lengthsOf(name), list: narrow(members.map(({ length }) => length)) },
    { name, list: Buffer.concat(members) },
  ];
}

function lengthsOf(name: string): string {
  return `${name} lengths`;
}

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

/** The steps from each number to the next, seven bits a byte, the lowest first; the highest bit says
 * that more follow (LEB128). */
function packRise(rise: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const number of rise) {
    let step = number - before;
    for (; step > 0x7f; step >>>= 7) bytes.push((step & 0x7f) | 0x80);
    bytes.push(step);
    before = number;
  }
  return Uint8Array.from(bytes);
}

function unpackRise(bytes: Uint8Array, start: number, end: number): number[] {
  const rise: number[] = [];
  let number = 0;
  let shift = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    number += (byte & 0x7f) << shift;
    shift = byte > 0x7f ? shift + 7 : 0;
    if (shift === 0) rise.push(number);
  }
  return rise;
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
  const readLists = <T>(names: readonly string[], read: Read<T>) =>
    Object.fromEntries(
      names.map((name) => {
        const { buffer: all, byteOffset: offset, byteLength: size } = numbers[name] ?? bytes;
        const lengths = numbers[lengthsOf(name)] ?? new Uint8Array();
        return [name, new PackedList(Buffer.from(all, offset, size), lengths, read)];
      }),
    );
  return {
    meta: header.meta,
    numbers,
    texts: readLists(header.texts, (all, from, to) => all.toString('utf8', from, to)),
    rises: readLists(header.rises, unpackRise),
  };
}

type Read<T> = (bytes: Buffer, start: number, end: number) => T;

/** Members one behind the other, each read when it is asked for. */
class PackedList<T> implements List<T> {
  readonly #bytes: Buffer;
  readonly #lengths: Numbers;
  readonly #read: Read<T>;
  #ends: Uint32Array | undefined;

  constructor(bytes: Buffer, lengths: Numbers, read: Read<T>) {
    this.#bytes = bytes;
    this.#lengths = lengths;
    this.#read = read;
  }

  get length(): number {
    return this.#lengths.length;
  }

  at(place: number): T | undefined {
    const ends = (this.#ends ??= endsOf(this.#lengths));
    const end = ends[place];
    return end === undefined ? undefined : this.#read(this.#bytes, ends[place - 1] ?? 0, end);
  }
}

/** Where each stretch ends, when all lie one behind the other. */
function endsOf(lengths: Numbers): Uint32Array {
  const ends = new Uint32Array(lengths.length);
  let end = 0;
  for (let place = 0; place < ends.length; place += 1) {
    end += lengths[place] ?? 0;
    ends[place] = end;
  }
  return ends;
}

function readHeader(bytes: Buffer): Header | undefined {
  try {
    const header = JSON.parse(bytes.toString('utf8', 4, 4 + bytes.readUInt32LE(0))) as Header;
    const { parts, texts, rises } = header;
    return [parts, texts, rises].every((list) => Array.isArray(list)) ? header : undefined;
  } catch {
    return undefined;
  }
}
