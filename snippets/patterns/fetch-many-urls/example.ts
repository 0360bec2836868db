// Fetches many URLs: three at a time, each with its own timeout.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

async function fetchText(base: string, path: string): Promise<string> {
  try {
    // The clock starts here: a URL that waits for its turn uses no time up.
    const signal = AbortSignal.timeout(1_000);
    const response = await fetch(base + path, { signal });
    if (response.ok) return `${path}: ${await response.text()}`;
    await response.body?.cancel(); // gives the connection back
    return `${path}: status ${response.status}`;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === 'TimeoutError') return `${path}: timed out`;
    return `${path}: ${error.message}`; // refused, reset, no such host
  }
}

const server = createServer((request, response) => {
  const { url = '' } = request;
  if (url === '/slow') return; // never answers
  if (url === '/gone') response.statusCode = 404;
  response.end(`${url.length} bytes`);
});
await once(server.listen(0, '127.0.0.1'), 'listening');
const { port } = server.address() as AddressInfo;

const paths = ['/a', '/slow', '/gone', '/bb', '/ccc'];
const results: string[] = [];
const left = paths.entries(); // all workers take from this iterator
const worker = async (): Promise<void> => {
  for (const [index, path] of left)
    results[index] = await fetchText(`http://127.0.0.1:${port}`, path);
};
await Promise.all([worker(), worker(), worker()]);
console.log(results.join('\n'));
server.close();
server.closeAllConnections();
