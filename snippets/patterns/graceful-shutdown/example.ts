// On SIGTERM: accept no more, finish what has begun, stop at a deadline.
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const PATIENCE = 300; // ms; less than the process manager has

const stop = new AbortController();
process.once('SIGTERM', () => stop.abort()); // a second one kills at once
process.once('SIGINT', () => stop.abort());

const server = createServer(({ url }, response) => {
  if (url !== '/stuck') void answer(response); // else it never answers
});

async function answer(response: ServerResponse): Promise<void> {
  await once(stop.signal, 'abort'); // a report that takes until then
  response.setHeader('Connection', 'close'); // or keep-alive holds us up
  response.end('finished');
}

async function ask(name: string, port: number): Promise<string> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/${name}`);
    return await response.text();
  } catch {
    return 'cut off';
  }
}

await once(server.listen(0, '127.0.0.1'), 'listening');
const { port } = server.address() as AddressInfo;
const report = ask('report', port);
await once(server, 'request');
const stuck = ask('stuck', port);
await once(server, 'request');
process.kill(process.pid, 'SIGTERM'); // as the process manager does

await once(stop.signal, 'abort');
console.log('stopping');
server.close(); // refuses new connections from here on
const deadline = setTimeout(() => server.closeAllConnections(), PATIENCE);
await once(server, 'close');
clearTimeout(deadline);
console.log('report:', await report);
console.log('stuck:', await stuck);
