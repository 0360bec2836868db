// Take whichever promise settles first, and abort the others.
import { setImmediate as turn } from 'node:timers/promises';

async function ask(
  mirror: string,
  turns: number,
  signal: AbortSignal,
): Promise<string> {
  try {
    for (let wait = 0; wait < turns; wait += 1) {
      await turn(undefined, { signal }); // the answer, awaited
    }
  } catch (error) {
    if (signal.aborted) console.log(`${mirror}: cancelled`);
    throw error;
  }
  return `${mirror}: file of 3 MB`;
}

const late = new AbortController();
const calls = [ask('Oslo', 9, late.signal), ask('Lisbon', 2, late.signal)];
let first: string;
try {
  first = await Promise.race(calls);
} finally {
  late.abort(); // race() itself leaves them running
}
const ends = await Promise.allSettled(calls);

const done = ends.filter((end) => end.status === 'fulfilled').length;
console.log(`${done} done, ${ends.length - done} cancelled`);
console.log(first);
