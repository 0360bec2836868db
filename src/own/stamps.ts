import { look } from './folders.ts';

/** What tells that a file or a folder has not changed: when its content and its inode were last
 * changed, in milliseconds, and its size. */
export type Stamp = readonly [modified: number, changed: number, size: number];

/** A stamp that is like no other, not even itself. */
export const NEVER: Stamp = [Number.NaN, Number.NaN, Number.NaN];

/** Two changes within one tick of the file system's clock leave the same time. Linux ticks every
 * 4 ms or more often; systems that keep whole seconds may keep only even ones (FAT). */
const FINE_TICK = 50;
const COARSE_TICK = 2000;

/**
 * Takes the stamp of a path, to be kept. What was changed just now may change again without its
 * times telling, and gets a stamp that will not hold, as does what cannot be looked at: a link that
 * leads nowhere does not change when what it leads to comes to be.
 */
export function takeStamp(path: string): Stamp {
  const stats = look(path);
  if (!stats) return NEVER;
  const { mtimeMs, ctimeMs, size } = stats;
  const tick = Number.isInteger(mtimeMs / 1000) ? COARSE_TICK : FINE_TICK;
  return Date.now() - Math.max(mtimeMs, ctimeMs) < tick ? NEVER : [mtimeMs, ctimeMs, size];
}

/** Whether what lies at a path is what a kept stamp was taken of: the one whose numbers begin at a
 * place of a list. */
export function stillHolds(path: string, stamps: ArrayLike<number>, start = 0): boolean {
  const stats = look(path);
  return (
    stats !== undefined &&
    stats.mtimeMs === stamps[start] &&
    stats.ctimeMs === stamps[start + 1] &&
    stats.size === stamps[start + 2]
  );
}
