// A blocking source in a worker thread feeds the event loop by messages.
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';

// Usually a file of its own; it may block as long as it likes.
const READER = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { sensor, room } = workerData;
  for (const line of sensor) {
    Atomics.wait(room, 0, 0); // waits while there is no room
    Atomics.sub(room, 0, 1);
    parentPort.postMessage(line);
  }
`;

const sensor = ['12.5 C', '12.7 C', '13.1 C', '12.9 C'];
const room = new Int32Array(new SharedArrayBuffer(4)).fill(2);
const worker = new Worker(READER, {
  eval: true,
  workerData: { sensor, room },
});
try {
  const messages = on(worker, 'message', { close: ['exit'] });
  for await (const [reading] of messages) {
    Atomics.add(room, 0, 1);
    Atomics.notify(room, 0);
    console.log('measured', reading);
  }
} finally {
  await worker.terminate(); // it may still be blocked
}
console.log('sensor closed');
