// Runs only the last of several quick calls, and cancels those before.
import { once, EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

function debounce<A extends unknown[]>(
  delay: number,
  call: (signal: AbortSignal, ...args: A) => Promise<void>,
): (...args: A) => Promise<void> {
  let last = new AbortController();
  return async (...args) => {
    last.abort(); // still waiting, or already searching
    last = new AbortController();
    const { signal } = last;
    try {
      await sleep(delay, undefined, { signal });
      await call(signal, ...args);
    } catch (error) {
      if (!signal.aborted) throw error; // else a later call has taken over
    }
  };
}

const events = new EventEmitter();

async function search(signal: AbortSignal, text: string): Promise<void> {
  console.log('searching:', text);
  events.emit('searching');
  try {
    const service = text === 'asy' ? 60_000 : 0;
    await sleep(service, undefined, { signal });
    console.log('found:', text);
  } catch (error) {
    console.log('dropped:', text);
    throw error;
  }
}

const typed = debounce(100, search);
const quick = ['a', 'as', 'asy'].map((text) => typed(text));
await once(events, 'searching');
await typed('async'); // while the search is under way
await Promise.all(quick);
