// Bad: awaited inside the loop, the calls run one after another.
import { setImmediate as turn } from 'node:timers/promises';

async function load(table: string): Promise<number> {
  console.log(table, 'asked');
  await turn(); // the database would be awaited here
  console.log(table, 'answered');
  return table.length;
}

const counts: number[] = [];
for (const table of ['users', 'orders', 'stock']) {
  counts.push(await load(table)); // the next call waits for this one
}
console.log('rows:', ...counts);
