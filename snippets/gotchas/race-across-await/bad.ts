// Bad: the sum is read before the `await` and written after it.
import { setImmediate as turn } from 'node:timers/promises';

const account = { balance: 0 };

async function cash(cheque: number): Promise<number> {
  await turn(); // the bank would be awaited here
  return cheque;
}

async function deposit(cheque: number): Promise<void> {
  account.balance += await cash(cheque); // reads, waits, writes
}

await Promise.all([deposit(10), deposit(20), deposit(30)]);
console.log('balance:', account.balance);
