// One deadline bounds a request; its steps may have shorter limits.
import { setTimeout as sleep } from 'node:timers/promises';

async function askCache(signal: AbortSignal): Promise<string> {
  await sleep(3_600_000, undefined, { signal }); // the cache hangs
  return 'order from the cache';
}

async function askDatabase(
  msLeft: number,
  signal: AbortSignal,
): Promise<string> {
  // A service elsewhere must be told how long its answer is wanted.
  const share = msLeft < 400 ? 'part' : 'all';
  console.log('database: asked with', share, 'of the time left');
  await sleep(3_600_000, undefined, { signal }); // the database hangs too
  return 'order from the database';
}

async function loadOrder(
  deadline: number,
  signal: AbortSignal,
): Promise<string> {
  const own = AbortSignal.timeout(100); // a limit of its own
  try {
    return await askCache(AbortSignal.any([signal, own]));
  } catch (error) {
    signal.throwIfAborted(); // the deadline of the request passes through
    if (!own.aborted) throw error;
    console.log('cache: too slow, doing without');
  }
  return askDatabase(deadline - performance.now(), signal);
}

const deadline = performance.now() + 400;
const signal = AbortSignal.timeout(400);
try {
  console.log(await loadOrder(deadline, signal));
} catch (error) {
  if (!signal.aborted) throw error;
  console.log('request: out of time');
}
