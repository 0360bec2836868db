// Good: a set holds the work, and is awaited before the end.
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

const saves = new Set<Promise<void>>();

async function save(order: string): Promise<void> {
  await sleep(100); // the database would be awaited here
  console.log(`${order}: saved`);
}

async function handle(order: string, signal: AbortSignal): Promise<void> {
  console.log(`${order}: accepted`);
  // Without the signal, save goes on when the request is aborted.
  const task = save(order).finally(() => saves.delete(task));
  saves.add(task);
  await Promise.race([task, once(signal, 'abort')]);
  signal.throwIfAborted();
}

const client = new AbortController();
const request = handle('order 7', client.signal);
client.abort(); // the client hangs up
await Promise.allSettled([request]);
console.log('client gone');
await Promise.all(saves); // then the process ends by itself
