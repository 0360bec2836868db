// The first call that succeeds wins; failures count only if all fail.
import { setImmediate as turn } from 'node:timers/promises';

type Call<T> = (signal: AbortSignal) => Promise<T>;

async function firstSuccess<T>(...calls: Call<T>[]): Promise<T> {
  const late = new AbortController();
  const running = calls.map((call) => call(late.signal));
  try {
    return await Promise.any(running);
  } finally {
    late.abort(); // does nothing to those that have ended
    await Promise.allSettled(running);
  }
}

function ask(mirror: string, turns: number, up = true): Call<string> {
  return async (signal) => {
    try {
      for (let wait = 0; wait < turns; wait += 1) {
        await turn(undefined, { signal }); // the answer, awaited
      }
    } catch (error) {
      if (signal.aborted) console.log(`${mirror}: cancelled`);
      throw error;
    }
    if (!up) throw new Error(`${mirror}: refused`);
    return `${mirror}: file of 3 MB`;
  };
}

const down = ask('Rome', 1, false);
console.log(await firstSuccess(ask('Oslo', 9), ask('Lisbon', 2), down));
try {
  await firstSuccess(down);
} catch (failed) {
  if (!(failed instanceof AggregateError)) throw failed;
  console.log(`all calls failed: ${(failed.errors[0] as Error).message}`);
}
