// A sleep lets the others run meanwhile; setImmediate gives them one turn.
import {
  setImmediate as turn,
  setTimeout as sleep,
} from 'node:timers/promises';

async function count(name: string): Promise<void> {
  for (const number of [1, 2]) {
    console.log(name, number);
    await turn(); // no pause: one turn for the others
  }
}

async function remind(
  what: string,
  ms: number,
  signal?: AbortSignal,
): Promise<void> {
  await sleep(ms, undefined, { signal });
  console.log(what);
}

await Promise.all([count('apples'), count('pears')]);

// Together they last as long as the longest, not as long as the sum.
await Promise.all([remind('tea is ready', 300), remind('call Ada', 100)]);

const off = new AbortController();
const alarm = remind('never printed', 3_600_000, off.signal);
off.abort();
try {
  await alarm;
} catch (error) {
  if (!off.signal.aborted) throw error;
  console.log('alarm: switched off');
}
