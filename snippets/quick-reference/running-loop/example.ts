// Each thread has its own loop from the start; nobody has to ask for it.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

function findLoop(): Promise<string> {
  return new Promise((resolve) => {
    // Works wherever it is called: no loop has to be named.
    setImmediate(resolve, 'runs on the loop');
  });
}

async function main(): Promise<void> {
  console.log('async function:', await findLoop());

  const answer = new Promise<string>((resolve) =>
    queueMicrotask(() => resolve(findLoop())),
  );
  console.log('callback:', await answer);

  // A thread has a loop of its own, and posts messages to the others.
  const code = `const { parentPort } = require('node:worker_threads');
    setImmediate(() => parentPort.postMessage('runs on its own loop'));`;
  const [message] = await once(new Worker(code, { eval: true }), 'message');
  console.log('thread:', message);
  console.log('thread: posted to the loop');
}

console.log('module:', await findLoop());
await main();
