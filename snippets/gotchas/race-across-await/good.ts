// Good: between reading the sum and writing it there is no `await`.
import { setImmediate as turn } from 'node:timers/promises';

const account = { balance: 0 };

async function cash(cheque: number): Promise<number> {
  await turn(); // the bank would be awaited here
  return cheque;
}

async function deposit(cheque: number): Promise<void> {
  const amount = await cash(cheque);
  account.balance += amount; // nothing can come between
}

await Promise.all([deposit(10), deposit(20), deposit(30)]);
console.log('balance:', account.balance);
