// Good: the async function's promise is awaited, and its error arrives.
import { setImmediate as turn } from 'node:timers/promises';

async function query(user: string): Promise<string[]> {
  await turn();
  throw new Error(`no answer for ${user}`);
}

async function countOrders(user: string): Promise<number> {
  const rows = await query(user);
  return rows.length;
}

console.log('asking');
try {
  console.log('orders:', await countOrders('ada'));
} catch (error) {
  console.log('caught:', (error as Error).message);
}
