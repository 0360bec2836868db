// One lock for each key: the same key waits in line, others go on.
import { setImmediate as turn } from 'node:timers/promises';

const last = new Map<string, Promise<unknown>>();

function locked<T>(key: string, section: () => Promise<T>): Promise<T> {
  const result = (last.get(key) ?? Promise.resolve()).then(section);
  const over = result
    .catch(() => undefined) // a failure lets the next one in too
    .finally(() => {
      if (last.get(key) === over) last.delete(key); // nobody is waiting
    });
  last.set(key, over);
  return result;
}

const stock = { pens: 10, ink: 10 };
const selling = { pens: 0, ink: 0 };
const most = { pens: 0, all: 0 };

async function sell(item: 'pens' | 'ink'): Promise<void> {
  await locked(item, async () => {
    selling[item] += 1;
    most.pens = Math.max(most.pens, selling.pens);
    most.all = Math.max(most.all, selling.pens + selling.ink);
    const left = stock[item] - 1;
    await turn(); // the row would be written here
    stock[item] = left;
    selling[item] -= 1;
  });
}

await Promise.all([sell('pens'), sell('pens'), sell('ink')]);
console.log('left:', ...Object.values(stock));
console.log('selling pens at once:', most.pens);
console.log('selling anything at once:', most.all);
console.log('locks kept:', last.size);
