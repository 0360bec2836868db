// Good: making the cache starts nothing; main() starts it, with a handler.
import { setImmediate as turn } from 'node:timers/promises';

class RateCache {
  rate: number | undefined;

  async refresh(): Promise<void> {
    await turn(); // the rate would be fetched here
    throw new Error('rate server is down');
  }
}

const cache = new RateCache(); // at the top of a module: plain data

function report(error: Error): void {
  console.log('no rate yet:', error.message);
}

async function main(): Promise<void> {
  const refreshing = cache.refresh().catch(report);
  console.log('settings: read');
  await turn(); // the database would be opened here
  await turn();
  await refreshing;
}

await main();
