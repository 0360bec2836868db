// Bad: a promise is sent to another thread, to be awaited there.
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

// Usually a file of its own; the thread that runs it has its own loop.
const EXPORTER = `
  const { parentPort, workerData: login } = require('node:worker_threads');
  login.then((token) => parentPort.postMessage('exported with ' + token));
`;

async function logIn(): Promise<string> {
  await sleep(1_000); // the login server takes its time
  return 'token 7';
}

const login = logIn();
console.log('login: started');
const options = { eval: true, workerData: login };
const [answer] = await once(new Worker(EXPORTER, options), 'message');
console.log(answer);
