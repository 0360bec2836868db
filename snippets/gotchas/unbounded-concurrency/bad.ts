// Bad: ten thousand calls ask a server that bears a hundred connections.
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

const pages = Array.from({ length: 10_000 }, (_, page) => page);
await Promise.all(pages.map((page) => fetchPage(page))); // all at once
console.log('refused:', refused);
