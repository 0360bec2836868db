// Bad: a function is awaited, because the brackets are missing.
import { setImmediate as turn } from 'node:timers/promises';

const saved: string[] = [];

async function saveOrder(): Promise<void> {
  await turn(); // the database would be awaited here
  saved.push('order 1');
}

console.log('order 1: saving');
await saveOrder;
console.log('orders saved:', saved.length);
