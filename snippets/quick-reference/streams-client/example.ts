// Talk to a TCP server line by line, with one deadline for all of it.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

const prices: Record<string, number> = { apple: 3, pear: 4 };

// What arrives are pieces, cut anywhere: lines must be put together.
async function* readLines(socket: Socket): AsyncGenerator<string, void> {
  let rest = '';
  socket.setEncoding('utf8');
  for await (const piece of socket as AsyncIterable<string>) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

async function ask(port: number, items: string[]): Promise<void> {
  const signal = AbortSignal.timeout(5_000); // connecting may take minutes
  const socket = connect({ host: '127.0.0.1', port, signal });
  try {
    const replies = readLines(socket);
    for (const item of items) {
      socket.write(`${item}\n`);
      const { value, done } = await replies.next();
      if (done) throw new Error('server hung up');
      console.log(`${item}:`, value);
    }
  } finally {
    socket.destroy();
  }
}

async function answer(socket: Socket): Promise<void> {
  for await (const item of readLines(socket))
    socket.write(`${prices[item] ?? 'not sold here'}\n`);
}

const server = createServer((socket) => void answer(socket));
await once(server.listen(0, '127.0.0.1'), 'listening');
const { port } = server.address() as AddressInfo;
await ask(port, ['apple', 'pear', 'plum']);
server.close(); // stands for a server somewhere else
