// One question asked on three layers: socket events, a stream, HTTP.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

const REQUEST = 'GET / HTTP/1.0\r\n\r\n';

function bySocketEvents(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => socket.write(REQUEST));
    socket.setEncoding('utf8');
    socket.on('data', (piece: string) => (answer += piece));
    socket.on('end', () => resolve(bodyOf(answer)));
    socket.on('error', reject);
  });
}

async function byStream(port: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(REQUEST);
  const answer = await text(socket);
  return bodyOf(answer);
}

async function byFetch(port: number): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/`);
  return response.text();
}

function bodyOf(answer: string): string {
  return answer.slice(answer.indexOf('\r\n\r\n') + 4);
}

const server = createServer((_, response) =>
  response.end('open until six'),
);
await once(server.listen(0, '127.0.0.1'), 'listening');
const { port } = server.address() as AddressInfo;
for (const ask of [bySocketEvents, byStream, byFetch])
  console.log(`${ask.name}: ${await ask(port)}`);
server.close();
