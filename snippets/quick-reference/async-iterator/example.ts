// A class with Symbol.asyncIterator and next() can be used in for await.
import { setImmediate as turn } from 'node:timers/promises';

class Pages implements AsyncIterableIterator<string> {
  #page = 0;
  readonly #last: number;

  constructor(last: number) {
    this.#last = last;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<string, undefined>> {
    await turn(); // the next page would be awaited here
    if (this.#page === this.#last) return { done: true, value: undefined };
    this.#page += 1;
    return { done: false, value: `page ${this.#page}` };
  }
}

for await (const page of new Pages(3)) {
  console.log(page);
}

const pages = new Pages(1);
const first = await pages.next();
console.log('by hand:', first.value);
const second = await pages.next();
console.log('and then:', second.done ? 'no more' : second.value);
