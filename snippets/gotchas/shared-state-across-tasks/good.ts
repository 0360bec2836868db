// Good: each request has an array of its own, made where it begins.
import { setImmediate as turn } from 'node:timers/promises';

async function check(customer: string, address: string): Promise<string> {
  const problems: string[] = [];
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
