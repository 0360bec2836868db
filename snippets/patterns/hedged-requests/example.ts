// Asks a second server when the first is slow; the first answer wins.
import { setTimeout as sleep } from 'node:timers/promises';

async function hedged<T>(
  ask: (server: string, signal: AbortSignal) => Promise<T>,
  servers: string[],
  delay: number,
): Promise<T> {
  const rest = new AbortController();
  const { signal } = rest;
  const answers = servers.map(async (server, place) => {
    if (place > 0) await sleep(place * delay, undefined, { signal });
    return ask(server, signal);
  });
  try {
    return await Promise.any(answers); // or an AggregateError of them all
  } finally {
    rest.abort();
    await Promise.allSettled(answers);
  }
}

async function findOrder(
  server: string,
  signal: AbortSignal,
): Promise<string> {
  console.log('asking', server);
  if (server === 'slow') {
    try {
      await sleep(60_000, undefined, { signal });
    } finally {
      console.log('slow: cancelled');
    }
  }
  return 'order 7';
}

console.log(await hedged(findOrder, ['fast', 'spare'], 200));
console.log(await hedged(findOrder, ['slow', 'spare'], 200));
