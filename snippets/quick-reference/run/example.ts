// A module awaits at its top level; what is left over we stop ourselves.
import { EventEmitter, once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';

const inbox = new EventEmitter();
const atEnd = new AbortController();

async function watchInbox(signal: AbortSignal): Promise<void> {
  try {
    await once(inbox, 'mail', { signal }); // new mail is awaited here
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    console.log('watcher: stopped');
  }
}

async function main(): Promise<number> {
  await turn();
  console.log('main: done, watcher still waits');
  return 3;
}

const watcher = watchInbox(atEnd.signal);
const mails = await main();
atEnd.abort(); // Node cancels nothing when a module has run to its end
await watcher;
console.log('mails sent:', mails);
