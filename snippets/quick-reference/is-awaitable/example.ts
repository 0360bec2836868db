// Call it and look at the result: the function may not look async.
import { setImmediate as turn } from 'node:timers/promises';
import { types } from 'node:util';

type Handler = (order: number) => string | Promise<string>;

function log(order: number): string {
  return `logged ${order}`;
}

async function mail(order: number): Promise<string> {
  await turn(); // the mail server would be awaited here
  return `mailed ${order}`;
}

async function call(name: string, handler: Handler, order: number) {
  const kind = types.isAsyncFunction(handler) ? 'async' : 'plain';
  const result = handler(order);
  const gives = types.isPromise(result) ? 'something to await' : 'a value';
  const text = await result; // takes both, so there is no need to ask
  console.log(`${name}: ${kind} function, gives ${gives}: ${text}`);
}

await call('log', log, 7);
await call('mail', mail, 7);
await call('wrapped', (order) => mail(order), 7);
