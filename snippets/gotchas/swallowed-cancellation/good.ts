// Good: an aborted signal ends the work, other failures do not.
import { setTimeout as sleep } from 'node:timers/promises';

async function fetchPart(part: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (part === 1) throw new Error('connection reset');
  // part 2: the server does not answer
  if (part === 2) await sleep(60_000, undefined, { signal });
}

async function download(signal: AbortSignal): Promise<void> {
  for (const part of [1, 2, 3]) {
    try {
      await fetchPart(part, signal);
      console.log(`part ${part}: here`);
    } catch {
      if (signal.aborted) console.log(`part ${part}: given up`);
      signal.throwIfAborted();
      console.log(`part ${part}: failed, go on`);
    }
  }
}

const signal = AbortSignal.timeout(100);
try {
  await download(signal);
  console.log('download ended');
} catch (error) {
  if (error !== signal.reason) throw error;
  console.log('timed out');
}
