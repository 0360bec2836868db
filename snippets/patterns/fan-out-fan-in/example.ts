// Asks all shards at once and merges their answers; one error ends all.
import { setImmediate as turn } from 'node:timers/promises';

const SHARDS = new Map([
  ['north', [98, 61, 12]],
  ['south', [77, 70]],
  ['west', [85, 40]],
]);
const cancelled: string[] = [];

async function query(
  shard: string,
  signal: AbortSignal,
): Promise<number[]> {
  try {
    await turn(undefined, { signal }); // the database would be awaited here
    if (!SHARDS.has(shard)) throw new Error(`${shard} is unreachable`);
    await turn(undefined, { signal });
    return SHARDS.get(shard) ?? [];
  } catch (error) {
    if (signal.aborted) cancelled.push(shard);
    throw error;
  }
}

async function largest(count: number, shards: string[]): Promise<number[]> {
  const abort = new AbortController();
  const parts = shards.map((shard) => query(shard, abort.signal)); // out
  try {
    const sums = await Promise.all(parts); // in
    return sums
      .flat()
      .toSorted((a, b) => b - a)
      .slice(0, count);
  } finally {
    abort.abort(); // after an error the others go on until told not to
    await Promise.allSettled(parts);
  }
}

console.log('largest:', ...(await largest(4, ['north', 'south', 'west'])));
await largest(4, ['east', 'west']).catch((error: Error) =>
  console.log('failed:', error.message),
);
console.log('cancelled:', ...cancelled);
