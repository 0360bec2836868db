// Runs a job on a fixed schedule: no drift, no overlap, a clean stop.
import {
  setImmediate as turn,
  setTimeout as sleep,
} from 'node:timers/promises';

async function every(
  ms: number,
  job: (tick: number) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const start = performance.now();
  let tick = 0;
  while (!signal.aborted) {
    await job(tick);
    const elapsed = performance.now() - start;
    tick = Math.max(tick + 1, Math.ceil(elapsed / ms)); // skips missed
    const pause = tick * ms - elapsed;
    // A stop ends the pause at once; there is nothing else to catch.
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
}

const stop = new AbortController();

async function refresh(tick: number): Promise<void> {
  console.log(`tick ${tick}: refresh prices`);
  if (tick === 1) await sleep(450); // longer than the interval
  if (tick === 3) stop.abort();
  await turn();
  console.log(`tick ${tick}: done`);
}

await every(400, refresh, stop.signal);
console.log('stopped');
