// Bad: one end marker, but three consumers wait for one.
import {
  setImmediate as turn,
  setTimeout as sleep,
} from 'node:timers/promises';

const CONSUMERS = 3;
type Reader = ReadableStreamDefaultReader<string | null>;
let ended = 0;

async function consume(reader: Reader): Promise<void> {
  for (;;) {
    const { value } = await reader.read();
    if (value === null) break;
    await turn(); // the work would be awaited here
  }
  ended += 1;
}

const queue = new TransformStream<string | null, string | null>();
const reader = queue.readable.getReader();
const writer = queue.writable.getWriter();
const consumers = Array.from({ length: CONSUMERS }, () => consume(reader));
for (const order of ['order 1', 'order 2', 'order 3', 'order 4'])
  await writer.write(order);
await writer.write(null);
await Promise.race([Promise.all(consumers), sleep(500)]);
console.log(`ended: ${ended}, still waiting: ${CONSUMERS - ended}`);
