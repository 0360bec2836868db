// Good: when the first has answered, the signal ends the others.
import { setTimeout as sleep } from 'node:timers/promises';

async function ask(
  mirror: string,
  ms: number,
  signal: AbortSignal,
): Promise<string> {
  await sleep(ms, undefined, { signal }); // the request would be awaited
  return mirror;
}

const losers = new AbortController();
try {
  const first = await Promise.race([
    ask('near mirror', 0, losers.signal),
    ask('far mirror', 1000, losers.signal),
  ]);
  console.log('first:', first);
} finally {
  losers.abort();
}
const active = process.getActiveResourcesInfo(); // what holds the process
const timers = active.filter((resource) => resource === 'Timeout');
console.log('still under way:', timers.length);
