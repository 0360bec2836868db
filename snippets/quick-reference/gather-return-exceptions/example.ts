// Wait for every call, failed or not, and look at each outcome.
import { setImmediate as turn } from 'node:timers/promises';

const stations = new Map([
  ['Oslo', 4],
  ['Lisbon', 21],
]);

async function measure(city: string): Promise<number> {
  await turn(); // the station would be asked here
  const measured = stations.get(city);
  if (measured === undefined) throw new Error('no such station');
  return measured;
}

const cities = ['Oslo', 'Atlantis', 'Lisbon'];
const jobs = cities.map((city) => measure(city));
const results = await Promise.allSettled(jobs);

const degrees: number[] = [];
for (const [index, result] of results.entries()) {
  const city = cities[index];
  if (result.status === 'rejected') {
    console.log(`${city}: failed, ${(result.reason as Error).message}`);
  } else {
    console.log(`${city}: ${result.value} degrees`);
    degrees.push(result.value);
  }
}
console.log(
  `warmest of ${degrees.length}: ${Math.max(...degrees)} degrees`,
);
