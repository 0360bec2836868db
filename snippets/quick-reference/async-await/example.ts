// Calling an async function runs it at once, up to its first await.
import { setImmediate as turn } from 'node:timers/promises';

async function loadOrder(number: number): Promise<string> {
  console.log(`loading ${number}`);
  await turn(); // suspends here until the reply is there
  if (number < 1) throw new RangeError(`no order ${number}`);
  return `order ${number}`;
}

const order = await loadOrder(7);
console.log('loaded', order);

const later = loadOrder(8);
console.log('called, and it has begun already');
console.log('loaded', await later);

try {
  await loadOrder(0);
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.log('caught:', error.message);
}
