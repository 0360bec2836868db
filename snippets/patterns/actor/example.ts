// An actor owns its state; others send it messages and await replies.
import { setImmediate as turn } from 'node:timers/promises';

/** Handles one message at a time: its balance needs no lock. */
class Account {
  #balance: number;
  #last: Promise<unknown> = Promise.resolve();

  constructor(balance: number) {
    this.#balance = balance;
  }

  withdraw(amount: number): Promise<number> {
    // The chain is the mailbox: each message waits for the one before.
    const reply = this.#last.then(() => this.#book(amount));
    this.#last = reply.catch(() => undefined); // a refusal is an answer too
    return reply;
  }

  async #book(amount: number): Promise<number> {
    const left = this.#balance - amount;
    if (left < 0) throw new Error(`refused, only ${this.#balance} there`);
    await turn(); // the row would be written here
    this.#balance = left;
    return left;
  }
}

const account = new Account(100);
const amounts = [70, 50, 30];
const replies = await Promise.allSettled(
  amounts.map((amount) => account.withdraw(amount)),
);
for (const [index, reply] of replies.entries()) {
  const answer =
    reply.status === 'fulfilled'
      ? reply.value
      : (reply.reason as Error).message;
  console.log(`withdraw ${amounts[index]}:`, answer);
}
