// Asks again and again until there is an answer or the time is up.
import {
  setImmediate as turn,
  setTimeout as sleep,
} from 'node:timers/promises';

async function poll<T>(
  check: (signal: AbortSignal) => Promise<T | undefined>,
  { every, limit }: { every: number; limit: number },
): Promise<T> {
  const signal = AbortSignal.timeout(limit); // for a check that hangs, too
  try {
    for (;;) {
      const answer = await check(signal);
      if (answer !== undefined) return answer;
      await sleep(every, undefined, { signal });
    }
  } catch (error) {
    signal.throwIfAborted(); // a TimeoutError, where sleep says AbortError
    throw error;
  }
}

let asked = 0;

async function askExport(): Promise<string | undefined> {
  asked += 1;
  await turn(); // the request would be awaited here
  return asked === 3 ? 'orders.csv' : undefined;
}

async function askStuckExport(): Promise<string | undefined> {
  await turn();
  return undefined;
}

console.log('ready:', await poll(askExport, { every: 100, limit: 60_000 }));
console.log('asked:', asked);
try {
  await poll(askStuckExport, { every: 100, limit: 300 });
} catch (error) {
  if ((error as Error).name !== 'TimeoutError') throw error;
  console.log('gave up waiting');
}
