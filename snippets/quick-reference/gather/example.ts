// Promise.all waits for calls that run side by side, and keeps their order.
import { setImmediate as turn } from 'node:timers/promises';

async function getUser(): Promise<string> {
  console.log('user: asked');
  for (let wait = 0; wait < 3; wait += 1) {
    await turn(); // the database would be awaited here
  }
  console.log('user: here');
  return 'Ada';
}

async function getOrders(): Promise<number[]> {
  console.log('orders: asked');
  await turn();
  console.log('orders: here');
  return [17, 25];
}

async function getPrice(order: number): Promise<number> {
  await turn();
  return order * 100;
}

const [user, orders] = await Promise.all([getUser(), getOrders()]);
// As many as there are orders: Promise.all takes one iterable.
const prices = await Promise.all(orders.map((order) => getPrice(order)));
for (const [index, order] of orders.entries()) {
  console.log(`${user}'s order ${order} costs ${prices[index]}`);
}
