// Three jobs at a time, from a queue that the jobs themselves keep filling.
import { setImmediate as turn } from 'node:timers/promises';

const SITE = new Map([
  ['home', ['shop', 'blog']],
  ['shop', ['cart', 'home']],
  ['blog', ['post', 'gone']],
  ['cart', ['shop']],
  ['post', ['blog']],
]);

async function load(page: string): Promise<string[]> {
  await turn(); // the request would be awaited here
  const links = SITE.get(page);
  if (!links) throw new RangeError(`no page ${page}`);
  return links;
}

const seen = new Set(['home']);
const failed: string[] = [];
const queue = ['home'];

async function crawl(page: string): Promise<void> {
  for (const link of await load(page)) {
    if (!seen.has(link)) queue.push(link);
    seen.add(link);
  }
}

const limit = 3;
const running = new Set<Promise<unknown>>();
while (queue.length > 0 || running.size > 0) {
  for (const page of queue.splice(0, limit - running.size)) {
    const job = crawl(page)
      .catch(() => failed.push(page)) // the others go on
      .finally(() => running.delete(job));
    running.add(job);
  }
  await Promise.race(running); // until one ends, and a place is free
}
console.log('seen:', ...[...seen].toSorted());
console.log('failed:', ...failed);
