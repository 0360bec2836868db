// Bad: an array of the module serves every request, and they mix it up.
import { setImmediate as turn } from 'node:timers/promises';

const problems: string[] = [];

async function check(customer: string, address: string): Promise<string> {
  problems.length = 0;
  if (!address) problems.push('no address');
  await turn(); // the stock would be looked up here
  return `${customer}: ${problems.join(', ') || 'accepted'}`;
}

console.log('one after the other');
console.log(await check('ann', ''));
console.log(await check('bob', 'Bakerstreet 1'));
console.log('at the same time');
const orders = [check('ann', ''), check('bob', 'Bakerstreet 1')];
console.log((await Promise.all(orders)).join('\n'));
