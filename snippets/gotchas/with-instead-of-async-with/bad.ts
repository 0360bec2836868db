// Bad: a plain using, where leaving must be awaited.
import { setImmediate as turn } from 'node:timers/promises';

class Transaction implements AsyncDisposable {
  static async begin(): Promise<Transaction> {
    await turn(); // BEGIN would be awaited here
    console.log('transaction: begun');
    return new Transaction();
  }

  write(row: string): void {
    console.log(`${row}: written`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await turn(); // COMMIT would be awaited here
    console.log('transaction: committed');
  }
}

console.log('connected');
{
  using transaction = await Transaction.begin();
  transaction.write('order');
}
