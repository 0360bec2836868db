// Good: the clean-up has a signal of its own, with a deadline.
import {
  setImmediate as turn,
  setTimeout as sleep,
} from 'node:timers/promises';

let table = 'free';

async function rollBack(signal: AbortSignal): Promise<void> {
  await turn(undefined, { signal }); // the database would be awaited here
  table = 'free';
  console.log('rolled back');
}

async function transfer(signal: AbortSignal): Promise<void> {
  table = 'locked';
  try {
    await sleep(60_000, undefined, { signal });
  } finally {
    console.log('clean-up begins');
    await rollBack(AbortSignal.timeout(5000));
  }
}

const request = new AbortController();
const job = transfer(request.signal);
request.abort(); // the client hung up
await Promise.allSettled([job]);
console.log('table:', table);
