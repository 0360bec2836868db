// One Redis client serves all calls: a cache, a counter, a queue.
import { randomUUID } from 'node:crypto';
import { createClient } from 'redis';

const { REDIS_URL: url = 'redis://127.0.0.1:6379' } = process.env;
const client = createClient({ url });
client.on('error', console.error); // unheard, an error ends the process
const worker = client.duplicate(); // a second connection
worker.on('error', console.error);
await Promise.all([client.connect(), worker.connect()]);

const prefix = `orders:${randomUUID()}`; // keys that nobody else uses
const price = `${prefix}:price`;
const count = `${prefix}:count`;
const jobs = `${prefix}:jobs`;
const expiration = { type: 'EX', value: 60 } as const; // gone in a minute

try {
  await client.set(price, '40', { expiration, condition: 'NX' });
  await client.set(price, '50', { expiration, condition: 'NX' });
  console.log('price:', await client.get(price));

  const calls = [1, 2, 3, 4, 5].map(() => client.incr(count));
  const counts = await Promise.all(calls); // no update is lost
  console.log('counts:', ...counts.toSorted((a, b) => a - b));

  const [left] = await client
    .multi()
    .decrBy(count, 2)
    .expire(count, 60)
    .exec(); // both in one round trip
  console.log('left:', left);

  // On the first connection, waiting would hold up all other calls.
  const [job] = await Promise.all([
    worker.blPop(jobs, 1),
    client.rPush(jobs, 'order 7'),
  ]);
  console.log('job:', job?.element);
} finally {
  await client.del([price, count, jobs]);
  await Promise.all([client.close(), worker.close()]);
}
