// Bad: a closed connection is asked, and the answer can never come.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

async function count(database: Socket): Promise<string> {
  database.write('count\n');
  const [answer] = (await once(database, 'data')) as [Buffer];
  return answer.toString();
}

// Stands for a database server, and serves one client.
const server = createServer((client) => {
  client.on('data', () => client.write('3 rows'));
  server.close();
});
await once(server.listen(0, '127.0.0.1'), 'listening');
const { port } = server.address() as AddressInfo;

const database = connect(port, '127.0.0.1');
console.log('answer:', await count(database));
database.destroy();
console.log('answer:', await count(database)); // Node ends here
console.log('connection: closed');
