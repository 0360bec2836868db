// Workers run at the same time, and share only the memory they are told to.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const LIMIT = 20_000;
const WORKERS = 4;

interface Share {
  first: number;
  limit: number;
  step: number;
  tally: Int32Array<SharedArrayBuffer>;
}

function countPrimes({ first, limit, step, tally }: Share): void {
  for (let n = first; n < limit; n += step) {
    let divisor = 2;
    while (divisor * divisor <= n && n % divisor !== 0) divisor += 1;
    // One step, whoever else is adding; tally[0] += 1 would be two.
    if (divisor * divisor > n) Atomics.add(tally, 0, 1);
  }
}

const code = `const { workerData } = require('node:worker_threads');
  (${countPrimes.toString()})(workerData);`;
const tally = new Int32Array(new SharedArrayBuffer(4));
const workers = Array.from({ length: WORKERS }, (_, index) => {
  const workerData: Share = {
    first: 2 + index,
    limit: LIMIT,
    step: WORKERS,
    tally,
  };
  return once(new Worker(code, { eval: true, workerData }), 'exit');
});
await Promise.all(workers);
console.log(`primes below ${LIMIT}: ${tally[0]}`);
