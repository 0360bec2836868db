// No Runner needed: all awaits of a thread share its one loop.
import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter, once } from 'node:events';

const user = new AsyncLocalStorage<string>();
const token = new EventEmitter();

async function refreshToken(): Promise<void> {
  console.log('refresh: waiting');
  await once(token, 'expired');
  console.log('refresh: done');
}

async function placeOrder(refresh: Promise<void>): Promise<string> {
  await refresh;
  return `order of ${user.getStore() ?? 'nobody'}`;
}

await user.run('ada', async () => {
  const refresh = refreshToken();
  token.emit('expired');
  console.log('between two calls nothing runs');
  const order = await placeOrder(refresh);
  console.log(order);
});
console.log('outside its context:', user.getStore() ?? 'nobody');
