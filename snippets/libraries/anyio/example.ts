// An abort signal handed down comes near a cancel scope.
import {
  setImmediate as turn,
  setTimeout as sleep,
} from 'node:timers/promises';

async function* produce(): AsyncGenerator<number> {
  for (const order of [1, 2, 3]) yield order;
}

async function upload(name: string, signal: AbortSignal): Promise<void> {
  try {
    await sleep(60_000, undefined, { signal }); // an answer never comes
  } finally {
    await turn(); // nothing interrupts it: the signal is not passed on
    console.log(name, 'removed');
  }
}

/** Says whether the time was up. */
async function moveOnAfter(
  ms: number,
  block: (signal: AbortSignal) => Promise<void>,
): Promise<boolean> {
  const signal = AbortSignal.timeout(ms);
  try {
    await block(signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return signal.aborted;
}

for await (const order of produce()) console.log('order', order);

const late = await moveOnAfter(100, (signal) => upload('part 1', signal));
console.log(late ? 'timed out' : 'uploaded');

const group = new AbortController();
const tasks = [upload('part 2', group.signal)];
group.abort();
await Promise.allSettled(tasks); // waits, as a group does
console.log('group ended');
