// Bad: await in a plain function is not even valid TypeScript.
import { setImmediate as turn } from 'node:timers/promises';

async function fetchTotal(): Promise<number> {
  await turn(); // the total would be fetched here
  return 42;
}

function renderPage(): string {
  const total = await fetchTotal();
  return `total: ${total}`;
}

console.log('this program never starts');
console.log(renderPage());
