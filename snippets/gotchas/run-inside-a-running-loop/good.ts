// Good: what waits is async all the way up to the top of the program.
import { setImmediate as turn } from 'node:timers/promises';

async function fetchTotal(): Promise<number> {
  await turn(); // the total would be fetched here
  return 42;
}

async function renderPage(): Promise<string> {
  return `total: ${await fetchTotal()}`;
}

await turn(); // a request would be awaited here
console.log('request: received');
console.log(await renderPage());
