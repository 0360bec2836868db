// Good: whoever awaits is async, and a module may await at its top level.
import { setImmediate as turn } from 'node:timers/promises';

async function fetchTotal(): Promise<number> {
  await turn(); // the total would be fetched here
  return 42;
}

async function renderPage(): Promise<string> {
  const total = await fetchTotal();
  return `total: ${total}`;
}

console.log(await renderPage());
