// Two process events hear of errors that nobody else catches.
import { setImmediate as turn } from 'node:timers/promises';

function report(error: unknown): void {
  console.log(
    'last resort:',
    error instanceof Error ? error.message : error,
  );
}

async function sendMail(): Promise<void> {
  await turn(); // the server would be awaited here
  throw new Error('mail server hung up');
}

function render(): void {
  throw new Error('bad template');
}

// Going on is for this example: a server would log, shut down and exit.
process.on('uncaughtException', report);
process.on('unhandledRejection', report);

setImmediate(render);
await turn();

void sendMail();
await turn();
console.log('main: the task has failed');
await turn();
console.log('main: goes on all the same');
