// await using closes with await when the block is left, whatever happens.
import { setImmediate as turn } from 'node:timers/promises';

class Connection implements AsyncDisposable {
  static async open(): Promise<Connection> {
    await turn(); // connecting would be awaited here
    console.log('connected');
    return new Connection();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await turn(); // is not told whether the block failed
    console.log('disconnected');
  }

  async query(table: string): Promise<void> {
    throw new RangeError(`bad row in ${table}`);
  }
}

async function lockTable(name: string) {
  console.log('locked', name);
  return {
    name,
    async [Symbol.asyncDispose](): Promise<void> {
      await turn();
      console.log('unlocked', name);
    },
  };
}

try {
  await using db = await Connection.open();
  await using table = await lockTable('orders');
  await db.query(table.name);
} catch (error) {
  console.log('caught:', (error as Error).message);
}
