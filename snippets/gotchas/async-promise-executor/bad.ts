// Bad: what an async executor throws never reaches the promise around it.
import { setImmediate as turn } from 'node:timers/promises';

async function query(user: string): Promise<string[]> {
  await turn();
  throw new Error(`no answer for ${user}`);
}

function countOrders(user: string): Promise<number> {
  return new Promise(async (resolve) => {
    const rows = await query(user); // rejects the executor's own promise
    resolve(rows.length);
  });
}

console.log('asking');
try {
  console.log('orders:', await countOrders('ada'));
} catch (error) {
  console.log('caught:', (error as Error).message); // never reached
}
