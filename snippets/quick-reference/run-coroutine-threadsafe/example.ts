// A worker has the main thread run an async function, and awaits the reply.
import { on, once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { Worker, parentPort } from 'node:worker_threads';

async function save(row: string): Promise<number> {
  console.log('loop: save', row);
  await turn(); // the database would be awaited here
  return row.length;
}

async function serveWorker(worker: Worker): Promise<void> {
  const rows = on(worker, 'message', { close: ['exit'] });
  for await (const [row] of rows) {
    worker.postMessage(await save(row as string));
  }
}

if (parentPort) {
  let total = 0; // from here on, the worker
  for (const row of ['apples', 'pears', 'plums']) {
    parentPort.postMessage(row);
    const [saved] = (await once(parentPort, 'message')) as [number];
    total += saved;
  }
  console.log('bytes saved for the thread:', total);
} else {
  await serveWorker(new Worker(new URL(import.meta.url)));
}
