// Every handler runs on the loop, `async` or not: there are no threads.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { isMainThread } from 'node:worker_threads';
import { setImmediate as turn } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono();
const answered = new AbortController();
const background = new Set<Promise<void>>();
const here = () => (isMainThread ? 'on the loop' : 'in a thread');

app.get('/stock/:item', async (context) => {
  const item = Number(context.req.param('item'));
  if (!Number.isInteger(item)) return context.body(null, 422);
  await turn(); // a query would be awaited here
  return context.text(`item ${item}: ${here()}`);
});

app.get('/report', (context) => context.text(`report: ${here()}`));

async function sendMail(order: string): Promise<void> {
  await once(answered.signal, 'abort');
  console.log('mail sent for order', order);
}

app.post('/orders/:order', (context) => {
  const mail = sendMail(context.req.param('order'))
    .catch(console.error)
    .finally(() => background.delete(mail));
  background.add(mail);
  return context.body(null, 202);
});

const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
const http = (path: string, method = 'GET') =>
  fetch(`http://127.0.0.1:${port}${path}`, { method });

console.log(await (await http('/stock/7')).text());
console.log(await (await http('/report')).text());
console.log('rejected:', (await http('/stock/seven')).status);
console.log('accepted:', (await http('/orders/7', 'POST')).status);
answered.abort();
await Promise.all(background);
server.close();
