// JavaScript has no wait_for: race the call with a timer, abort the loser.
import {
  setImmediate as turn,
  setTimeout as sleep,
} from 'node:timers/promises';

type Call<T> = (signal: AbortSignal) => Promise<T>;

async function waitFor<T>(call: Call<T>, ms: number): Promise<T> {
  const loser = new AbortController();
  const running = call(loser.signal);
  const timer = sleep(ms, undefined, { signal: loser.signal }).then(() => {
    throw new DOMException(`no answer in ${ms} ms`, 'TimeoutError');
  });
  try {
    return await Promise.race([running, timer]);
  } finally {
    loser.abort(); // stops the call, or the timer that would run on
  }
}

async function query(
  table: string,
  ms: number,
  signal: AbortSignal,
): Promise<string> {
  try {
    await sleep(ms, undefined, { signal }); // the database, awaited
  } catch (error) {
    await turn(); // the race does not wait for the clean-up
    console.log(`${table}: rolled back`);
    throw error;
  }
  return `${table}: 3 rows`;
}

const rows = await waitFor((signal) => query('orders', 0, signal), 30_000);
console.log(rows);
try {
  await waitFor((signal) => query('prices', 60_000, signal), 100);
} catch (error) {
  if ((error as Error).name !== 'TimeoutError') throw error;
  console.log('prices: too slow');
}
