// A TCP server: clients are served at the same time, each at its own pace.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';

const ROW = Buffer.alloc(16_384, 'x');
const ROWS = 2_000; // 32 MB: more than the system buffers for a connection
let sent = 0;

function* exportRows(): Generator<Buffer, void, undefined> {
  for (let row = 1; row <= ROWS; row += 1) {
    yield ROW; // goes on when the client has room for more
    sent += 1;
  }
}

async function serve(socket: Socket): Promise<void> {
  socket.resume(); // expects no request, but must notice the client's end
  try {
    await pipeline(exportRows, socket);
  } catch (error) {
    console.error('lost a client:', error); // and goes on with the others
  }
}

async function countRows(socket: Socket): Promise<number> {
  let bytes = 0;
  for await (const piece of socket as AsyncIterable<Buffer>)
    bytes += piece.length;
  return bytes / ROW.length;
}

const server = createServer((socket) => void serve(socket));
await once(server.listen(0, '127.0.0.1'), 'listening');
const { port } = server.address() as AddressInfo;
const slow = connect(port, '127.0.0.1'); // reads later
const fast = connect(port, '127.0.0.1');
console.log('fast client:', await countRows(fast), 'rows');
const waiting = sent > ROWS && sent < 2 * ROWS;
console.log('server waits for the slow one:', waiting ? 'yes' : 'no');
console.log('slow client:', await countRows(slow), 'rows');
server.close();
