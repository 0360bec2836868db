// Good: each section is chained to the end of the one before it.
import { setImmediate as turn } from 'node:timers/promises';

let previous: Promise<unknown> = Promise.resolve();

function locked(section: () => Promise<void>): Promise<void> {
  const run = previous.then(section);
  previous = run.catch(() => {}); // its error is the caller's business
  return run;
}

async function book(name: string): Promise<void> {
  console.log(`${name}: has the lock`);
  await turn(); // the loop goes on to the next call
  console.log(`${name}: booked`);
}

await Promise.all([
  locked(() => book('order 1')),
  locked(() => book('order 2')),
]);
