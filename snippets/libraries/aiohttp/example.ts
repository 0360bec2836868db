// The built-in fetch makes all requests: a query, JSON, a stream, a 404.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/orders/9') response.writeHead(404).end();
  else if (url.pathname === '/export') response.end('row\n'.repeat(25_000));
  else if (request.method === 'POST') request.pipe(response);
  else response.end(JSON.stringify(Object.fromEntries(url.searchParams)));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

async function request(
  path: string,
  init?: RequestInit,
): Promise<Response> {
  const signal = AbortSignal.timeout(10_000);
  const url = new URL(path, `http://127.0.0.1:${port}`);
  const response = await fetch(url, { signal, ...init });
  if (response.ok) return response;
  await response.body?.cancel(); // gives the connection back
  throw new Error(`${response.status} ${response.statusText}`);
}

const query = new URLSearchParams({ unit: 'EUR' });
const found = await request(`/orders/1?${query.toString()}`);
const order = (await found.json()) as { unit: string };
console.log('get:', found.status, order.unit);

const headers = { 'content-type': 'application/json' };
const body = JSON.stringify({ total: 25 });
const added = await request('/orders', { method: 'POST', headers, body });
const { total } = (await added.json()) as { total: number };
console.log('post:', added.status, total);

let size = 0;
const rows = await request('/export');
for await (const chunk of rows.body ?? []) size += chunk.length;
console.log('export:', size, 'bytes');

await request('/orders/9').catch((error: Error) => {
  console.log('failed:', error.message);
});
server.close();
