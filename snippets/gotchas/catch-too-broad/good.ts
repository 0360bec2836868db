// Good: known failures are told apart, and everything else is rethrown.
import { setTimeout as sleep } from 'node:timers/promises';

class ConnectionError extends Error {}

type Fields = Map<string, string>;

async function fetchUser(
  user: string,
  signal: AbortSignal,
): Promise<Fields> {
  if (user === 'ada') throw new ConnectionError('connection reset');
  // the server does not answer
  if (user === 'grace') await sleep(60_000, undefined, { signal });
  return new Map([['name', user]]);
}

function read(fields: Fields, key: string): string {
  const value = fields.get(key);
  if (value === undefined) throw new RangeError(`no key '${key}'`);
  return value;
}

async function load(user: string): Promise<string> {
  const signal = AbortSignal.timeout(100);
  try {
    return read(await fetchUser(user, signal), 'nmae'); // the bug
  } catch (error) {
    if (signal.aborted) return 'no answer in time';
    if (!(error instanceof ConnectionError)) throw error;
    return 'offline, taken from the cache';
  }
}

for (const user of ['ada', 'grace', 'alan']) {
  try {
    console.log(`${user}: ${await load(user)}`);
  } catch (error) {
    console.log(`${user}: a bug, ${(error as Error).message}`);
  }
}
