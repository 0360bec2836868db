// Good: a shared signal stops the other calls, and their end is awaited.
import { EventEmitter, once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';

const bank = new EventEmitter();

async function reserve(item: string): Promise<void> {
  await turn(); // the stock would be asked here
  throw new Error(`no ${item} left`);
}

async function charge(amount: number, signal: AbortSignal): Promise<void> {
  try {
    await once(bank, 'answer', { signal });
    console.log(`card charged: ${amount}`);
  } catch (error) {
    console.log('charge: withdrawn');
    throw error;
  }
}

const order = new AbortController();
const calls = [reserve('tent'), charge(120, order.signal)];
try {
  // Stops the calls that listen; after a success it does nothing.
  await Promise.all(calls).finally(() => order.abort());
} catch (error) {
  await Promise.allSettled(calls);
  console.log('order refused:', (error as Error).message);
}
bank.emit('answer'); // the bank answers while the server goes on
await turn();
