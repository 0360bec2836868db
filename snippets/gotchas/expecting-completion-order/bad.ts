// Bad: Promise.all gives results in array order, and all at the end.
import { setImmediate as turn } from 'node:timers/promises';

async function render(page: string, turns: number): Promise<string> {
  for (let wait = 0; wait < turns; wait += 1) {
    await turn(); // the work would be awaited here
  }
  console.log(`${page}: rendered`);
  return page;
}

const jobs = [render('chapter', 6), render('cover', 2)];
for (const page of await Promise.all(jobs)) {
  console.log(`${page}: shown`);
}
