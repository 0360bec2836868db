// Synchronous code waits for async code that runs in another thread.
import { Worker, receiveMessageOnPort } from 'node:worker_threads';

// The async side, usually a file of its own.
const SERVICE = `
  const { port, replied } = require('node:worker_threads').workerData;
  const { setImmediate: turn } = require('node:timers/promises');

  async function loadUser(name) {
    await turn(); // the database would be awaited here
    if (!name) throw new Error('no such user');
    return 'user ' + name;
  }

  port.on('message', async (name) => {
    const [reply] = await Promise.allSettled([loadUser(name)]);
    port.postMessage(reply);
    Atomics.store(replied, 0, 1);
    Atomics.notify(replied, 0);
  });
`;
type Reply = { message: PromiseSettledResult<string> };
const { port1: port, port2: theirs } = new MessageChannel();
const replied = new Int32Array(new SharedArrayBuffer(4));
const worker = new Worker(SERVICE, {
  eval: true,
  workerData: { port: theirs, replied },
  transferList: [theirs],
});

/** Blocks this thread until the other one has replied. */
function loadUserSync(name: string): string {
  Atomics.store(replied, 0, 0);
  port.postMessage(name);
  Atomics.wait(replied, 0, 0);
  const { message } = receiveMessageOnPort(port) as Reply;
  if (message.status === 'rejected') throw message.reason;
  return message.value;
}

for (const name of ['ann', 'bob', '']) {
  try {
    console.log('loaded', loadUserSync(name));
  } catch (error) {
    console.log('error:', (error as Error).message);
  }
}
await worker.terminate();
