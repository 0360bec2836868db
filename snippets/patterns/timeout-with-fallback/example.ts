// Answers with the last known price when the service takes too long.
import { setTimeout as sleep } from 'node:timers/promises';

const LAST_KNOWN = new Map([
  ['tea', 3],
  ['milk', 1],
]);

async function askService(
  item: string,
  signal: AbortSignal,
): Promise<number> {
  try {
    // The service hangs.
    if (item === 'tea') await sleep(60_000, undefined, { signal });
    return 2;
  } finally {
    console.log(`${item}: connection closed`);
  }
}

async function findPrice(
  item: string,
  patience: number,
  caller?: AbortSignal,
): Promise<string> {
  const limit = AbortSignal.timeout(patience);
  const either = caller ? AbortSignal.any([caller, limit]) : limit;
  try {
    return `${item}: ${await askService(item, either)}`;
  } catch (error) {
    // The caller's wish, or an error of the service: another matter.
    if (!limit.aborted || caller?.aborted) throw error;
    return `${item}: ${LAST_KNOWN.get(item)}, the last known`;
  }
}

console.log(await findPrice('milk', 5_000));
console.log(await findPrice('tea', 100));
try {
  const signal = AbortSignal.timeout(100); // the caller has less patience
  console.log(await findPrice('tea', 5_000, signal));
} catch (error) {
  if ((error as Error).name !== 'AbortError') throw error;
  console.log('tea: nobody waits for an answer');
}
