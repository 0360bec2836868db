// An echo server serves several clients at once, and stops cleanly.
import { once } from 'node:events';
import {
  connect,
  createServer,
  type AddressInfo,
  type Socket,
} from 'node:net';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

async function echo(socket: Socket): Promise<void> {
  try {
    await pipeline(socket, socket); // waits for a client who reads slowly
  } catch {
    console.log('a client broke off');
  }
}

async function ask(port: number, message: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(message); // this side is done; the answer still comes
  return text(socket);
}

const server = createServer((socket) => void echo(socket));
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

const messages = ['hello from ann', 'hello from bob'];
for (const answer of await Promise.all(messages.map((m) => ask(port, m))))
  console.log('echo:', answer);

server.close();
await once(server, 'close');
console.log('server stopped');
