// Good: an async static method loads first, then makes the object.
import { setImmediate as turn } from 'node:timers/promises';

async function loadRows(): Promise<string[]> {
  await turn(); // the file would be awaited here
  return ['pear', 'apple', 'plum'];
}

class Catalogue {
  readonly rows: readonly string[];

  private constructor(rows: readonly string[]) {
    this.rows = rows;
  }

  static async open(): Promise<Catalogue> {
    return new Catalogue(await loadRows());
  }
}

console.log('opening');
const catalogue = await Catalogue.open();
console.log('rows:', catalogue.rows.length);
