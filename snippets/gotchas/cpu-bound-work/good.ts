// Good: worker threads compute on other cores, and the loop stays free.
import { once } from 'node:events';
import {
  Worker,
  isMainThread,
  parentPort as port,
  workerData,
} from 'node:worker_threads';

const LIMIT = 1_500_000; // a moment's work

function countPrimes(limit: number): number {
  let count = 0;
  for (let number = 2; number < limit; number += 1) {
    let divisor = 2;
    while (divisor * divisor <= number && number % divisor > 0)
      divisor += 1;
    if (divisor * divisor > number) count += 1;
  }
  return count;
}

/** Runs this file again, in a thread: see the last line. */
async function countInThread(limit: number): Promise<number> {
  const file = new URL(import.meta.url);
  const worker = new Worker(file, { workerData: limit });
  const [count] = (await once(worker, 'message')) as [number];
  return count;
}

if (isMainThread) {
  let beats = 0;
  const beating = setInterval(() => (beats += 1), 100);
  const jobs = [countInThread(LIMIT), countInThread(LIMIT)];
  console.log('counted:', (await Promise.all(jobs)).length, 'times');
  console.log('heartbeats meanwhile:', beats > 0 ? 'some' : 'none');
  clearInterval(beating);
} else {
  port?.postMessage(countPrimes(workerData as number));
}
