// Node lists what keeps the process alive: by kind, without names.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

function countActive(kind: string): number {
  const kinds = process.getActiveResourcesInfo();
  return kinds.filter((active) => active === kind).length;
}

async function importRows(): Promise<void> {
  await new Promise(() => {}); // stuck: nobody is going to settle it
}

const stop = new AbortController();
void importRows(); // holds nothing, so nothing can list it
const mailer = sleep(3_600_000, undefined, { signal: stop.signal });
const flusher = setInterval(() => {}, 60_000);
setInterval(() => {}, 60_000).unref(); // does not hold the process
const server = createServer().listen(0, '127.0.0.1');
await once(server, 'listening');

console.log('servers:', countActive('TCPServerWrap'));
console.log('timers:', countActive('Timeout'));

server.close();
clearInterval(flusher);
stop.abort();
await mailer.catch(() => console.log('mailer: stopped'));
console.log('timers:', countActive('Timeout'), 'so the process ends');
