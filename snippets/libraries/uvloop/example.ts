// Node's event loop is libuv, which uvloop brings to Python: nothing to do.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

const server = createServer((socket) => socket.pipe(socket));
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { address, port } = server.address() as AddressInfo;

const socket = connect(port, address);
socket.end('order 7');
const echo = await text(socket);
server.close();

const loop = 'uv' in process.versions ? 'libuv' : 'another loop';
console.log(`${loop}: ${echo}`);
