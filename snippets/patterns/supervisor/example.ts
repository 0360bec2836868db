// A supervisor restarts a crashed worker, and gives up after too many.
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

type Job = (signal: AbortSignal) => Promise<void>;

const MAX_RESTARTS = 2;
const WITHIN_MS = 60_000;

async function supervise(job: Job, signal: AbortSignal): Promise<void> {
  let crashes: number[] = [];
  for (;;) {
    try {
      return await job(signal);
    } catch (error) {
      signal.throwIfAborted(); // told to stop: that is no crash
      console.log('crashed:', (error as Error).message);
      const now = performance.now();
      crashes = crashes.filter((time) => now - time < WITHIN_MS);
      crashes.push(now);
      if (crashes.length > MAX_RESTARTS)
        throw new Error('crashes too often', { cause: error });
    }
    await sleep(100, undefined, { signal }); // no tight loop of restarts
  }
}

async function feedPrices(): Promise<void> {
  console.log('feed: connected');
  await sleep(1); // serves for a while
  throw new Error('feed hung up');
}

async function servePages(signal: AbortSignal): Promise<void> {
  await once(signal, 'abort');
  console.log('web: stopped');
}

const stop = new AbortController();
const web = servePages(stop.signal);
try {
  await supervise(feedPrices, stop.signal);
} catch (error) {
  stop.abort(); // without its feed the site is of no use
  await web;
  console.log('gave up:', (error as Error).message);
}
