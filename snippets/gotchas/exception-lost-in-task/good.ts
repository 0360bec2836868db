// Good: both promises are awaited from the start, where errors are caught.
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
try {
  await Promise.all([answerRequests(), importRows()]);
} catch (error) {
  console.log('import failed:', (error as Error).message);
}
console.log('server stops');
