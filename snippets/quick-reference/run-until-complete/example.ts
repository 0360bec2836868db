// There is no loop to make, to run or to close: main is awaited.
import { setImmediate as turn, setInterval } from 'node:timers/promises';

const atEnd = new AbortController();
let polling = false;

async function pollStock(signal: AbortSignal): Promise<void> {
  polling = true;
  try {
    for await (const _ of setInterval(60_000, undefined, { signal })) {
      // new figures would be fetched here
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    polling = false;
    console.log('poll: stopped');
  }
}

async function main(): Promise<number> {
  await turn();
  console.log('main: done, poll', polling ? 'left over' : 'done');
  return 12;
}

const poll = pollStock(atEnd.signal);
const stock = await main();
atEnd.abort(); // otherwise its timer would keep the process alive
await poll;
console.log('in stock:', stock);
