// Maps a list with a few calls at a time; the results keep its order.
import { setImmediate as turn } from 'node:timers/promises';

function* numbered<T>(items: Iterable<T>): Generator<[number, T]> {
  let index = 0;
  for (const item of items) yield [index++, item];
}

async function mapLimited<T, R>(
  call: (item: T) => Promise<R>,
  items: Iterable<T>,
  limit: number,
): Promise<R[]> {
  const results: R[] = [];
  const shared = numbered(items);
  const worker = async (): Promise<void> => {
    // All workers share this generator; an error closes it for all of them.
    for (const [index, item] of shared) results[index] = await call(item);
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return results;
}

const running = new Set<number>();
let most = 0;
const finished: number[] = [];

async function fetchPage(page: number): Promise<string> {
  running.add(page);
  most = Math.max(most, running.size);
  const turns = page === 1 ? 3 : 1; // page 1 takes longer
  for (let left = turns; left > 0; left -= 1) await turn(); // the request
  running.delete(page);
  finished.push(page);
  return `text of ${page}`;
}

const texts = await mapLimited(fetchPage, [1, 2, 3, 4], 2);
console.log('finished:', ...finished);
console.log('returned:', texts.join(', '));
console.log('most at once:', most);
