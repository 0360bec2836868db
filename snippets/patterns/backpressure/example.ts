// A fast sender waits for a slow receiver instead of buffering it all.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setImmediate as turn } from 'node:timers/promises';

const PIECE = Buffer.alloc(64 * 1024);
let most = 0;
let received = 0;

// Yields the data and sees how much of it waits in the socket.
function* pieces(socket: Socket): Generator<Buffer> {
  most = 0;
  for (let left = 400; left > 0; left -= 1) {
    yield PIECE;
    most = Math.max(most, socket.writableLength);
  }
}

async function receive(socket: AsyncIterable<Buffer>): Promise<void> {
  for await (const data of socket) {
    await turn(); // the slow work would be awaited here
    received += data.length;
  }
}

const server = createServer((socket) => void receive(socket));
await once(server.listen(0, '127.0.0.1'), 'listening');
const { port } = server.address() as AddressInfo;
for (const wait of [false, true]) {
  const socket = connect(port, '127.0.0.1');
  const closed = once(socket, 'close');
  if (wait) {
    await pipeline(pieces(socket), socket); // awaits each 'drain'
  } else {
    for (const piece of pieces(socket)) socket.write(piece);
    socket.end();
  }
  await closed; // until the receiver has read all
  const little = most <= socket.writableHighWaterMark;
  console.log('buffered:', little ? 'little' : 'nearly all');
}
server.close();
console.log('pieces received:', received / PIECE.length);
