// A lock that many readers share and each writer has to itself.
import { setImmediate as turn } from 'node:timers/promises';

class ReadWriteLock {
  #lastWrite: Promise<unknown> = Promise.resolve();
  readonly #reads = new Set<Promise<unknown>>();

  /** Runs after the last writer who came before. */
  read<T>(section: () => Promise<T>): Promise<T> {
    const result = this.#lastWrite.then(section);
    const over: Promise<unknown> = result
      .catch(() => undefined)
      .finally(() => this.#reads.delete(over));
    this.#reads.add(over);
    return result;
  }

  /** Runs after all who came before, and before all who come later. */
  write<T>(section: () => Promise<T>): Promise<T> {
    const before = Promise.all([this.#lastWrite, ...this.#reads]);
    const result = before.then(section);
    this.#lastWrite = result.catch(() => undefined);
    return result;
  }
}

const inside: string[] = [];

async function use(who: string): Promise<void> {
  inside.push(who);
  console.log('inside:', ...inside);
  await turn(); // the file would be used here
  inside.splice(inside.indexOf(who), 1);
}

const lock = new ReadWriteLock();
await Promise.all([
  lock.read(() => use('reader-1')),
  lock.read(() => use('reader-2')),
  lock.write(() => use('writer')),
  lock.read(() => use('reader-3')),
]);
