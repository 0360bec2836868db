// Aborting asks a call to stop: it ends when it has cleaned up.
import { EventEmitter, once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';

const progress = new EventEmitter();

async function exportRows(signal: AbortSignal): Promise<void> {
  console.log('file: opened');
  try {
    for (let row = 1; ; row += 1) {
      console.log(`row ${row}: written`);
      if (row === 2) progress.emit('some written');
      await turn(undefined, { signal }); // only what gets the signal stops
    }
  } finally {
    console.log('file: closed');
  }
}

const someWritten = once(progress, 'some written');
const controller = new AbortController();
const running = exportRows(controller.signal);
await someWritten;

controller.abort();
console.log('export: asked to stop');
try {
  await running; // until it has really ended
} catch (error) {
  if (!controller.signal.aborted) throw error;
  console.log('export: cancelled');
}
