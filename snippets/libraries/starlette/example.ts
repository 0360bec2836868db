// A server starts, streams and stops; leaving the stream ends its source.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const streams = new Set<Promise<void>>();

async function* count(price: number, signal: AbortSignal) {
  try {
    for (let now = price; ; now += 1) {
      yield `price ${now}\n`;
      await sleep(100, undefined, { signal }); // until the client leaves
    }
  } finally {
    console.log('stream closed');
  }
}

console.log('startup'); // open clients and pools here
const first = 40;
const server = createServer((_, response) => {
  const left = new AbortController();
  response.once('close', () => left.abort());
  const stream = pipeline(count(first, left.signal), response)
    .catch((error: unknown) => {
      if (!left.signal.aborted) console.error(error);
    })
    .finally(() => streams.delete(stream));
  streams.add(stream);
}).listen(0, '127.0.0.1');
await once(server, 'listening');

const { address, port } = server.address() as AddressInfo;
const { body } = await fetch(`http://${address}:${port}/prices`);
for await (const chunk of body ?? []) {
  console.log(new TextDecoder().decode(chunk).trim());
  break; // cancels the body, which closes the connection
}
await Promise.all(streams);
server.close();
await once(server, 'close');
console.log('shutdown'); // and close them here
