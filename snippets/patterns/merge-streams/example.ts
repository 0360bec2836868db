// Reads several async iterables as one, each item as soon as it comes.
import { once } from 'node:events';
import { TransformStream } from 'node:stream/web';

function merge<T>(...sources: AsyncIterable<T>[]): AsyncIterable<T> {
  const { readable, writable } = new TransformStream<T, T>();
  const writer = writable.getWriter();

  async function pump(source: AsyncIterable<T>): Promise<void> {
    for await (const item of source) {
      await writer.write(item); // a slow reader holds the sources back
    }
  }

  Promise.all(sources.map(pump))
    .then(() => writer.close())
    // The reader gets the error; when it has left already, nobody does.
    .catch((error: unknown) => writer.abort(error))
    .catch(() => {});
  return readable;
}

const paid = new AbortController();

async function* orders(): AsyncGenerator<string, void, undefined> {
  yield 'order 1';
  await once(paid.signal, 'abort');
  yield 'order 2';
}

async function* payments(): AsyncGenerator<string, void, undefined> {
  yield 'payment 1';
  paid.abort();
}

for await (const event of merge(orders(), payments())) {
  console.log(event);
}
