// An emitter and a loop let callers wait until data is as they need it.
import { EventEmitter, once } from 'node:events';

class Stock {
  readonly #changes = new EventEmitter().setMaxListeners(0);
  #count = 0;

  deliver(amount: number): void {
    this.#count += amount;
    console.log(`${amount} delivered`);
    this.#changes.emit('change'); // everybody tests again
  }

  async take(name: string, amount: number): Promise<void> {
    while (this.#count < amount) await once(this.#changes, 'change');
    this.#count -= amount; // no await since the test: it still holds
    console.log(`${name} takes ${amount}, ${this.#count} left`);
  }
}

const stock = new Stock();
const ann = stock.take('Ann', 3);
const bob = stock.take('Bob', 1);
stock.deliver(2); // enough for Bob
await bob;
stock.deliver(2); // with what is left, enough for Ann
await ann;
