// Bad: waiting for a thread's lock stops the loop, and so its holder.
import { setImmediate as turn } from 'node:timers/promises';

const lock = new Int32Array(new SharedArrayBuffer(4)); // 0 free, 1 taken

async function book(name: string): Promise<void> {
  while (Atomics.compareExchange(lock, 0, 0, 1) !== 0) {
    // Without its limit of 300 ms this would hang for ever.
    if (Atomics.wait(lock, 0, 1, 300) === 'timed-out') {
      console.log(`${name}: waited in vain, and so did everybody`);
      return;
    }
  }
  console.log(`${name}: has the lock`);
  await turn(); // the loop goes on to the next call
  console.log(`${name}: booked`);
  Atomics.store(lock, 0, 0);
  Atomics.notify(lock, 0, 1);
}

await Promise.all([book('order 1'), book('order 2')]);
