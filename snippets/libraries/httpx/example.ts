// A closure holds the defaults of all its requests and checks what comes.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const STATUS: Record<string, number> = { '/v1/old': 301, '/v1/gone': 404 };

const server = createServer(({ url = '', headers }, response) => {
  if (url === '/v1/slow') return; // no answer
  response.writeHead(STATUS[url] ?? 200);
  response.end(`${url} x-app: ${headers['x-app']?.toString()}`);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const { address, port } = server.address() as AddressInfo;

function makeClient(base: string, defaults: RequestInit) {
  return (path: string, init?: RequestInit) => {
    const signal = AbortSignal.timeout(10_000);
    return fetch(new URL(path, base), { signal, ...defaults, ...init });
  };
}

async function check(response: Response): Promise<Response> {
  if (response.ok) return response;
  await response.body?.cancel(); // gives the connection back
  throw new Error(String(response.status));
}

// Without the slash at its end, joining a path to it would drop /v1.
const get = makeClient(`http://${address}:${port}/v1/`, {
  headers: { 'x-app': 'shop' },
  redirect: 'manual', // fetch follows by default
});

const page = await check(await get('orders?page=2'));
console.log('get:', await page.text());
const old = await get('old');
console.log('not followed:', old.status);
await old.body?.cancel();
await get('gone')
  .then(check)
  .catch((error: Error) => console.log('failed:', error.message));
try {
  await get('slow', { signal: AbortSignal.timeout(200) });
} catch (error) {
  if ((error as Error).name === 'TimeoutError') console.log('timed out');
}
server.close();
