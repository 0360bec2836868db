// for await runs the generator's finally as soon as the loop is left.
import { setImmediate as turn } from 'node:timers/promises';

async function* readRows(table: string): AsyncGenerator<number, void> {
  try {
    for (let row = 1; row < 100; row += 1) yield row;
  } finally {
    await turn(); // closing the cursor would be awaited here
    console.log(`${table}: cursor closed`);
  }
}

for await (const row of readRows('users')) {
  console.log('users: row', row);
  if (row === 2) break;
}
console.log('users: after the loop');

try {
  for await (const row of readRows('orders')) {
    throw new RangeError(`row ${row} is broken`);
  }
} catch (error) {
  console.log('orders:', (error as Error).message);
}

const rows = readRows('prices');
console.log('prices: row', (await rows.next()).value);
await rows.return(); // without a loop, by hand
