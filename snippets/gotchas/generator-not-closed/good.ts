// Good: a for await loop that is left runs the generator's finally.
import {
  setImmediate as turn,
  setTimeout as sleep,
} from 'node:timers/promises';

const openCursors = new Set<string>();

async function* readRows(table: string): AsyncGenerator<number, void> {
  openCursors.add(table);
  try {
    for (let row = 1; row < 100; row += 1) yield row;
  } finally {
    await turn(); // closing the cursor would be awaited here
    openCursors.delete(table);
    console.log('cursor closed');
  }
}

for await (const row of readRows('orders')) {
  console.log('row', row);
  break;
}
console.log('open afterwards:', openCursors.size);
await sleep(100); // the program does something else
console.log('open later:', openCursors.size);
