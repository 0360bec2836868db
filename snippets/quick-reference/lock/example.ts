// JavaScript has no lock of this kind: a chain of promises does the same.
import { setImmediate as turn } from 'node:timers/promises';

class Lock {
  #previous: Promise<unknown> = Promise.resolve();

  run<T>(section: () => Promise<T>): Promise<T> {
    const result = this.#previous.then(section);
    this.#previous = result.catch(() => {}); // the next one runs anyway
    return result;
  }
}

class Account {
  readonly #lock = new Lock(); // one for each thing to protect
  balance: number;

  constructor(balance: number) {
    this.balance = balance;
  }

  withdraw(name: string, amount: number): Promise<void> {
    return this.#lock.run(async () => {
      if (amount > this.balance) {
        console.log(`${name}: refused`);
        return;
      }
      console.log(`${name}: asks the bank`);
      await turn(); // without the lock, others get in here
      this.balance -= amount;
      console.log(`${name}: paid ${amount}`);
    });
  }
}

const account = new Account(100);
await Promise.all([
  account.withdraw('Ann', 80),
  account.withdraw('Bob', 80),
  account.withdraw('Cyd', 20),
]);
console.log('balance:', account.balance);
