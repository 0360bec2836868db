// A promise can be awaited many times; the work behind it is done once.
import { setImmediate as turn } from 'node:timers/promises';

let asked = 0;

async function fetchRate(): Promise<string> {
  asked += 1;
  const answer = `answer ${asked}`;
  await turn();
  return answer;
}

const promise = fetchRate();
console.log('promise twice:', await promise, 'and', await promise);

// To ask anew, call again: a promise has no way to start over.
console.log('call twice:', await fetchRate(), 'and', await fetchRate());

const settled = Promise.resolve('set by hand');
console.log('settled twice:', await settled, 'and', await settled);

async function show(rate: string | Promise<string>): Promise<void> {
  console.log('value or promise:', await rate); // await takes both
}
await show('a plain value');
await show(promise);
