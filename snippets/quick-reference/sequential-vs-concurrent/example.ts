// One after the other takes the sum of the waits, together the longest.
import { setImmediate as turn } from 'node:timers/promises';

const TURNS = { user: 3, news: 1 }; // how long each server takes
const log: string[] = [];

async function load(name: keyof typeof TURNS): Promise<string> {
  log.push(`${name} starts`);
  for (let left = TURNS[name]; left > 0; left -= 1) {
    await turn(); // the network would be awaited here
  }
  log.push(`${name} ends`);
  return name.toUpperCase();
}

async function sequential(): Promise<string> {
  const user = await load('user');
  const news = await load('news'); // begins when the user is there
  return `${user} ${news}`;
}

async function concurrent(): Promise<string> {
  const [user, news] = await Promise.all([load('user'), load('news')]);
  return `${user} ${news}`;
}

for (const way of [sequential, concurrent]) {
  log.length = 0;
  const page = await way();
  console.log(`${way.name}: ${log.join(', ')} -> ${page}`);
}
