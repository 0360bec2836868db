// Good: each request takes its listener with it, however it ends.
import { EventEmitter } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';

async function answer(request: number, stop: AbortSignal): Promise<string> {
  await turn(undefined, { signal: stop }); // a database is asked
  return `answer ${request}`;
}

const server = new EventEmitter();

async function serve(request: number): Promise<string> {
  const stop = new AbortController();
  const onShutdown = () => stop.abort();
  server.on('shutdown', onShutdown);
  try {
    return await answer(request, stop.signal);
  } finally {
    server.off('shutdown', onShutdown);
  }
}

let last = '';
for (let request = 1; request <= 12; request += 1)
  last = await serve(request);
console.log('last answer:', last);
console.log('still listening:', server.listenerCount('shutdown'));
