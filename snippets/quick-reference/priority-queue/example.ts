// A sorted list gives the most urgent item first, a stack the newest.
class PriorityQueue<T> {
  readonly #jobs: { priority: number; item: T }[] = [];
  readonly #waiting: (() => void)[] = [];

  put(priority: number, item: T): void {
    // Behind those of the same priority: first come, first served.
    const at = this.#jobs.findLastIndex((j) => j.priority <= priority) + 1;
    this.#jobs.splice(at, 0, { priority, item });
    this.#waiting.shift()?.();
  }

  async get(): Promise<{ priority: number; item: T }> {
    for (;;) {
      const job = this.#jobs.shift();
      if (job) return job;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }
}

type Job = { name: string };

const queue = new PriorityQueue<Job>();
queue.put(5, { name: 'report' });
queue.put(5, { name: 'backup' });
queue.put(9, { name: 'clean up' });
queue.put(1, { name: 'alarm' }); // the lowest number is the most urgent
for (let n = 0; n < 4; n += 1) {
  const { priority, item } = await queue.get();
  console.log(priority, item.name);
}

const stack: string[] = [];
for (const page of ['first', 'second', 'third']) stack.push(page);
console.log('newest:', stack.pop());
