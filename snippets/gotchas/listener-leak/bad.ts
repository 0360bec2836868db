// Bad: each request leaves a listener behind that waits for the shutdown.
import { EventEmitter } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';

async function answer(request: number, stop: AbortSignal): Promise<string> {
  await turn(undefined, { signal: stop }); // a database is asked
  return `answer ${request}`;
}

const server = new EventEmitter();

async function serve(request: number): Promise<string> {
  const stop = new AbortController();
  server.on('shutdown', () => stop.abort());
  return answer(request, stop.signal);
}

let last = '';
for (let request = 1; request <= 12; request += 1)
  last = await serve(request);
console.log('last answer:', last);
console.log('still listening:', server.listenerCount('shutdown'));
