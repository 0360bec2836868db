// A caller can be aborted without stopping what it waits for.
import { EventEmitter, addAbortListener, once } from 'node:events';

/** Stops waiting when the signal aborts; the work itself goes on. */
function shield<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const listener = addAbortListener(signal, () => reject(signal.reason));
    const done = () => listener[Symbol.dispose]();
    work.then(resolve, reject).finally(done);
  });
}

const disk = new EventEmitter();
const saves = new Set<Promise<void>>();

async function save(order: string): Promise<void> {
  await once(disk, 'ready'); // it is given no signal: nothing stops it
  console.log(`${order}: committed`);
}

async function handle(order: string, signal: AbortSignal): Promise<void> {
  const saving = save(order).finally(() => saves.delete(saving));
  saves.add(saving);
  try {
    await shield(saving, signal);
  } catch (error) {
    if (signal.aborted)
      console.log(`${order}: handler cancelled all the same`);
    throw error;
  }
}

const client = new AbortController();
const handler = handle('order 7', client.signal);
client.abort();
await Promise.allSettled([handler]);
disk.emit('ready');
await Promise.all(saves);
console.log('saves under way:', saves.size);
