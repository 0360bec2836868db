// Bad: the constructor starts the load and returns before it has ended.
import { setImmediate as turn } from 'node:timers/promises';

async function loadRows(): Promise<string[]> {
  await turn(); // the file would be awaited here
  return ['pear', 'apple', 'plum'];
}

class Catalogue {
  rows: string[] = [];

  constructor() {
    this.load();
  }

  async load(): Promise<void> {
    this.rows = await loadRows();
  }
}

console.log('opening');
const catalogue = new Catalogue();
console.log('rows:', catalogue.rows.length);
