// Every promise is eager: the call runs at once, up to its first wait.
import { setImmediate as turn } from 'node:timers/promises';

const cache = new Map([['pen', 2]]);

async function getPrice(item: string): Promise<number> {
  console.log(`${item}: asked`);
  let price = cache.get(item);
  if (price === undefined) {
    await turn(); // the shop's server would be awaited here
    cache.set(item, (price = 90));
  }
  console.log(`${item}: known`);
  return price;
}

const pen = getPrice('pen');
console.log('pen: task created'); // and settled: it never had to wait
const desk = getPrice('desk');
console.log('desk: task created'); // and waiting
const [penPrice, deskPrice] = await Promise.all([pen, desk]);
console.log('total:', penPrice + deskPrice);
