// events.once waits for the next event; a flag beside it makes it stay set.
import { EventEmitter, once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';

class Flag {
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  #isSet = false;

  async wait(): Promise<void> {
    if (!this.#isSet) await once(this.#emitter, 'set');
  }

  set(): void {
    this.#isSet = true;
    this.#emitter.emit('set'); // wakes everybody
  }

  clear(): void {
    this.#isSet = false;
  }
}

async function serve(name: string, ready: Flag): Promise<void> {
  await ready.wait();
  console.log(name, 'starts');
}

const ready = new Flag();
const services = ['web', 'mail'].map((name) => serve(name, ready));
console.log('configuration loaded');
ready.set();
await Promise.all(services);

await serve('chat', ready); // set stays set: this one does not wait
ready.clear();
const search = serve('search', ready);
await turn();
console.log('cleared: the next one waits again');
ready.set();
await search;
