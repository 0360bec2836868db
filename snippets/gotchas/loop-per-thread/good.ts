// Good: who starts a worker terminates it, whatever happens in between.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

// Usually a file of its own.
const COUNTER = `
  const { parentPort } = require('node:worker_threads');
  const count = () => parentPort.postMessage(3);
  parentPort.on('message', count); // this keeps it alive
  count();
`;

const worker = new Worker(COUNTER, { eval: true });
try {
  const [rows] = await once(worker, 'message');
  console.log('rows:', rows);
} finally {
  await worker.terminate();
}
console.log('main: done');

const watchdog = setTimeout(() => {
  console.log('half a second later: the program still runs');
}, 500);
watchdog.unref(); // does not itself keep the program running
