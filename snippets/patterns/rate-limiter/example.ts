// A token bucket: so many calls a second, and a short burst at once.
import { setTimeout as wait } from 'node:timers/promises';

interface Options {
  rate: number; // calls a second
  burst: number; // calls at once
  clock?: () => number;
  sleep?: (ms: number) => Promise<void>;
}

// Returns a function that is awaited before each call.
function rateLimiter({
  rate,
  burst,
  clock = () => performance.now(),
  sleep = wait,
}: Options): () => Promise<void> {
  let tokens = burst;
  let updated = clock();
  return async () => {
    const now = clock();
    const elapsed = (now - updated) / 1_000; // seconds
    tokens = Math.min(burst, tokens + elapsed * rate);
    updated = now;
    // No await up to here: each caller has its place before it waits.
    tokens -= 1;
    if (tokens < 0) await sleep((-tokens / rate) * 1_000);
  };
}

let now = 0;
const waits: number[] = [];
const acquire = rateLimiter({
  rate: 4,
  burst: 3,
  clock: () => now,
  sleep: async (ms) => void waits.push(ms / 1_000), // a test does not wait
});
await Promise.all([1, 2, 3, 4, 5, 6].map(acquire));
console.log('seconds to wait:', ...waits);
now = 60_000; // a minute later the bucket is full, and no fuller
await Promise.all([1, 2, 3, 4].map(acquire));
console.log('seconds to wait:', ...waits.slice(3));
