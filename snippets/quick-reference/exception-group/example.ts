// Several failures at once: sorted by kind, through nested groups.
import { setImmediate as turn } from 'node:timers/promises';

class NotFound extends Error {}

async function fail(error: Error): Promise<void> {
  await turn();
  throw error;
}

async function checkAll(what: string, ...checks: Promise<void>[]) {
  const results = await Promise.allSettled(checks);
  const failed = results.filter((result) => result.status === 'rejected');
  const errors = failed.map((result) => result.reason as Error);
  if (errors.length > 0) throw new AggregateError(errors, `bad ${what}`);
}

function flatten(error: Error): Error[] {
  if (!(error instanceof AggregateError)) return [error];
  return (error.errors as Error[]).flatMap((inner) => flatten(inner));
}

function show(heading: string, errors: Error[]): void {
  const messages = errors.map((error) => error.message);
  console.log(`${heading}: ${messages.join('; ')}`);
}

const postcode = fail(new RangeError('postcode too short'));
const country = fail(new NotFound('no country XX'));
const address = checkAll('address', postcode, country);
const payment = fail(new Error('card refused'));
const items = fail(new RangeError('no items'));
try {
  await checkAll('order', items, address, payment);
} catch (error) {
  if (!(error instanceof AggregateError)) throw error;
  const errors = flatten(error);
  const values = errors.filter((each) => each instanceof RangeError);
  show('values', values);
  const missing = errors.filter((each) => each instanceof NotFound);
  show('not found', missing);
  const known = new Set<Error>([...values, ...missing]);
  const rest = errors.filter((each) => !known.has(each));
  // except* raises the rest by itself; here: throw new AggregateError(rest)
  show(`${error.message}, still open`, rest);
}
