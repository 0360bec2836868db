// An async generator yields values as they come and awaits in between.
import { setImmediate as turn } from 'node:timers/promises';

async function* readPage(page: number): AsyncGenerator<string, void> {
  console.log('fetch page', page);
  await turn(); // the request would be awaited here
  yield `order ${page}1`;
  yield `order ${page}2`; // not before somebody asks for it
}

async function* readOrders(pages: number): AsyncGenerator<string, void> {
  for (let page = 1; page <= pages; page += 1) {
    yield* readPage(page); // hands on each value, and closes it as well
  }
}

const orders = readOrders(2);
console.log('nothing fetched yet');
for await (const order of orders) {
  console.log(order);
}
