// Good: the retry is given a function, and calls it for each attempt.
import { setImmediate as turn } from 'node:timers/promises';

const answers = ['connection reset', 'connection reset', '3 orders'];

async function loadOrders(): Promise<string> {
  await turn(); // the request would be awaited here
  const answer = answers.shift() ?? '';
  if (answer === 'connection reset') throw new Error(answer);
  return answer;
}

async function retry(work: () => Promise<string>): Promise<string> {
  for (const attempt of [1, 2, 3]) {
    try {
      return await work(); // a new promise each time
    } catch (error) {
      console.log(`attempt ${attempt}: ${(error as Error).message}`);
    }
  }
  return 'given up';
}

const orders = await retry(loadOrders); // the function, not its call
console.log(orders);
