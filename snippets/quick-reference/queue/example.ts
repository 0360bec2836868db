// JavaScript has no async queue: this is the smallest honest bounded one.
import { setImmediate as turn } from 'node:timers/promises';

class AsyncQueue<T> {
  readonly #items: T[] = [];
  readonly #getters: (() => void)[] = [];
  readonly #putters: (() => void)[] = [];
  readonly #limit: number;

  constructor(limit = Infinity) {
    this.#limit = limit;
  }

  async put(item: T): Promise<void> {
    while (this.#items.length >= this.#limit)
      await new Promise<void>((resolve) => this.#putters.push(resolve));
    this.#items.push(item);
    this.#getters.shift()?.(); // there is something for one
  }

  async get(): Promise<T> {
    while (this.#items.length === 0)
      await new Promise<void>((resolve) => this.#getters.push(resolve));
    this.#putters.shift()?.(); // there is room for one
    return this.#items.shift() as T;
  }
}

async function produce(queue: AsyncQueue<string>): Promise<void> {
  for (let page = 1; page <= 4; page += 1) {
    await queue.put(`page ${page}`); // waits while the queue is full
    console.log(`put page ${page}`);
  }
}

const queue = new AsyncQueue<string>(2);
const producer = produce(queue);
await turn();
console.log('the queue is full: page 3 has to wait');
for (let n = 0; n < 4; n += 1) {
  const page = await queue.get(); // waits while the queue is empty
  await turn(); // the work would be awaited here
  console.log('done', page);
}
await producer;
