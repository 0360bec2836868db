// Good: `map` starts the calls, `Promise.all` awaits them.
import { setImmediate as turn } from 'node:timers/promises';

const stock = new Map([
  ['pear', 0],
  ['apple', 7],
  ['plum', 0],
]);
const saved: string[] = [];

async function save(item: string): Promise<void> {
  await turn(); // the database would be awaited here
  saved.push(item);
}

async function inStock(item: string): Promise<boolean> {
  await turn();
  return stock.get(item) !== 0;
}

const items = [...stock.keys()];
await Promise.all(items.map((item) => save(item)));
console.log('saved:', saved.length);
const answers = await Promise.all(items.map((item) => inStock(item)));
const found = items.filter((_, index) => answers[index]);
console.log('in stock:', ...found);
