/** What was made of a folder of own entries, kept where it can be made again. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { StoredEntry } from '../library/compiled.ts';
import type { Stamp } from './stamps.ts';

/** The names of the files kept: a volume of all entries, and one of those that changed later. */
export const BASE = 'all.bin';
export const CHANGES = 'changes.bin';

/** An entry as it is kept for `show`, in a file of its own. */
export interface KeptEntry {
  format: number;
  root: string;
  /** The paths that it was read from. */
  stamps: [path: string, stamp: Stamp][];
  /** Whether it holds the roles of its code. */
  inColor: boolean;
  stored: StoredEntry;
}

export interface Store {
  /** The bytes of a file, or undefined where there are none that can be read, or they are damaged. */
  read: (file: string) => Buffer | undefined;
  /** Keeps a file whole or not at all; where it cannot be kept, it is made again next time. */
  write: (file: string, content: string | Uint8Array) => void;
  forget: (file: string) => void;
}

/** Raised when what is kept changes, so that no version misreads another's. */
const VERSION = 'v3';

/**
 * The store for one folder.
 *
 * @param cache the folder of all stores; without one nothing is kept
 */
export function openStore(cache: string | undefined, root: string): Store {
  if (cache === undefined)
    return { read: () => undefined, write: () => undefined, forget: () => undefined };
  const folder = join(cache, VERSION, hash(root));
  return {
    read(file) {
      try {
        return unseal(readFileSync(join(folder, file)));
      } catch {
        return undefined;
      }
    },
    write(file, content) {
      const target = join(folder, file);
      // Nobody else has this name, and renaming replaces the file in one step.
      const temporary = `${target}.${uniqueName()}`;
      try {
        makeFolder(dirname(target));
        writeFileSync(temporary, seal(content), { flag: 'wx' });
        renameSync(temporary, target);
      } catch {
        // A full disk, or a home that is read-only: slower, but no failure.
        remove(temporary);
      }
    },
    forget: (file) => remove(join(folder, file)),
  };
}

/** A checksum goes before the content, in as many bytes as keep numbers where they can be used. */
const SEAL = 8;

function seal(content: string | Uint8Array): Buffer {
  const sealed = Buffer.concat([Buffer.alloc(SEAL), Buffer.from(content)]);
  sealed.writeUInt32LE(checksum(sealed.subarray(SEAL)));
  return sealed;
}

/** After a power cut a file may have its name and its length, and not its content. */
function unseal(sealed: Buffer): Buffer | undefined {
  const content = sealed.subarray(SEAL);
  return sealed.readUInt32LE(0) === checksum(content) ? content : undefined;
}

/** Four bytes at a time, as all of a file is summed up before each search, and with their sign, as
 * the engine keeps all such numbers without a box. Every step can be undone,
 * so that contents that differ in one place never have the same sum. */
function checksum(content: Buffer): number {
  const aligned = content.byteOffset % 4 === 0 ? content : new Uint8Array(content);
  const { buffer, byteOffset, length } = aligned;
  const words = new Int32Array(buffer, byteOffset, length >>> 2);
  let sum = length;
  for (let place = 0; place < words.length; place += 1) sum = step(sum, words[place] ?? 0);
  for (const byte of aligned.subarray(4 * words.length)) sum = step(sum, byte);
  return sum >>> 0;
}

function step(sum: number, word: number): number {
  const product = Math.imul(sum ^ word, 0x01000193);
  return product ^ (product >>> 15);
}

/** Node's own recursive making never ends where the system finds no parent that is there, as below
 * /proc (seen on Node 20 to 26). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What cannot be written cannot be removed either.
  }
}

/** A name that no other process comes upon. */
export function uniqueName(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

/** A short name for a path (FNV-1a, 64 bits as two halves); who reads checks whose file it is. */
function hash(text: string): string {
  const half = (seed: number) => {
    let value = seed;
    for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
    return value.toString(16).padStart(8, '0');
  };
  return half(0x811c9dc5) + half(0x050c5d1f);
}
