// close() closes a queue: what it holds is served, then all loops end.
import { setImmediate as turn } from 'node:timers/promises';

class ClosableQueue<T> {
  readonly #items: T[] = [];
  readonly #waiting: (() => void)[] = [];
  #closed = false;

  put(item: T): void {
    if (this.#closed) throw new Error('the queue is closed');
    this.#items.push(item);
    this.#waiting.shift()?.();
  }

  close(): void {
    this.#closed = true;
    for (const wake of this.#waiting.splice(0)) wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void> {
    for (;;) {
      while (this.#items.length > 0) yield this.#items.shift() as T;
      if (this.#closed) return;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }
}

async function consume(queue: ClosableQueue<string>, sent: string[]) {
  for await (const mail of queue) {
    await turn(); // sending would be awaited here
    sent.push(mail);
  }
  console.log('consumer: closed and empty');
}

const queue = new ClosableQueue<string>();
const sent: string[] = [];
const consumers = [consume(queue, sent), consume(queue, sent)];
for (let number = 1; number <= 5; number += 1) queue.put(`mail ${number}`);
queue.close();
try {
  queue.put('mail 6');
} catch {
  console.log('producer: refused mail 6');
}
await Promise.all(consumers);
console.log(sent.toSorted().join(', '));
