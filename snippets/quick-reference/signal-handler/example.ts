// On Ctrl-C or a stop from outside: abort the work and clean up.
import { setTimeout as sleep } from 'node:timers/promises';

async function work(signal: AbortSignal): Promise<void> {
  console.log('working');
  try {
    await sleep(3_600_000, undefined, { signal });
  } finally {
    console.log('connections closed');
  }
}

const stop = new AbortController();
const worker = work(stop.signal);

function onSignal(received: NodeJS.Signals): void {
  console.log(`${received}: stopping`);
  stop.abort();
}

process.once('SIGINT', onSignal); // once: a second one is not caught
process.once('SIGTERM', onSignal);

process.kill(process.pid, 'SIGTERM'); // what `docker stop` sends
await Promise.allSettled([worker]);
console.log('stopped');
