// JavaScript has no semaphore: this is the smallest honest one.
import { setImmediate as turn } from 'node:timers/promises';

class Semaphore {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(places: number) {
    this.#free = places;
  }

  async run<T>(section: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await section();
    } finally {
      const next = this.#waiting.shift();
      if (next)
        next(); // the place goes straight to the first in line
      else this.#free += 1;
    }
  }
}

let inside = 0;
let most = 0;

async function fetchPage(page: number): Promise<string> {
  inside += 1;
  most = Math.max(most, inside);
  await turn(); // the request would be awaited here
  inside -= 1;
  return `page ${page}`;
}

const gate = new Semaphore(2); // one for all calls, not one for each
const pages = [1, 2, 3, 4, 5, 6];
const jobs = pages.map((page) => gate.run(() => fetchPage(page)));
console.log((await Promise.all(jobs)).join(', '));
console.log('most at once:', most);
