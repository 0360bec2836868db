// A pool of workers spreads computation over the cores, the loop goes on.
import { once } from 'node:events';
import { Worker, isMainThread, parentPort } from 'node:worker_threads';

function countPrimes(limit: number): number {
  let count = 0;
  for (let n = 2; n < limit; n += 1) {
    let divisor = 2;
    while (divisor * divisor <= n && n % divisor > 0) divisor += 1;
    if (divisor * divisor > n) count += 1;
  }
  return count;
}

if (isMainThread) {
  const limits = [1_000, 2_000, 3_000, 4_000];
  const jobs = limits.entries();
  const counts: number[] = [];
  const lanes = Array.from({ length: 2 }, async () => {
    const worker = new Worker(new URL(import.meta.url)); // this file again
    // They share the iterator: whoever is free takes the next job.
    for (const [index, limit] of jobs) {
      worker.postMessage(limit);
      [counts[index]] = (await once(worker, 'message')) as [number];
    }
    await worker.terminate();
  });
  console.log('the loop goes on');
  await Promise.all(lanes);
  for (const [index, limit] of limits.entries())
    console.log(`primes below ${limit}: ${counts[index]}`);
} else {
  parentPort?.on('message', (limit: number) => {
    parentPort?.postMessage(countPrimes(limit));
  });
}
