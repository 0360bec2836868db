// Good: all calls are started first, and then awaited together.
import { setImmediate as turn } from 'node:timers/promises';

async function load(table: string): Promise<number> {
  console.log(table, 'asked');
  await turn(); // the database would be awaited here
  console.log(table, 'answered');
  return table.length;
}

const jobs = ['users', 'orders', 'stock'].map((table) => load(table));
const counts = await Promise.all(jobs);
console.log('rows:', ...counts);
