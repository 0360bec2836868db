// Bad: a plain function waits for a promise, and so keeps it from settling.
import { setImmediate as turn } from 'node:timers/promises';

async function fetchTotal(): Promise<number> {
  await turn(); // the total would be fetched here
  return 42;
}

function renderPage(): string {
  const totals: number[] = [];
  void fetchTotal().then((total) => totals.push(total));
  const deadline = performance.now() + 300;
  while (totals.length === 0 && performance.now() < deadline);
  return `total: ${totals[0] ?? 'still missing after 300 ms'}`;
}

await turn(); // a request would be awaited here
console.log('request: received');
console.log(renderPage());
