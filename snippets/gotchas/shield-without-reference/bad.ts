// Bad: nobody holds the work, so the exit cuts it off.
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

async function save(order: string): Promise<void> {
  await sleep(100); // the database would be awaited here
  console.log(`${order}: saved`);
}

async function handle(order: string, signal: AbortSignal): Promise<void> {
  console.log(`${order}: accepted`);
  // Without the signal, save goes on when the request is aborted.
  await Promise.race([save(order), once(signal, 'abort')]);
  signal.throwIfAborted();
}

const client = new AbortController();
const request = handle('order 7', client.signal);
client.abort(); // the client hangs up
await Promise.allSettled([request]);
console.log('client gone');
process.exit();
