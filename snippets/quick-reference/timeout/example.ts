// A deadline for several awaits, and a shorter one around each of them.
import { setTimeout as sleep } from 'node:timers/promises';

async function query(
  name: string,
  ms: number,
  signal: AbortSignal,
): Promise<string> {
  await sleep(ms, undefined, { signal }); // the database, awaited
  return `${name}: fresh`;
}

async function queryOrCache(
  name: string,
  ms: number,
  limit: number,
  whole: AbortSignal,
): Promise<string> {
  const own = AbortSignal.timeout(limit);
  try {
    return await query(name, ms, AbortSignal.any([whole, own]));
  } catch (error) {
    if (!own.aborted) throw error; // the outer limit, or a failure
    return `${name}: from the cache`;
  }
}

const whole = AbortSignal.timeout(500);
try {
  console.log(await queryOrCache('orders', 0, 100, whole));
  console.log(await queryOrCache('prices', 60_000, 100, whole));
  console.log(await queryOrCache('ratings', 60_000, 30_000, whole));
} catch (error) {
  if (!whole.aborted) throw error;
  console.log('report: out of time');
}
