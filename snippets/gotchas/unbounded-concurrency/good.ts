// Good: a few workers share the list, each busy with one page at a time.
import { setImmediate as turn } from 'node:timers/promises';

let connections = 0;
let refused = 0;

async function fetchPage(page: number): Promise<string | undefined> {
  if (connections === 100) {
    refused += 1;
    return undefined;
  }
  connections += 1;
  await turn(); // the answer would be awaited here
  connections -= 1;
  return `page ${page}`;
}

async function work(pages: Iterable<number>): Promise<void> {
  // takes the next page that nobody has taken
  for (const page of pages) await fetchPage(page);
}

const pages = Array.from({ length: 10_000 }, (_, page) => page);
const shared = pages.values(); // one iterator for all workers
await Promise.all(Array.from({ length: 50 }, () => work(shared)));
console.log('refused:', refused);
