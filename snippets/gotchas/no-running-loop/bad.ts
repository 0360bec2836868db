// Bad: making the cache starts work before anybody can handle a failure.
import { setImmediate as turn } from 'node:timers/promises';

class RateCache {
  rate: number | undefined;
  readonly refreshing: Promise<void>;

  constructor() {
    this.refreshing = this.#refresh();
  }

  async #refresh(): Promise<void> {
    await turn(); // the rate would be fetched here
    throw new Error('rate server is down');
  }
}

const cache = new RateCache(); // at the top of a module: runs at import

async function main(): Promise<void> {
  console.log('settings: read');
  await turn(); // the database would be opened here
  await turn();
  try {
    await cache.refreshing; // never reached: the process has ended
  } catch (error) {
    console.log('no rate yet:', (error as Error).message);
  }
}

await main();
