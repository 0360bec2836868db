// Bad: `forEach` and `filter` call async functions, but await nothing.
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
items.forEach(async (item) => {
  await save(item); // only this callback waits, not forEach
});
console.log('saved:', saved.length);
const found = items.filter((item) => inStock(item)); // a promise is true
console.log('in stock:', ...found);
await turn();
console.log('saved later:', saved.length);
