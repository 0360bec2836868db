// Good: nothing is counted; the promises of all jobs are awaited.
import { setImmediate as turn } from 'node:timers/promises';

const rows = ['ada', '', 'grace'];
const done: string[] = [];

async function work(row: string): Promise<void> {
  if (row === '') return;
  await turn(); // the work would be awaited here
  done.push(row);
}

const jobs = rows.map((row) => work(row));
await Promise.all(jobs);
console.log('all done:', ...done);
