// Good: a set keeps each promise until it settles, and errors are reported.
import { setImmediate as turn } from 'node:timers/promises';

const background = new Set<Promise<void>>();

function start(work: () => Promise<void>): void {
  const task = work()
    .catch((error: Error) => {
      console.log('background error:', error.message);
    })
    .finally(() => background.delete(task));
  background.add(task);
}

async function sendMail(): Promise<void> {
  await turn();
  console.log('mail: sent');
  throw new Error('mail server hung up');
}

start(sendMail);
console.log('order accepted');
await Promise.all(background); // before the program ends, wait for the rest
console.log('tasks left:', background.size);
