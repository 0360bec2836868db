// Tests that await: a set-up with clean-up, cases, an expected error.
import { basename } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { startVitest, type TestCase } from 'vitest/node';

class Shop {
  stock = 2;

  async order(count: number): Promise<number> {
    await turn();
    if (count > this.stock) throw new Error('sold out');
    this.stock -= count;
    return this.stock;
  }

  async close(): Promise<void> {
    await turn();
  }
}

const print = (one: TestCase) => console.log(one.name, one.result().state);

if (process.argv[1] === import.meta.filename) {
  // Usually: npx vitest run
  await startVitest('test', [], {
    root: import.meta.dirname,
    include: [basename(import.meta.filename)],
    config: false,
    cache: false,
    watch: false,
    reporters: [{ onTestCaseResult: print }],
  });
} else {
  let shop: Shop;

  beforeEach(() => {
    shop = new Shop();
    return () => shop.close(); // after each test
  });

  test.for([1, 2])('order %i', async (count) => {
    expect(await shop.order(count)).toBe(2 - count);
  });

  test('sold out', async () => {
    await expect(shop.order(3)).rejects.toThrow('sold out');
  });
}
