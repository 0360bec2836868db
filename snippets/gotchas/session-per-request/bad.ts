// Bad: each request makes an agent, and with it a connection of its own.
import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

let connections = 0;
const server = createServer((request, response) => {
  response.end(`order ${request.url?.slice('/orders/'.length)}`);
});
server.on('connection', () => {
  connections += 1;
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

async function fetchText(path: string): Promise<string> {
  const agent = new Agent({ keepAlive: true }); // a pool for one request
  const request = get({ host: '127.0.0.1', port, path, agent });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return text(response);
}

for (const order of [1, 2, 3]) {
  console.log(await fetchText(`/orders/${order}`));
}
console.log('connections:', connections);
server.close();
