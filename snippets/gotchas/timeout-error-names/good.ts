// Good: the signal says whether the limit was reached, by whatever name.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const server = createServer(() => {}); // never answers
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

async function download(
  file: string,
  signal: AbortSignal,
): Promise<string> {
  await fetch(`http://127.0.0.1:${port}/${file}`, { signal });
  return file;
}

const limit = AbortSignal.timeout(100);
try {
  console.log(await download('report.pdf', limit));
} catch {
  if (limit.aborted) {
    console.log('server is slow: trying again later');
  } else {
    console.log('network is down: giving up');
  }
}
server.closeAllConnections();
server.close();
