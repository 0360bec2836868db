// A registry keeps background tasks, reports errors and ends in order.
import { setImmediate as turn } from 'node:timers/promises';
import { setTimeout as sleep } from 'node:timers/promises';

class Background {
  readonly #tasks = new Set<Promise<void>>();
  readonly #stop = new AbortController();

  start(name: string, work: (stop: AbortSignal) => Promise<void>): void {
    const task = work(this.#stop.signal)
      .catch((error: Error) => {
        if (error.name !== 'AbortError')
          console.log(`${name}: ${error.message}`); // or into the log
      })
      .finally(() => this.#tasks.delete(task));
    this.#tasks.add(task);
  }

  async close(patience: number): Promise<void> {
    const timer = setTimeout(() => this.#stop.abort(), patience);
    await Promise.all(this.#tasks); // none of them rejects
    clearTimeout(timer);
  }
}

async function sendMail(): Promise<void> {
  await turn(); // the mail server would be awaited here
  console.log('mail: sent');
}

async function writeAudit(): Promise<void> {
  await turn(); // the disk would be awaited here
  throw new Error('disk is full');
}

async function watchStock(stop: AbortSignal): Promise<void> {
  const watching = sleep(60_000, undefined, { signal: stop });
  await watching.finally(() => console.log('stock: no longer watched'));
}

const background = new Background();
background.start('mail', sendMail);
background.start('audit', writeAudit);
background.start('stock', watchStock);
console.log('order accepted');
await background.close(100);
