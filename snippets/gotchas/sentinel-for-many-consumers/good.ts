// Good: the producer closes the queue, and that tells every consumer.
import { setImmediate as turn } from 'node:timers/promises';

const CONSUMERS = 3;
type Reader = ReadableStreamDefaultReader<string>;
let ended = 0;

async function consume(reader: Reader): Promise<void> {
  for (;;) {
    const { done } = await reader.read();
    if (done) break;
    await turn(); // the work would be awaited here
  }
  ended += 1;
}

const queue = new TransformStream<string, string>();
const reader = queue.readable.getReader();
const writer = queue.writable.getWriter();
const consumers = Array.from({ length: CONSUMERS }, () => consume(reader));
for (const order of ['order 1', 'order 2', 'order 3', 'order 4'])
  await writer.write(order);
await writer.close();
await Promise.all(consumers);
console.log(`ended: ${ended}, still waiting: ${CONSUMERS - ended}`);
