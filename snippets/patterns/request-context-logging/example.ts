// Puts the request's id into each log line, with no parameter for it.
import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as turn } from 'node:timers/promises';

const requestId = new AsyncLocalStorage<string>();

const log = {
  info(message: string): void {
    console.log(`[${requestId.getStore() ?? '-'}] INFO ${message}`);
  },
};

async function loadCart(user: string): Promise<void> {
  await turn(); // the database would be awaited here
  log.info(`loaded the cart of ${user}`);
}

async function handle(request: string, user: string): Promise<void> {
  await requestId.run(request, async () => {
    log.info('request began');
    await loadCart(user);
    log.info('request ended');
  });
}

await Promise.all([handle('a1', 'ann'), handle('b2', 'bob')]);
log.info('server stopped');
