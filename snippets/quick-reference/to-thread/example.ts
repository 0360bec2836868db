// A worker thread runs a blocking function while the loop serves others.
import { once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import {
  Worker,
  isMainThread,
  parentPort,
  workerData,
} from 'node:worker_threads';

function readReport(released: Int32Array): string {
  Atomics.wait(released, 0, 0); // stands for a slow call, blocks a thread
  return 'sales are up';
}

async function serveOthers(released: Int32Array): Promise<void> {
  for (const request of [1, 2, 3]) {
    await turn();
    console.log('the loop serves request', request);
  }
  Atomics.store(released, 0, 1);
  Atomics.notify(released, 0);
}

if (isMainThread) {
  const released = new Int32Array(new SharedArrayBuffer(4));
  const file = new URL(import.meta.url); // the worker runs this file again
  const others = serveOthers(released);
  const worker = new Worker(file, { workerData: released });
  const [report] = (await once(worker, 'message')) as [string];
  console.log('report:', report);
  await others;
} else {
  parentPort?.postMessage(readReport(workerData as Int32Array));
}
