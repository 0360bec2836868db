// Bad: each await has its value at once, so timers and I/O get no turn.
import { setImmediate } from 'node:timers/promises';

const jobs = Array.from({ length: 10_000 }, (_, number) => number);

async function takeJob(): Promise<number | undefined> {
  return jobs.shift(); // never waits: a job is there
}

async function consume(): Promise<number> {
  let done = 0;
  while ((await takeJob()) !== undefined) done += 1;
  return done;
}

async function answerRequest(): Promise<void> {
  await setImmediate(); // the database would be awaited here
  console.log('request: answered');
}

const request = answerRequest();
console.log('jobs done:', await consume());
await request;
