// Opens a connection when first needed, and once however many ask.
import { setImmediate as turn } from 'node:timers/promises';

class Database {
  #connection: Promise<string> | undefined;
  #attempts = 0;

  connection(): Promise<string> {
    this.#connection ??= this.#connect().catch((error: unknown) => {
      this.#connection = undefined; // a failure is not kept
      throw error;
    });
    return this.#connection;
  }

  async #connect(): Promise<string> {
    this.#attempts += 1;
    console.log('connecting, attempt', this.#attempts);
    await turn(); // the handshake would be awaited here
    if (this.#attempts === 1) throw new Error('server is starting');
    return `connection ${this.#attempts}`;
  }
}

const database = new Database();
try {
  await database.connection();
} catch (error) {
  console.log('error:', (error as Error).message);
}
const jobs = [1, 2, 3].map(() => database.connection());
console.log((await Promise.all(jobs)).join(', '));
