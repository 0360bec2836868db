// A client reads a stream of messages and connects again when dropped.
import { on, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
server.on('connection', (socket) => {
  socket.once('message', (message: Buffer) => {
    const seen = Number(message);
    for (const price of [seen + 1, seen + 2]) socket.send(String(price));
    if (seen === 0)
      socket.close(1012); // "I am restarting"
    else socket.close(1000); // "done"
  });
});
await once(server, 'listening');

async function follow(url: string): Promise<void> {
  let seen = 0;
  for (;;) {
    const socket = new WebSocket(url);
    let code = 0;
    socket.once('close', (closed) => {
      code = closed;
    });
    await once(socket, 'open'); // rejects when there is no connection
    socket.send(String(seen)); // go on after that one
    const messages = on(socket, 'message', { close: ['close'] });
    for await (const [message] of messages) {
      seen = Number(message);
      console.log('price', seen);
    }
    if (code === 1000) return;
    console.log('connection lost:', code);
  }
}

const { address, port } = server.address() as AddressInfo;
await follow(`ws://${address}:${port}`);
server.close();
