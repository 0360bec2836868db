// Bad: the first answer is used, and the slower request goes on.
import { setTimeout as sleep } from 'node:timers/promises';

async function ask(mirror: string, ms: number): Promise<string> {
  await sleep(ms); // the request would be awaited here
  return mirror;
}

const first = await Promise.race([
  ask('near mirror', 0),
  ask('far mirror', 1000),
]);
console.log('first:', first);
const active = process.getActiveResourcesInfo(); // what holds the process
const timers = active.filter((resource) => resource === 'Timeout');
console.log('still under way:', timers.length);
