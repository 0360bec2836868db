// A pool lends out a few connections, and drops those that failed.
import { setImmediate as turn } from 'node:timers/promises';
import pLimit from 'p-limit';

class Connection {
  static async open(): Promise<Connection> {
    console.log('opened');
    return new Connection();
  }
  async close(): Promise<void> {
    console.log('closed');
  }
}

class Pool {
  readonly #places = pLimit(2); // calls wait while both are lent out
  readonly #idle: Connection[] = [];

  use<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.#places(async () => {
      const connection = this.#idle.pop() ?? (await Connection.open());
      try {
        const result = await work(connection);
        this.#idle.push(connection);
        return result;
      } catch (error) {
        await connection.close(); // who knows what state it is in
        throw error;
      }
    });
  }

  async close(): Promise<void> {
    for (const connection of this.#idle.splice(0)) await connection.close();
  }
}

const pool = new Pool();
const run = (query: number) =>
  pool.use(async () => {
    await turn(); // the connection would be used here
    if (query === 2) throw new Error('server hung up');
    console.log('answered query', query);
  });
await Promise.allSettled([1, 2, 3, 4, 5].map(run));
await pool.close();
