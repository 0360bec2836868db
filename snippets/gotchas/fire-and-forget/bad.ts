// Bad: nobody handles the promise, so its rejection ends the process.
import { setImmediate as turn } from 'node:timers/promises';

async function sendMail(): Promise<void> {
  await turn();
  console.log('mail: sent');
  throw new Error('mail server hung up');
}

sendMail();
console.log('order accepted');
await turn();
await turn();
console.log('tasks left: 0'); // never reached
