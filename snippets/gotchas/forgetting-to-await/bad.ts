// Bad: without `await` there is a promise, and nobody waits for the work.
import { setImmediate as turn } from 'node:timers/promises';

async function loadPrice(item: string): Promise<number> {
  await turn(); // the database would be awaited here
  return item === 'pear' ? 40 : 0;
}

async function inStock(item: string): Promise<boolean> {
  await turn();
  return item !== 'pear';
}

async function save(order: string): Promise<void> {
  await turn();
  console.log('saved:', order);
}

const price = loadPrice('pear'); // a promise, not a number
console.log(`price: ${price}`);
if (inStock('pear')) console.log('in stock: yes'); // any object is true
save('pear'); // runs, but nobody waits for it or hears of its errors
console.log('order taken');
