// A disposable stack closes any number of resources, the last opened first.
import { setImmediate as turn } from 'node:timers/promises';

async function connect(shard: string): Promise<AsyncDisposable> {
  if (shard === 'west') throw new Error('west is down');
  console.log('open', shard);
  return {
    async [Symbol.asyncDispose]() {
      await turn(); // disconnecting would be awaited here
      console.log('close', shard);
    },
  };
}

async function connectAll(...shards: string[]) {
  await using stack = new AsyncDisposableStack();
  for (const shard of shards) stack.use(await connect(shard));
  stack.defer(() => console.log('all to be closed'));
  return stack.move(); // all went well: the caller closes them
}

{
  await using _both = await connectAll('north', 'south');
  console.log('work with both');
}

try {
  await connectAll('north', 'west', 'south');
} catch (error) {
  console.log('failed:', (error as Error).message);
}
