// A call is tried again after any error but those that are wrapped.
import { setImmediate as turn } from 'node:timers/promises';
import pRetry, { AbortError } from 'p-retry';

class Busy extends Error {
  override message = 'server is busy';
}

// Milliseconds, doubled each time.
const pauses = { minTimeout: 20, maxTimeout: 100, randomize: true };

async function ask(answers: (string | Error)[]): Promise<string> {
  console.log('ask the server');
  await turn(); // the request would be awaited here
  const answer = answers.shift();
  if (answer instanceof Busy) throw answer;
  if (answer instanceof Error) throw new AbortError(answer); // no more
  return answer ?? '';
}

// Two retries make three attempts.
const order = (...answers: (string | Error)[]) =>
  pRetry(() => ask(answers), { retries: 2, ...pauses });

console.log(await order(new Busy(), new Busy(), 'accepted'));
try {
  await order(new Error('no such item'));
} catch (error) {
  console.log('not tried again:', (error as Error).message);
}
try {
  await order(new Busy(), new Busy(), new Busy(), new Busy());
} catch (error) {
  console.log('given up:', (error as Error).message);
}
