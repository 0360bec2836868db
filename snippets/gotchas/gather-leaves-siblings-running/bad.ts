// Bad: an error ends Promise.all, but not the calls beside it.
import { EventEmitter, once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';

const bank = new EventEmitter();

async function reserve(item: string): Promise<void> {
  await turn(); // the stock would be asked here
  throw new Error(`no ${item} left`);
}

async function charge(amount: number): Promise<void> {
  await once(bank, 'answer');
  console.log(`card charged: ${amount}`);
}

try {
  await Promise.all([reserve('tent'), charge(120)]);
} catch (error) {
  console.log('order refused:', (error as Error).message);
}
bank.emit('answer'); // the bank answers while the server goes on
await turn();
