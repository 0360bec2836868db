// AsyncLocalStorage has one value for each chain of calls: nothing to pass.
import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as turn } from 'node:timers/promises';

const requestId = new AsyncLocalStorage<string>();

function log(message: string): void {
  console.log(`[${requestId.getStore() ?? '-'}] ${message}`);
}

async function load(what: string): Promise<void> {
  await turn();
  log(`${what} loaded`);
}

async function handle(name: string): Promise<void> {
  await requestId.run(name, async () => {
    log('begins');
    await load('user');
  });
}

await Promise.all([handle('a'), handle('b')]);
log('nothing leaked out');

const early = load('cache'); // keeps the context of its call
const inContext = await requestId.run('job 7', async () => {
  await early;
  return AsyncLocalStorage.snapshot();
});
log('reset'); // behind run() the value is the one before
inContext(log, 'still in the copy');
