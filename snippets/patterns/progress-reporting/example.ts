// Reports each job that ends, and still returns the results in order.
import { setImmediate as turn } from 'node:timers/promises';

async function allWithProgress<T>(
  jobs: readonly Promise<T>[],
  report: (done: number, total: number) => void,
): Promise<T[]> {
  let done = 0;
  const count = () => {
    done += 1;
    report(done, jobs.length);
  };
  return Promise.all(jobs.map((job) => job.finally(count)));
}

async function upload(name: string, parts: number): Promise<string> {
  for (let part = 0; part < parts; part += 1) {
    await turn(); // each part would be sent here
  }
  return `${name} (${parts} parts)`;
}

function show(done: number, total: number): void {
  const percent = Math.round((100 * done) / total);
  console.log(`${done} of ${total} uploads done (${percent}%)`);
}

const jobs = [upload('film', 8), upload('song', 4), upload('text', 2)];
console.log((await allWithProgress(jobs, show)).join(', '));
