// A socket is an emitter: it calls its listeners for every event.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

const prices: Record<string, number> = { apple: 3, pear: 4 };

function onLine(socket: Socket, take: (line: string) => void): void {
  let rest = '';
  socket.setEncoding('utf8').on('data', (piece: string) => {
    // What arrives are pieces, cut anywhere.
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  });
}

const server = createServer((socket) => {
  onLine(socket, (line) => socket.write(`${line}: ${prices[line]}\n`));
  socket.on('error', (error) => console.error('lost a client:', error));
});
await once(server.listen(0, '127.0.0.1'), 'listening');
const { port } = server.address() as AddressInfo;

const customer = connect(port, '127.0.0.1');
onLine(customer, (line) => console.log(line));
for (const piece of ['app', 'le\npe', 'ar\n']) customer.write(piece);
customer.end();
await once(customer, 'close'); // the bridge to await: rejects on an error
console.log('closed: no error');
server.close();
