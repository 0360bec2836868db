// Consumers share one async generator; each item goes to just one of them.
import { setImmediate as turn } from 'node:timers/promises';

const CONSUMERS = 2;

async function* produce(): AsyncGenerator<number, void, undefined> {
  for (let item = 1; item <= 6; item += 1) {
    yield item; // goes on when a consumer asks for the next item
  }
}

async function consume(source: AsyncIterable<number>): Promise<number[]> {
  const done: number[] = [];
  for await (const item of source) {
    await turn(); // the work would be awaited here
    done.push(item);
  }
  return done;
}

const source = produce();
const consumers = Array.from({ length: CONSUMERS }, () => consume(source));
const done = (await Promise.all(consumers)).flat();
console.log('done:', ...done.toSorted((a, b) => a - b));
console.log('consumers that ended:', consumers.length);
