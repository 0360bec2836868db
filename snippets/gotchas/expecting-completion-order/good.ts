// Good: what happens to a result is part of its job, not of a later loop.
import { setImmediate as turn } from 'node:timers/promises';

async function render(page: string, turns: number): Promise<string> {
  for (let wait = 0; wait < turns; wait += 1) {
    await turn(); // the work would be awaited here
  }
  console.log(`${page}: rendered`);
  return page;
}

async function show(job: Promise<string>): Promise<void> {
  const page = await job;
  console.log(`${page}: shown`);
}

const jobs = [render('chapter', 6), render('cover', 2)];
await Promise.all(jobs.map((job) => show(job)));
