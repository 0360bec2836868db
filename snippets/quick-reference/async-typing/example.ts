// How async functions, callbacks, decorators and generators are typed.
import { setImmediate as turn } from 'node:timers/promises';

type OnPage = (page: string) => Promise<void>; // any async callback
type Page = Awaited<ReturnType<typeof fetchPage>>; // what await gives

class ConnectionError extends Error {}

/** Keeps the parameters and the result of the function it wraps. */
function retried<A extends unknown[], R>(
  call: (...args: A) => Promise<R>,
): (...args: A) => Promise<R> {
  return async (...args) => {
    try {
      return await call(...args);
    } catch (error) {
      if (!(error instanceof ConnectionError)) throw error;
      return call(...args);
    }
  };
}

const fetchPage = retried(async (number: number, tries: number[]) => {
  await turn(); // the network would be awaited here
  tries.push(number);
  if (tries.length === 1) throw new ConnectionError('hung up');
  return `page ${number} in ${tries.length} tries`;
});

async function* pages(last: number): AsyncGenerator<Page> {
  for (let number = 1; number <= last; number += 1) {
    yield await fetchPage(number, []);
  }
}

async function showAll(last: number, onPage: OnPage): Promise<void> {
  for await (const page of pages(last)) await onPage(page);
}

async function show(page: string): Promise<void> {
  console.log('got', page);
  await turn();
}

await showAll(2, show);
