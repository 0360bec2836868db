// then and finally are called when a promise settles, whichever way.
import { setImmediate as turn } from 'node:timers/promises';

const running = new Set<Promise<void>>();

async function importRows(file: string, signal?: AbortSignal) {
  await turn(); // the file would be read here
  signal?.throwIfAborted();
  if (file === 'broken.csv') throw new Error('no header');
  return 40;
}

function start(file: string, signal?: AbortSignal): Promise<void> {
  const reported = importRows(file, signal).then(
    (rows) => console.log(`${file}: ${rows} rows`),
    (error: Error) => {
      if (error.name === 'AbortError') console.log(`${file}: cancelled`);
      else console.log(`${file}: failed, ${error.message}`);
    },
  );
  const job = reported.finally(() => running.delete(job));
  running.add(job);
  return job;
}

const stop = new AbortController();
const jobs = [
  start('orders.csv'),
  start('broken.csv'),
  start('huge.csv', stop.signal),
];
stop.abort();
await Promise.all(jobs);
console.log('still running:', running.size);
