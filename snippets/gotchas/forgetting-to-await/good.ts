// Good: every call of an async function is awaited.
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

const price = await loadPrice('pear');
console.log(`price: ${price}`);
if (await inStock('pear')) console.log('in stock: yes');
await save('pear');
console.log('order taken');
