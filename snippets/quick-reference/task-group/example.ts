// No task group in JavaScript: share an AbortController, wait for all jobs.
import {
  setImmediate as turn,
  setTimeout as sleep,
} from 'node:timers/promises';

type Job<T> = (signal: AbortSignal) => Promise<T>;

/** Runs the jobs; when one fails, aborts the others and waits for them. */
async function runGroup<T>(jobs: Job<T>[]): Promise<T[]> {
  const group = new AbortController();
  const running = jobs.map((job) => job(group.signal));
  for (const job of running) job.catch(() => group.abort());
  const ends = await Promise.allSettled(running);
  const errors = ends
    .filter((end) => end.status === 'rejected')
    .map((end) => end.reason as Error)
    .filter((error) => error.name !== 'AbortError'); // these were stopped
  if (errors.length > 0) throw new AggregateError(errors, 'jobs failed');
  return Promise.all(running);
}

async function upload(name: string): Promise<string> {
  await turn(); // the transfer would be awaited here
  if (name === 'c.png') throw new Error(`${name}: server hung up`);
  return `${name}: stored`;
}

async function watch(signal: AbortSignal): Promise<string> {
  console.log('quota: watching');
  try {
    return await sleep(2 ** 31 - 1, 'never', { signal });
  } finally {
    await turn(); // the group waits for this as well
    console.log('quota: stopped');
  }
}

const jobs = ['a.png', 'b.png'].map((name) => () => upload(name));
for (const line of await runGroup(jobs)) console.log(line);
try {
  await runGroup([watch, () => upload('c.png')]);
} catch (failed) {
  if (!(failed instanceof AggregateError)) throw failed;
  for (const error of failed.errors as Error[])
    console.log('error:', error.message);
}
