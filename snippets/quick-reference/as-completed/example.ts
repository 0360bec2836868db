// Handle each result as soon as it is there, the quickest first.
import { setImmediate as turn } from 'node:timers/promises';

type Ends<T> = AsyncGenerator<PromiseSettledResult<T>, void, undefined>;

/** Yields how each promise ends, in the order in which they end. */
async function* asCompleted<T>(jobs: Promise<T>[]): Ends<T> {
  const open = new Map(
    jobs.map((job, index) => [
      index,
      Promise.allSettled([job]).then(([end]) => ({ index, end })),
    ]),
  );
  while (open.size > 0) {
    const { index, end } = await Promise.race(open.values());
    open.delete(index);
    yield end;
  }
}

async function render(page: string, turns: number): Promise<string> {
  for (let wait = 0; wait < turns; wait += 1) {
    await turn(); // the work would be awaited here
  }
  if (page === 'map') throw new Error('the map has no scale');
  return page;
}

const jobs = [render('chart', 6), render('cover', 2), render('map', 4)];
for await (const end of asCompleted(jobs)) {
  if (end.status === 'fulfilled') console.log('ready:', end.value);
  else console.log('failed:', (end.reason as Error).message);
}
