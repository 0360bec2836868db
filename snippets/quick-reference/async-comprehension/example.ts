// Array.fromAsync collects what an async iterable gives, and awaits a map.
import { setImmediate as turn } from 'node:timers/promises';

async function* readOrders(): AsyncGenerator<number, void> {
  for (const order of [11, 12, 13, 14]) {
    await turn(); // the next row would be awaited here
    yield order;
  }
}

async function fetchTotal(order: number): Promise<number> {
  console.log('fetch', order);
  await turn(); // the request would be awaited here
  console.log('fetched', order);
  return order * 10;
}

const orders = await Array.fromAsync(readOrders());
console.log('all:', ...orders);
console.log('even:', ...orders.filter((order) => order % 2 === 0));
const totals = await Array.fromAsync(orders.slice(0, 2), fetchTotal);
console.log('one after the other:', ...totals);
