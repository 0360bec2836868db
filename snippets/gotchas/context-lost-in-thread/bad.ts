// Bad: a listener runs in the context of whoever emits, not of its request.
import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';

const requestId = new AsyncLocalStorage<string>();
const pool = new EventEmitter(); // of connections, shared by all requests

function log(message: string): void {
  console.log(`[${requestId.getStore() ?? '-'}] ${message}`);
}

function sendQuery(): Promise<void> {
  return new Promise<void>((resolve) => {
    pool.once('free', () => {
      log('query sent');
      resolve();
    });
  });
}

async function handle(): Promise<void> {
  log('accepted');
  await sendQuery();
  log('answered');
}

for (const request of ['r1', 'r2']) {
  const handling = requestId.run(request, handle);
  await turn();
  pool.emit('free'); // some connection is free again
  await handling;
}
