// Stages run at the same time, joined by small buffers.
import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';

const ORDERS = ['ann 3', 'bob 5', 'cid 4', 'dan 2', 'eve 7'];
let busy = 0;
let most = 0;

// What a stage awaits: a disk, a service.
async function io(): Promise<void> {
  busy += 1;
  most = Math.max(most, busy);
  await turn();
  busy -= 1;
}

async function* read(): AsyncGenerator<string, void, undefined> {
  for (const line of ORDERS) {
    await io();
    yield line; // goes on while there is room in the buffer
  }
}

async function* parse(
  lines: AsyncIterable<string>,
): AsyncGenerator<number, void, undefined> {
  for await (const line of lines) {
    await io();
    yield Number(line.split(' ')[1]);
  }
}

async function store(sums: AsyncIterable<number>): Promise<number> {
  let total = 0;
  for await (const amount of sums) {
    await io();
    total += amount;
  }
  return total;
}

// Without a buffer, a generator works only while somebody waits for it.
function ahead<T>(stage: AsyncIterable<T>): AsyncIterable<T> {
  return Readable.from(stage, { highWaterMark: 2 });
}

console.log('total:', await store(ahead(parse(ahead(read())))));
console.log('stages at work at once:', most);
