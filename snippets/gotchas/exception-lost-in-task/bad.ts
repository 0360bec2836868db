// Bad: the promise is rejected before anybody awaits it: the process ends.
import { setImmediate as turn } from 'node:timers/promises';

async function importRows(): Promise<void> {
  await turn();
  throw new Error('row 3 has no date');
}

async function answerRequests(): Promise<void> {
  await turn();
  console.log('requests answered');
}

console.log('server starts');
const job = importRows();
await answerRequests(); // the process ends while this waits
try {
  await job; // too late: it failed while nobody awaited it
} catch (error) {
  console.log('import failed:', (error as Error).message);
}
console.log('server stops');
