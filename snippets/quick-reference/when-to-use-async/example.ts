// Waiting leaves the loop free, computing on it stops all the others.
import { once } from 'node:events';
import {
  setImmediate as turn,
  setTimeout as sleep,
} from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

function countPrimes(limit: number): number {
  let count = 0;
  for (let n = 2; n < limit; n += 1) {
    let divisor = 2;
    while (n % divisor !== 0) divisor += 1;
    if (divisor === n) count += 1;
  }
  return count;
}

async function askServer(): Promise<number> {
  return sleep(200, 200); // stands for a slow reply
}

async function compute(): Promise<number> {
  await turn(); // the input would be awaited here
  return countPrimes(40_000); // async makes it neither faster nor polite
}

async function computeElsewhere(): Promise<number> {
  const code = `const { parentPort } = require('node:worker_threads');
    parentPort.postMessage((${countPrimes.toString()})(40_000));`;
  const worker = new Worker(code, { eval: true });
  const [count] = await once(worker, 'message');
  return count as number;
}

/** Counts the turns that others get while the work is going on. */
async function watch(label: string, work: () => Promise<number>) {
  const job = work();
  let turns = 0;
  while ((await Promise.race([job, turn('busy')])) === 'busy') turns += 1;
  console.log(`${label}: others`, turns > 5 ? 'go on' : 'stand still');
}

await watch('waiting for a reply', askServer);
await watch('computing on the loop', compute);
await watch('computing elsewhere', computeElsewhere);
