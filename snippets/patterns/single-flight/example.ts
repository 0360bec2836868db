// Callers who ask for the same thing at the same time share one call.
import { setImmediate as turn } from 'node:timers/promises';

class SingleFlight<T> {
  readonly #running = new Map<string, Promise<T>>();

  run(key: string, call: () => Promise<T>): Promise<T> {
    let task = this.#running.get(key);
    if (!task) {
      // No signal of one caller goes into the call: others wait for it too.
      task = call().finally(() => this.#running.delete(key));
      this.#running.set(key, task);
    }
    return task;
  }
}

let loads = 0;

async function loadRates(): Promise<string> {
  loads += 1;
  await turn(); // the service would be awaited here
  if (loads === 2) throw new Error('service is down');
  return `rates of load ${loads}`;
}

const flights = new SingleFlight<string>();
for (let round = 1; round <= 3; round += 1) {
  const callers = [1, 2].map(() => flights.run('rates', loadRates));
  const answers = callers.map((caller) =>
    caller.catch((error: Error) => error.message),
  );
  console.log((await Promise.all(answers)).join(', '));
}
